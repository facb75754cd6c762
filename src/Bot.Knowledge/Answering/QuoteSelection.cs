using Bot.Knowledge.Reading;

namespace Bot.Knowledge.Answering;

/// <summary>Chooses what to quote: the best sentences within the limits, neighbours joined, each led by the sentence before it when it cannot stand alone.</summary>
internal static class QuoteSelection
{
    /// <summary>Of likelihood that a further sentence adds by each word that it has: less costs the reader more than it tells. In words, so that a side with a longer name is not quoted less. Set on development questions: half of it makes answers a tenth longer for one more right one in fifty.</summary>
    private const double LeastWorth = 0.0028;

    /// <param name="matches">Best first.</param>
    /// <returns>Best first; empty only when <paramref name="matches"/> is.</returns>
    public static IReadOnlyList<SelectedQuote> Choose(IReadOnlyList<SentenceMatch> matches, AnsweringOptions options)
    {
        var quotes = new List<SelectedQuote>();
        foreach (var match in matches.Where(match => match.Share > 0 || match.Score >= matches[0].Score - options.ScoreMargin))
        {
            if (ShareOf(quotes, matches) >= options.QuotedShare)
            {
                break;
            }

            var more = With(quotes, SelectedQuote.Of(match));
            if (Fits(more, options) && (quotes.Count == 0 || match.Share == 0 || match.Share >= LeastWorth * (WordsOf(more) - WordsOf(quotes))))
            {
                quotes = more;
            }
        }

        // One sentence is always shown, however long: cutting it could drop a "not".
        return quotes.Count > 0 ? quotes : [.. matches.Take(1).Select(match => new SelectedQuote(match.Passage, [match.Span]) { AnswerSpan = match.Answer })];
    }

    /// <summary>With one quote more, joined to its neighbour; the same when the limits would be exceeded.</summary>
    public static List<SelectedQuote> WithIfFits(List<SelectedQuote> quotes, SelectedQuote added, AnsweringOptions options)
    {
        var more = With(quotes, added);
        return Fits(more, options) ? more : quotes;
    }

    private static double ShareOf(List<SelectedQuote> quotes, IReadOnlyList<SentenceMatch> matches) =>
        quotes.Count == 0 ? 0 : matches.Where(match => quotes.Any(quote => quote.Holds(match))).Sum(match => match.Share);

    private static List<SelectedQuote> With(List<SelectedQuote> quotes, SelectedQuote added)
    {
        if (quotes.Any(quote => quote.Holds(added)))
        {
            return quotes;
        }

        var place = quotes.FindIndex(quote => quote.TryJoin(added) is not null);
        return place < 0
            ? [.. quotes, added]
            : [.. quotes[..place], quotes[place].TryJoin(added)!, .. quotes[(place + 1)..]];
    }

    private static bool Fits(List<SelectedQuote> quotes, AnsweringOptions options) =>
        quotes.Sum(quote => quote.Sentences.Count) <= options.MaxSentences
        && LengthOf(quotes) <= options.MaxCharacters;

    private static int WordsOf(List<SelectedQuote> quotes) => quotes.Sum(quote => quote.Passage.TextUnder(quote.Span).AsSpan().Count(' ') + 1);

    private static int LengthOf(List<SelectedQuote> quotes) => quotes.Sum(quote => quote.Span.Length);
}
