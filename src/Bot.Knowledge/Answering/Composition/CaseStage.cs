using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Composition;

/// <summary>Finds the stage of a case that is asked about: what the judges of an appeal decided does not stand where the trial is told.</summary>
internal static class CaseStage
{
    private static readonly string Judgment = PorterStemmer.Stem("judgment");

    /// <returns>The quotes, led by a sentence on that stage of the named person's case; the same when one is quoted, or there is none.</returns>
    public static IReadOnlyList<SelectedQuote> First(string question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages)
    {
        // A judgment may be between two countries, and then there is no case with stages.
        var asked = QuestionWords.StemsOf(question).Where(stem => stem != Judgment).ToHashSet();
        if (LegalStages.LastOf(asked) is not { } stage || Names.In(question, isQuestion: true) is not { Count: > 0 } names
            || quotes.SelectMany(FoundSentence.Of).Any(sentence => QuestionWords.StemsOf(sentence.Text).Any(stage.Contains)))
        {
            return quotes;
        }

        var onStage = FoundSentence.QuotableOf(passages)
            .Where(sentence => QuestionWords.StemsOf(sentence.Text).Any(stage.Contains) && Names.AreAllIn($"{sentence.Text} {sentence.Before} {Names.ContextOf(sentence.Passage)}", names))
            .MaxBy(sentence => QuestionWords.StemsOf(sentence.Text).Distinct().Count(stem => asked.Contains(stem) || stage.Contains(stem)));
        return onStage is null ? quotes : [onStage.Quote, .. quotes];
    }
}
