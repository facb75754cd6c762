using Bot.Knowledge.Articles;
using Bot.Knowledge.Indexing;

namespace Bot.Knowledge.Questions.Languages;

/// <summary>The names in all articles of the index, kept in step with it: only articles that changed are read again. Thread-safe.</summary>
public sealed class NameIndex(IPassageIndex index) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private Dictionary<ArticleId, ScannedArticle> _known = [];
    private IndexedNames _names = new(new NameTable([]), []);

    internal async Task<IndexedNames> GetAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var articles = await index.ListArticlesAsync(cancellationToken);
            if (articles.Count != _known.Count || articles.Any(article => !IsKnown(article.Header)))
            {
                _known = await ReadAsync(articles, cancellationToken);
                _names = IndexedNames.Of(_known.Values);
            }

            return _names;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private bool IsKnown(ArticleHeader header) => _known.TryGetValue(header.Id, out var known) && known.TextHash == header.TextHash;

    private async Task<Dictionary<ArticleId, ScannedArticle>> ReadAsync(IReadOnlyList<IndexedArticle> articles, CancellationToken cancellationToken)
    {
        var scanned = new Dictionary<ArticleId, ScannedArticle>();
        foreach (var header in articles.Select(article => article.Header))
        {
            if (IsKnown(header))
            {
                scanned.Add(header.Id, _known[header.Id]);
            }
            else if (await index.FindArticleAsync(header.Id, cancellationToken) is { } article)
            {
                scanned.Add(header.Id, ScannedArticle.Of(article));
            }
        }

        return scanned;
    }
}
