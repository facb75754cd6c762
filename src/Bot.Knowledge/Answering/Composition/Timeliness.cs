using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Composition;

/// <summary>How near the sources of an answer come to the present.</summary>
/// <param name="Newest">The newest publication date among the sources on what is asked; null when none has a date.</param>
/// <param name="Quotes">Newest first, with one of the newest source; undated ones only when there are no others.</param>
internal sealed record Timeliness(ArticleDate? Newest, IReadOnlyList<SelectedQuote> Quotes)
{
    public static Timeliness Of(string question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages)
    {
        var names = Names.In(question, isQuestion: true);
        var newest = passages
            .Where(passage => DateOf(passage) is not null)
            .Where(passage => quotes.Any(quote => quote.Passage == passage) || (names.Count > 0 && Holds(passage, names)))
            .MaxBy(passage => DateOf(passage));
        if (newest is null)
        {
            return new Timeliness(null, quotes);
        }

        var dated = quotes.Where(quote => DateOf(quote.Passage) is not null).OrderByDescending(quote => DateOf(quote.Passage)).ToList();
        return dated.Exists(quote => DateOf(quote.Passage) == DateOf(newest))
            ? new Timeliness(DateOf(newest), dated)
            : new Timeliness(DateOf(newest), [QuoteWidening.Widen(BestOf(newest)), .. dated]);
    }

    public bool IsStale(DateOnly today, int staleAfterDays) =>
        Newest is not { } newest || new DateOnly(newest.Year, newest.Month ?? 1, newest.Day ?? 1).AddDays(staleAfterDays) < today;

    private static ArticleDate? DateOf(Passage passage) => passage.Article.Metadata.Published;

    private static bool Holds(Passage passage, IEnumerable<string> names)
    {
        var words = Names.WordsOf($"{passage.Text} {Names.ContextOf(passage)}");
        return names.All(name => Names.Has(words, name));
    }

    private static SelectedQuote BestOf(Passage passage)
    {
        var best = Enumerable.Range(0, passage.Sentences.Count).MaxBy(place => passage.SentenceCosines.ElementAtOrDefault(place));
        return new SelectedQuote(passage, [passage.Sentences[best]]);
    }
}
