using Bot.Knowledge.Questions.FollowUps;
using Bot.Knowledge.Questions.Phrases;

namespace Bot.Knowledge.Questions.Parts;

/// <summary>Parts clauses that each ask: "when was he deposed, and when did he return?", "why did they attack and then withdraw?"</summary>
internal static class Clauses
{
    /// <summary>Words that one clause has at least, so that "and why?" is none.</summary>
    private const int ShortestClause = 3;

    private static readonly HashSet<string> Between = ["then", "later", "also", "finally", "eventually", "afterwards", "subsequently"];

    /// <returns>Null when the question has one clause.</returns>
    public static IReadOnlyList<string>? TrySplit(QuestionText question)
    {
        for (var joint = 1; joint < question.Words.Count - 1; joint++)
        {
            if (question.LowerAt(joint) is not ("and" or "but"))
            {
                continue;
            }

            var next = SkipBetween(question, joint + 1);
            if (Asks(question, next))
            {
                return Asking(question, joint, next);
            }

            if (question.Words.Count - next >= ShortestClause && SharedStart(question, joint, next) is { } shared)
            {
                return [question.Between(0, joint), $"{shared} {question.From(next)}"];
            }
        }

        return null;
    }

    private static int SkipBetween(QuestionText question, int place)
    {
        while (Between.Contains(question.LowerAt(place)))
        {
            place++;
        }

        return place;
    }

    /// <summary>A question word, perhaps behind a preposition, or an auxiliary in front of its subject.</summary>
    private static bool Asks(QuestionText question, int place) =>
        IsQuestionWord(question, place)
        || (GrammarWords.Prepositions.Contains(question.LowerAt(place)) && IsQuestionWord(question, place + 1))
        || (question.LowerAt(place) is "do" or "does" or "did" && question.Words[place].Ending.Length == 0 && question.Words.Count - place >= ShortestClause);

    private static bool IsQuestionWord(QuestionText question, int place) =>
        GrammarWords.QuestionWords.Contains(question.LowerAt(place)) && !question.Words[place].IsCapital;

    private static IReadOnlyList<string>? Asking(QuestionText question, int joint, int next)
    {
        var first = QuestionText.Of(question.Between(0, joint));
        var second = QuestionText.Of(question.From(next));

        // "When and where was it signed?" asks both of the same.
        if (AskedFor.In(first) is { Start: 0 } asked && asked.End == first.Words.Count)
        {
            return AskedFor.In(second) is { } other && other.End < second.Words.Count ? [$"{first.Text} {second.From(other.End)}", second.Text] : null;
        }

        if (first.Words.Count < ShortestClause || second.Words.Count < ShortestClause || !(Asks(first, 0) || first.Words.Skip(1).Index().Any(word => Asks(first, word.Index + 1) && word.Item.IsApart)))
        {
            return null;
        }

        // "Trace his career: when did he rise, and when did he fall?" asks behind the mark.
        var lead = LeadOf(first);
        Exchange[] before = lead > 0 ? [new Exchange(SubjectOf(first, lead), "")] : [];
        var opening = FollowUpResolver.Resolve(first.From(lead), before).Text;
        return [opening, Ellipsis.Complete(Whole(Distinct(second, QuestionText.Of(opening)), lead > 0 ? before : [new Exchange(opening, "")]), opening)];
    }

    /// <summary>"What share did Arden ask for, and did it get it?": the same pronoun twice in one clause means two. The first goes on with the subject, the other means what was asked for.</summary>
    private static QuestionText Distinct(QuestionText clause, QuestionText before)
    {
        var pronouns = Pronouns.PointingBackIn(clause).Where(pronoun => !pronoun.IsPossessive).ToList();
        if (pronouns.Count != 2 || pronouns[0].Class != pronouns[1].Class || pronouns[0].Place != 1
            || AskedFor.In(before) is not { Word: "what" or "which" } asked
            || before.Phrases.FirstOrDefault(phrase => phrase.First == asked.End + 1 && GrammarWords.Auxiliaries.Contains(before.LowerAt(asked.End))) is not { } subject)
        {
            return clause;
        }

        Edit[] edits = [InPlaceOf(pronouns[0], subject.Text)];
        return QuestionText.Of(Edit.Apply(clause.Text, asked.Noun.Length == 0 ? edits : [.. edits, InPlaceOf(pronouns[1], $"the {before.Between(asked.Start + (asked.Preposition.Length > 0 ? 2 : 1), asked.End)}")]));

        Edit InPlaceOf(Pronoun pronoun, string meant) => new(clause.Words[pronoun.Place].Start, clause.Words[pronoun.Place].End, meant);
    }

    /// <summary>A clause without a pronoun names its own subject: "who signed the ceasefire, and who signed the treaty?"</summary>
    private static string Whole(QuestionText clause, IReadOnlyList<Exchange> before) =>
        clause.Phrases.Count > 0 && Pronouns.PointingBackIn(clause).Count == 0 ? clause.Text : FollowUpResolver.Resolve(clause.Text, before).Text;

    private static int LeadOf(QuestionText clause) =>
        Asks(clause, 0) ? 0 : Enumerable.Range(1, clause.Words.Count - 1).First(place => clause.Words[place].IsApart && Asks(clause, place));

    /// <summary>"Trace Hale's career" speaks of Hale.</summary>
    private static string SubjectOf(QuestionText clause, int lead) =>
        Enumerable.Range(0, lead).FirstOrDefault(place => clause.Words[place] is { IsPossessive: true, IsCapital: true }, -1) is >= 0 and var owner
        && clause.Phrases.FirstOrDefault(phrase => phrase.First <= owner && owner < phrase.End) is { } phrase
            ? $"Who was {clause.Between(phrase.First, owner)} {clause.Words[owner].Text}?"
            : clause.Between(0, lead);

    /// <summary>"Why did Arden" of "Why did Arden attack and not withdraw": what a second verb is asked with.</summary>
    private static string? SharedStart(QuestionText question, int joint, int next)
    {
        var verb = question.LowerAt(next) is "not" ? next + 1 : next;
        if (!Verbs.MayBeVerb(question.LowerAt(verb)) || question.Words[verb].IsCapital)
        {
            return null;
        }

        var subject = question.Phrases.FirstOrDefault(phrase => phrase.First > 0 && phrase.End < joint && GrammarWords.FormsOfDo.Contains(question.LowerAt(phrase.First - 1)));
        return subject is not null && Verbs.MayBeVerb(question.LowerAt(subject.End)) ? question.Between(0, subject.End) : null;
    }
}
