using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Composition;

/// <summary>How near the sources of an answer come to the present.</summary>
/// <param name="Newest">The newest publication date among the sources on what is asked; null when none has a date.</param>
/// <param name="Quotes">Newest first, with one of the newest source; undated ones only when there are no others.</param>
internal sealed record Timeliness(ArticleDate? Newest, IReadOnlyList<SelectedQuote> Quotes)
{
    private static readonly System.Collections.Frozen.FrozenSet<string> Present = Lexicon.Set("now currently current present presently nowadays moment today still latest days these situation state status");

    public static Timeliness Of(string question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages)
    {
        var names = Names.In(question, isQuestion: true);
        var subject = QuestionWords.TellingWordsOf(question).Where(word => !Present.Contains(word)).Select(PorterStemmer.Stem).ToHashSet();
        var newest = passages
            .Where(passage => DateOf(passage) is not null)
            .Where(passage => quotes.Any(quote => quote.Passage == passage) || Speaks(passage, names, subject))
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

    /// <summary>Of all the names, and of most of what else is asked.</summary>
    private static bool Speaks(Passage passage, IReadOnlySet<string> names, HashSet<string> subject)
    {
        var text = $"{passage.Text} {Names.ContextOf(passage)}";
        return subject.Count > 0 && Names.AreAllIn(text, names) && QuestionWords.StemsOf(text).Distinct().Count(subject.Contains) * 2 >= subject.Count;
    }

    private static SelectedQuote BestOf(Passage passage)
    {
        var best = Enumerable.Range(0, passage.Sentences.Count).MaxBy(place => passage.SentenceCosines.ElementAtOrDefault(place));
        return new SelectedQuote(passage, [passage.Sentences[best]]);
    }
}
