using Bot.Knowledge.Questions.Phrases;

namespace Bot.Knowledge.Questions.Parts;

/// <summary>Parts a choice by comparison: "which cost more, buying A or taking B?", "did they gain more in the first war or the second one?" Without a comparison a choice has one answer, and is one question.</summary>
internal static class Choices
{
    /// <returns>Null when nothing named is compared.</returns>
    public static IReadOnlyList<string>? TrySplit(QuestionText question)
    {
        var or = Enumerable.Range(0, question.Words.Count).FirstOrDefault(place => question.LowerAt(place) is "or", -1);
        if (or < 2 || or == question.Words.Count - 1 || Comparative.In(question, 0, question.Words.Count) is null)
        {
            return null;
        }

        // Behind the last mark stands the first choice; without a mark, the noun phrase before "or" is it.
        var mark = Enumerable.Range(1, or - 1).LastOrDefault(place => question.Words[place].IsApart);
        if (mark > 0)
        {
            return Names(question, mark, or) && Names(question, or + 1, question.Words.Count)
                ? [Asked(question, mark, question.Between(mark, or)), Asked(question, mark, question.From(or + 1))]
                : null;
        }

        var (left, right) = (question.Phrases.FirstOrDefault(phrase => phrase.End == or), question.Phrases.FirstOrDefault(phrase => phrase.First == or + 1));
        if (left is null || right is null || !Names(question, left.First, left.End) || !Names(question, right.First, right.End))
        {
            return null;
        }

        var start = question.Between(0, left.First);
        var isOne = question.LowerAt(right.End) is "one";
        var second = isOne ? $"{right.Text} {question.Words[left.HeadPlace].Text}" : right.Text;
        var rest = question.From(isOne ? right.End + 1 : right.End);
        return [Comparative.AskedOf($"{start} {left.Text} {rest}"), Comparative.AskedOf($"{start} {second} {rest}")];
    }

    /// <summary>Asks of one choice what the words before the mark ask of both: "which lasted longer" of the siege is "the siege lasted how long".</summary>
    private static string Asked(QuestionText question, int mark, string choice)
    {
        var comparative = Comparative.In(question, 0, mark);
        if (comparative is null || AskedFor.In(question) is not { Start: 0, Word: "which" or "what" or "who" } asked)
        {
            return $"{question.Between(0, mark)} {choice}";
        }

        var verb = IsVerb(question, 1) ? 1 : asked.End;
        if (verb > comparative.First)
        {
            return $"{question.Between(0, mark)} {choice}";
        }

        var auxiliary = question.LowerAt(verb);
        var (before, behind) = (question.Between(verb, comparative.First), question.Between(comparative.End, mark));
        return GrammarWords.FormsOfDo.Contains(auxiliary) ? $"{comparative.Asks} {before} {behind} {asked.Preposition} {choice}"
            : GrammarWords.Auxiliaries.Contains(auxiliary) ? $"{comparative.Asks} {auxiliary} {choice} {question.Between(verb + 1, comparative.First)} {behind}"
            : $"{choice} {before} {comparative.Asks} {behind}";
    }

    /// <summary>"Which cost more": no noun stands between, and this is what it did.</summary>
    private static bool IsVerb(QuestionText question, int place) =>
        question.LowerAt(place) is var word && (word.EndsWith("ed", StringComparison.Ordinal) || Verbs.IsPast(word) || GrammarWords.Auxiliaries.Contains(word));

    private static bool Names(QuestionText question, int first, int end) =>
        Enumerable.Range(first, end - first).Any(place => question.Words[place].IsCapital || question.Words[place].IsNumber);
}
