using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Composition;

/// <summary>Articles that print one story: what is quoted from two of them is quoted from the one, and they are one source.</summary>
internal static class WireCopies
{
    /// <summary>Puts the sentences of a copy in the place where the article that was quoted first has them.</summary>
    public static IReadOnlyList<SelectedQuote> FromOne(IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages)
    {
        var kept = new List<SelectedQuote>();
        foreach (var quote in quotes)
        {
            var original = kept.Select(other => other.Passage.Article.Id).FirstOrDefault(id => id != quote.Passage.Article.Id && AreCopies(id, quote.Passage.Article.Id, passages));
            kept.Add(original == default ? quote : In(original, quote, passages) ?? quote);
        }

        return kept;
    }

    public static bool AreCopies(ArticleId one, ArticleId other, IReadOnlyList<Passage> passages) =>
        passages.Where(passage => passage.Article.Id == one).Any(left =>
            passages.Any(right => right.Article.Id == other && NearDuplicates.Are(left.Text, right.Text)));

    private static SelectedQuote? In(ArticleId original, SelectedQuote quote, IReadOnlyList<Passage> passages)
    {
        foreach (var passage in passages.Where(passage => passage.Article.Id == original))
        {
            var same = quote.Sentences.Select(sentence => passage.Sentences.FirstOrDefault(other => NearDuplicates.Are(passage.TextUnder(other), quote.Passage.TextUnder(sentence)))).ToList();
            if (same.TrueForAll(sentence => sentence.Length > 0))
            {
                return new SelectedQuote(passage, [.. same.Distinct().OrderBy(sentence => sentence.Start)]);
            }
        }

        return null;
    }
}
