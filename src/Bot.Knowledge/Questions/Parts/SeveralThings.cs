using System.Collections.Frozen;
using Bot.Knowledge.Questions.Phrases;

namespace Bot.Knowledge.Questions.Parts;

/// <summary>Tells whether one question asks for several things that may stand in articles far apart: "which two treaties", "what became of each", "how much larger was it in 1979 than in 1970?"</summary>
public static class SeveralThings
{
    private static readonly FrozenSet<string> Counts = GrammarWords.Set("two three four five six several various 2 3 4 5 6");

    private static readonly FrozenSet<string> Spans = GrammarWords.Set("days weeks months years decades hours minutes centuries");

    /// <param name="question">Standing alone, and one that stays whole.</param>
    public static bool AreAskedFor(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var text = QuestionText.Of(question);
        return AsksForPlural(text)
            || Enumerable.Range(0, text.Words.Count).Any(place => text.LowerAt(place) is "both" or "each" || IsCounted(text, place))
            || Enumerable.Range(0, text.Words.Count).FirstOrDefault(place => text.LowerAt(place) is "than", -1) is > 0 and var than && Comparative.In(text, 0, than) is not null;
    }

    private static bool AsksForPlural(QuestionText question) =>
        AskedFor.In(question) is { Word: "which" or "what", Noun.Length: > 0 } asked && KindWords.IsPlural(question.LowerAt(asked.End - 1));

    /// <summary>"Two treaties", "three of the leaders", "two further documents"; but "after two years" counts no things.</summary>
    private static bool IsCounted(QuestionText question, int place) =>
        Counts.Contains(question.LowerAt(place))
        && Enumerable.Range(place + 1, 2).TakeWhile(next => next < question.Words.Count && !question.Words[next].IsApart).Any(next =>
            question.LowerAt(next) is "of" || (KindWords.IsPlural(question.LowerAt(next)) && !Spans.Contains(question.LowerAt(next)) && !question.Words[next].IsGrammar));
}
