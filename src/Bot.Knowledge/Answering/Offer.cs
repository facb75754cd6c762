using Bot.Knowledge.Reading;

namespace Bot.Knowledge.Answering;

/// <summary>Chooses what a refusal shows of what the sources do say: the sentences that hold most of the question's words. Nothing here answers, so no model has a say in it, and both sides' words are offered by the same measure.</summary>
internal static class Offer
{
    /// <summary>A sentence that holds less than this share of what the best one holds adds little to it.</summary>
    private const double LeastOfBest = 0.8;

    /// <param name="matches">By words, best first.</param>
    /// <returns>Best first; empty when no sentence holds enough of the question's words, or none stands in a passage on what the question names.</returns>
    public static IReadOnlyList<SelectedQuote> Choose(QuestionFacts asked, IReadOnlyList<SentenceMatch> matches, AnsweringOptions options)
    {
        var passages = matches.Select(match => match.Passage).Distinct().Where(asked.IsOnSubjectOf).ToHashSet();
        var onSubject = matches.Where(match => passages.Contains(match.Passage)).ToList();
        var quotes = new List<SelectedQuote>();
        foreach (var match in onSubject.TakeWhile(match => match.Score > 0 && match.Score >= options.OfferCoverage && match.Score >= LeastOfBest * onSubject[0].Score))
        {
            quotes = QuoteSelection.WithIfFits(quotes, SelectedQuote.Of(match), options);
        }

        return quotes;
    }
}
