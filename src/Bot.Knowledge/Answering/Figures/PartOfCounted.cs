using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Figures;

/// <summary>Finds the sentence that divides those counted, where a question asks for a part of them: "How many of the dead were children?".</summary>
internal static class PartOfCounted
{
    /// <returns>The quotes, led by that sentence.</returns>
    public static IReadOnlyList<SelectedQuote> First(FigureQuestion question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages)
    {
        if (question.Part.Count == 0 || quotes.SelectMany(FoundSentence.Of).Any(sentence => Divides(question, sentence)))
        {
            return quotes;
        }

        var dividing = FoundSentence.QuotableOf(passages)
            .Where(sentence => Divides(question, sentence) && FigureScope.Covers(question, sentence))
            .MaxBy(sentence => sentence.Passage.SentenceCosines.ElementAtOrDefault(sentence.Place));
        return dividing is null ? quotes : [dividing.Quote, .. quotes];
    }

    /// <summary>Gives a number of the part, and says the same of it as the question does of all.</summary>
    private static bool Divides(FigureQuestion question, FoundSentence sentence)
    {
        var words = Word.Of(sentence.Text);
        var dates = EventDates.In(sentence.Text, words);
        return question.Part.IsSubsetOf(QuestionWords.StemsOf(sentence.Text))
            && Enumerable.Range(0, words.Count).Any(place => !EventDates.IsPartOfDate(dates, words[place]) && QuantityReader.ReadAt(sentence.Text, words, place) is not null)
            && (question.Harm is null || words.Any(word => CountedThings.MayBeSameHarm(CountedThings.Harms.GetValueOrDefault(word.Lower), question.Harm)));
    }
}
