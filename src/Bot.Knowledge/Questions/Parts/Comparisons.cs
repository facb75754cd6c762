using Bot.Knowledge.Questions.FollowUps;
using Bot.Knowledge.Questions.Phrases;

namespace Bot.Knowledge.Questions.Parts;

/// <summary>Parts what is compared: "compare A with B", "how did A differ from B", "was it larger in 1990 than in 1970?"</summary>
internal static class Comparisons
{
    /// <summary>Words for counts, of which a conflict has as many as claimants.</summary>
    public static IReadOnlySet<string> Counts { get; } = new HashSet<string>(StringComparer.Ordinal) { "count", "counts", "figure", "figures", "estimate", "estimates", "number", "numbers", "toll", "tolls", "tally", "tallies", "total", "totals" };

    /// <returns>Null when the question compares nothing.</returns>
    public static IReadOnlyList<string>? TrySplit(QuestionText question) =>
        Compared(question) ?? Differing(question) ?? Than(question);

    private static IReadOnlyList<string>? Compared(QuestionText question)
    {
        if (question.LowerAt(0) is not ("compare" or "contrast"))
        {
            return null;
        }

        if (Owners(question) is { } owned)
        {
            return owned.Count > 0 ? owned : null;
        }

        int[] joints = [.. Enumerable.Range(2, Math.Max(0, question.Words.Count - 3)).Where(place => question.LowerAt(place) is "with" or "to" or "and" or "against")];
        var joint = joints.FirstOrDefault(place => GrammarWords.QuestionWords.Contains(question.LowerAt(place + 1)), joints.FirstOrDefault());
        return joint == 0 ? null : [question.Between(1, joint), Resolved(question.From(joint + 1), question.Between(1, joint))];
    }

    /// <summary>Owners that share a noun, "Arden's, Velia's and the council's view of the pact", have it in each part: "Arden's view of the pact".</summary>
    /// <returns>Null when there are no such owners; empty when what they own are counts of one thing, which are compared as figures: the question stays whole.</returns>
    private static IReadOnlyList<string>? Owners(QuestionText question)
    {
        var ends = Enumerable.Range(1, question.Words.Count - 1).Where(place => question.Words[place].IsPossessive).ToList();
        var isList = ends.Count > 1 && Enumerable.Range(0, ends.Count - 1).All(place => question.LowerAt(ends[place] + 1) is "and" or "with" or "to" || question.Words[ends[place] + 1].IsApart);
        if (!isList || ends[^1] == question.Words.Count - 1)
        {
            return null;
        }

        var owned = question.From(ends[^1] + 1);
        if (Counts.Overlaps(Enumerable.Range(ends[^1] + 1, Math.Min(2, question.Words.Count - ends[^1] - 1)).Select(question.LowerAt)))
        {
            return [];
        }

        var starts = ends.Select((end, place) => place == 0 ? 1 : ends[place - 1] + (question.LowerAt(ends[place - 1] + 1) is "and" or "with" or "to" ? 2 : 1));
        return [.. starts.Zip(ends, (start, end) => $"{question.Between(start, end + 1)} {owned}")];
    }

    private static IReadOnlyList<string>? Differing(QuestionText question)
    {
        var differ = Enumerable.Range(0, question.Words.Count).FirstOrDefault(place => question.LowerAt(place) is "differ" or "different" or "differed", -1);
        if (differ < 2 || question.LowerAt(0) is not "how" || question.LowerAt(differ + 1) is not ("from" or "to") || differ + 2 >= question.Words.Count)
        {
            return null;
        }

        var first = AskedFor.In(question) is { Start: 0 } asked ? asked.End : 0;
        first += GrammarWords.Auxiliaries.Contains(question.LowerAt(first)) ? 1 : 0;
        if (first >= differ)
        {
            return null;
        }

        var one = AsHow(question.Between(first, differ));
        return [one, Resolved(AsHow(question.From(differ + 2)), one)];
    }

    /// <summary>"The way they were shut out" asks how they were.</summary>
    private static string AsHow(string compared)
    {
        var text = QuestionText.Of(compared);
        return text.LowerAt(0) is "the" && text.LowerAt(1) is "way" or "manner" ? $"how {text.From(text.LowerAt(2) is "that" ? 3 : text.LowerAt(2) is "in" && text.LowerAt(3) is "which" ? 4 : 2)}" : compared;
    }

    /// <summary>What follows "than" takes the place of what it is compared with: of what followed the same preposition, or of the subject.</summary>
    private static IReadOnlyList<string>? Than(QuestionText question)
    {
        var than = Enumerable.Range(0, question.Words.Count).FirstOrDefault(place => question.LowerAt(place) is "than", -1);
        if (than < 0 || than == question.Words.Count - 1 || Comparative.In(question, 0, than) is not { } comparative)
        {
            return null;
        }

        var first = question.Between(0, than);
        if (GrammarWords.Prepositions.Contains(question.LowerAt(than + 1)))
        {
            var before = Enumerable.Range(0, than).LastOrDefault(place => question.LowerAt(place) == question.LowerAt(than + 1), -1);
            return before < 1 ? null : Asked(first, $"{question.Between(0, before)} {question.From(than + 1)}");
        }

        var subject = question.Phrases.FirstOrDefault(phrase => phrase.IsName && phrase.First > 0 && GrammarWords.Auxiliaries.Contains(question.LowerAt(phrase.First - 1)) && phrase.End <= than);
        var other = question.Phrases.FirstOrDefault(phrase => phrase.IsName && phrase.First == than + 1);
        if (subject is null || other is null)
        {
            return null;
        }

        // In "was the army larger" the finder of phrases may take the comparison for a part of the name.
        var end = comparative.First > subject.First ? Math.Min(subject.End, comparative.First) : subject.End;
        return Asked(first, $"{question.Between(0, subject.First)} {question.Between(other.First, other.End)} {question.Between(end, than)} {question.From(other.End)}");
    }

    private static IReadOnlyList<string> Asked(string first, string second) => [Comparative.AskedOf(first), Ellipsis.Complete(Comparative.AskedOf(second), Comparative.AskedOf(first))];

    /// <summary>Only what asks is made whole: of "the treaty that limited the others" too little is known.</summary>
    private static string Resolved(string second, string first) => Ellipsis.Complete(
        AskedFor.In(QuestionText.Of(second)) is { Start: 0 } ? FollowUpResolver.Resolve(second, [new Exchange(first, "")]).Text : second,
        first);
}
