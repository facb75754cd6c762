using Bot.Knowledge.Questions.FollowUps;
using Bot.Knowledge.Questions.Phrases;

namespace Bot.Knowledge.Questions.Parts;

/// <summary>Parts what is compared: "compare A with B", "how did A differ from B", "was it larger in 1990 than in 1970?"</summary>
internal static class Comparisons
{
    /// <returns>Null when the question compares nothing.</returns>
    public static IReadOnlyList<string>? TrySplit(QuestionText question) =>
        Compared(question) ?? Differing(question) ?? Than(question);

    private static IReadOnlyList<string>? Compared(QuestionText question)
    {
        if (question.LowerAt(0) is not ("compare" or "contrast"))
        {
            return null;
        }

        int[] joints = [.. Enumerable.Range(2, Math.Max(0, question.Words.Count - 3)).Where(place => question.LowerAt(place) is "with" or "to" or "and" or "against")];
        var joint = joints.FirstOrDefault(place => GrammarWords.QuestionWords.Contains(question.LowerAt(place + 1)), joints.FirstOrDefault());
        return joint == 0 ? null : [question.Between(1, joint), Resolved(question.From(joint + 1), question.Between(1, joint))];
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
        return first < differ ? [question.Between(first, differ), Resolved(question.From(differ + 2), question.Between(first, differ))] : null;
    }

    /// <summary>Behind "than" a preposition stands again: what follows it takes the place of what followed it before.</summary>
    private static IReadOnlyList<string>? Than(QuestionText question)
    {
        var than = Enumerable.Range(0, question.Words.Count).FirstOrDefault(place => question.LowerAt(place) is "than", -1);
        if (than < 0 || !GrammarWords.Prepositions.Contains(question.LowerAt(than + 1)))
        {
            return null;
        }

        var before = Enumerable.Range(0, than).LastOrDefault(place => question.LowerAt(place) == question.LowerAt(than + 1), -1);
        return before < 1 ? null : [question.Between(0, than), $"{question.Between(0, before)} {question.From(than + 1)}"];
    }

    /// <summary>Only what asks is made whole: of "the way it limited the others" too little is known.</summary>
    private static string Resolved(string second, string first) => AskedFor.In(QuestionText.Of(second)) is { Start: 0 }
        ? FollowUpResolver.Resolve(second, [new Exchange(first, "")]).Text
        : second;
}
