using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Bot.Knowledge.Articles;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Indexing.Qdrant;

/// <summary>The index on a Qdrant server or cluster, which any number of hosts share. Reading needs no more than a read-only key.</summary>
/// <remarks>
/// Points of one article are written one by one, so that a search may meet an article half replaced. Which version is in force says the article's own point, which is written when all passages of the version are there, and before those of the last one go.
/// What a search found of an article counts when that point, as known before the search, is still the same after it: then all passages of that version were there all the time. Otherwise the search is repeated.
/// </remarks>
internal sealed partial class QdrantPassageIndex : IPassageIndex
{
    /// <summary>An article that is replaced faster than it can be read is left out in the end. Such a thing does not happen by itself.</summary>
    private const int MaxSearches = 50;

    /// <summary>Articles remembered with their state; more are learned anew.</summary>
    private const int MaxRemembered = 200_000;

    private const int PassagesPerPage = 250;

    private static readonly Version Oldest = new(1, 16);

    private readonly QdrantClient _client;
    private readonly QdrantOptions _options;
    private readonly IndexProfile _profile;
    private readonly WordStemmer _stem;
    private readonly WordWeights _words;
    private readonly TimeProvider _time;
    private readonly ILogger<QdrantPassageIndex> _logger;
    private readonly QdrantBuild _own;
    private readonly UnusedBuilds _unused;
    private ImmutableDictionary<Guid, Guid> _commits = ImmutableDictionary<Guid, Guid>.Empty;
    private Listed? _listed;
    private bool _isSupported;

    public QdrantPassageIndex(QdrantClient client, UnusedBuilds unused, IOptions<QdrantOptions> options, IndexProfile profile, WordStemmer stem, TimeProvider time, ILogger<QdrantPassageIndex> logger)
    {
        (_client, _unused, _options, _profile, _time, _logger) = (client, unused, options.Value, profile, time, logger);
        (_stem, _words) = (stem, new WordWeights(stem, WordWeights.UsualLength));
        _own = QdrantBuild.Of(_options.Alias, profile);
    }

    private string ArticlesAlias => QdrantBuild.ArticlesAlias(_options.Alias);

    public async Task<bool> OpenAsync(CancellationToken cancellationToken)
    {
        await RefuseOldServerAsync(cancellationToken);
        if (await _client.FindCollectionAsync(_options.Alias, cancellationToken) is not { } collection)
        {
            return false;
        }

        var metadata = collection.Config.Metadata;
        return QdrantBuild.Mismatch(_client.Server, _options.Alias, metadata, _profile) is { } mismatch ? throw mismatch : metadata!.IsComplete == true;
    }

    public async Task<IIndexWriter> BeginWriteAsync(CancellationToken cancellationToken)
    {
        await RefuseOldServerAsync(cancellationToken);
        return await QdrantIndexWriter.BeginAsync(_client, _options, _profile, _stem, _unused, _time, cancellationToken);
    }

    public async Task<IndexMatches> SearchAsync(IndexQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(query.Limit);
        ArgumentOutOfRangeException.ThrowIfNotEqual(query.Vector.Length, _profile.Dimensions);
        await RefuseOldServerAsync(cancellationToken);

        var search = new HybridSearch(query, _words.OfQuestion(query.Text), _options);
        for (var turn = 1; ; turn++)
        {
            var before = _commits;
            if (await FindAsync(search, cancellationToken) is not { } found)
            {
                return new IndexMatches([], []);
            }

            var articles = await FindArticlesAsync(found.Articles, cancellationToken);
            var settled = articles.Where(article => before.GetValueOrDefault(article.Key) == article.Value.Commit).ToDictionary();
            if (settled.Count == articles.Count || turn == MaxSearches)
            {
                return found.Matches(settled, query);
            }
        }
    }

    public async Task<WordCounts> CountWordsAsync(IReadOnlyCollection<string> words, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(words);
        await RefuseOldServerAsync(cancellationToken);
        var terms = words.ToDictionary(word => word, word => SearchWords.In(word).Take(1).SelectMany(_words.TermsOf).Distinct().ToList());
        try
        {
            var chunks = await _client.CountAsync(_options.Alias, filter: null, cancellationToken);
            var counted = await CountTermsAsync([.. terms.Values.SelectMany(ofWord => ofWord).Distinct()], chunks, cancellationToken);
            return new WordCounts(chunks, terms.ToDictionary(word => word.Key, word => word.Value.Count == 0 ? 0 : word.Value.Min(term => counted[term])));
        }
        catch (QdrantRefusedException refusal) when (refusal.Status == HttpStatusCode.NotFound)
        {
            return new WordCounts(0, words.ToDictionary(word => word, _ => 0));
        }
    }

    public async Task<ArticleText?> FindArticleAsync(ArticleId id, CancellationToken cancellationToken)
    {
        await RefuseOldServerAsync(cancellationToken);
        if (await RetrieveAsync<ArticlePayload>([PointIds.OfArticle(id)], new PayloadChoice(null, []), cancellationToken) is not [var point])
        {
            return null;
        }

        await RefuseOtherBuildAsync(point.Payload.Build, cancellationToken);
        var text = point.Payload.Text ?? "";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) == point.Payload.TextHash
            ? new ArticleText(point.Payload.ToHeader(), text)
            : throw new IOException($"{_client.Server}: the text of {id} is not the one that was stored. Take the article out of the folder, run the ingest command, and put it back.");
    }

    public async Task<IReadOnlyList<IndexedArticle>> ListArticlesAsync(CancellationToken cancellationToken)
    {
        await RefuseOldServerAsync(cancellationToken);
        if (await RetrieveAsync<RevisionPayload>([PointIds.Revision], ArticlePayload.Header, cancellationToken) is not [var revision])
        {
            return [];
        }

        await RefuseOtherBuildAsync(revision.Payload.Build, cancellationToken);
        if (Volatile.Read(ref _listed) is { } known && known.Revision == revision.Payload.Commit)
        {
            return known.Articles;
        }

        var articles = await ArticleListing.ReadAsync(_client, ArticlesAlias, cancellationToken);
        Volatile.Write(ref _listed, new Listed(revision.Payload.Commit, articles));
        return articles;
    }

    public async Task<StoredArticle?> ReadArticleAsync(ArticleId id, CancellationToken cancellationToken)
    {
        await RefuseOldServerAsync(cancellationToken);
        if (await RetrieveAsync<ArticlePayload>([PointIds.OfArticle(id)], new PayloadChoice(null, []), cancellationToken) is not [var point])
        {
            return null;
        }

        var article = point.Payload;
        await RefuseOtherBuildAsync(article.Build, cancellationToken);
        var passages = await ReadPassagesAsync(new PassageVersion(article.Article, article.FileHash), cancellationToken);
        return new StoredArticle(
            new Article(article.ToHeader(), article.Text ?? "", article.FileHash, []),
            [.. passages.Select(passage => passage.Payload.ToChunk())],
            [.. passages.Select(passage => new ChunkVectors(passage.Vector?.Dense, QuantizedVectors.Read(passage.Payload.SentenceVectors, _profile.Dimensions)))]);
    }

    public async Task<IndexSummary?> SummarizeAsync(CancellationToken cancellationToken)
    {
        await RefuseOldServerAsync(cancellationToken);
        if (await QdrantBuild.FindServedAsync(_client, _options.Alias, cancellationToken) is not { } build)
        {
            return null;
        }

        var metadata = (await _client.FindCollectionAsync(build.Passages, cancellationToken))?.Config.Metadata;
        return new IndexSummary(
            $"{_options.Alias} ({build.Passages}) at {_options.Url}",
            $"Qdrant {await _client.GetVersionAsync(cancellationToken)}",
            metadata?.Profile ?? throw QdrantBuild.Mismatch(_client.Server, _options.Alias, metadata, _profile)!,
            metadata.IsComplete == true,
            await _client.CountAsync(build.Articles, ArticleListing.Articles, cancellationToken),
            await _client.CountAsync(build.Passages, filter: null, cancellationToken),
            Bytes: null);
    }

    private async Task RefuseOldServerAsync(CancellationToken cancellationToken)
    {
        if (_isSupported)
        {
            return;
        }

        var version = await _client.GetVersionAsync(cancellationToken);
        if (Version.TryParse(version.Split('-')[0], out var parsed) && parsed < Oldest)
        {
            throw new IOException($"{_client.Server} is version {version}; {Oldest} or newer is needed. Upgrade it, one minor version after the other.");
        }

        _isSupported = true;
        LogConnected(version);
    }

    private async Task RefuseOtherBuildAsync(string build, CancellationToken cancellationToken)
    {
        if (build != _own.Passages
            && QdrantBuild.Mismatch(_client.Server, _options.Alias, (await _client.FindCollectionAsync(build, cancellationToken))?.Config.Metadata, _profile) is { } mismatch)
        {
            throw mismatch;
        }
    }

    /// <returns>In order of place.</returns>
    private async Task<IReadOnlyList<StoredPoint<PassagePayload>>> ReadPassagesAsync(PassageVersion version, CancellationToken cancellationToken)
    {
        var ofVersion = new PointFilter([FilterCondition.Is("article", version.Article), FilterCondition.Is("content_hash", version.ContentHash)]);
        List<StoredPoint<PassagePayload>> passages = [];
        Guid? next = null;
        do
        {
            var page = await _client.ScrollAsync<PassagePayload>(_options.Alias, new ScrollRequest(PassagesPerPage, next, ofVersion, new PayloadChoice(null, []), WithVector: true), cancellationToken);
            passages.AddRange(page.Points);
            next = page.NextPageOffset;
        }
        while (next is not null);

        return [.. passages.OrderBy(passage => passage.Payload.Ordinal)];
    }

    /// <returns>Null when there is no index yet.</returns>
    private async Task<FoundPassages?> FindAsync(HybridSearch search, CancellationToken cancellationToken)
    {
        try
        {
            return search.Read(await _client.SearchAsync(_options.Alias, search.Searches, cancellationToken));
        }
        catch (QdrantRefusedException refusal) when (refusal.Status == HttpStatusCode.NotFound)
        {
            return null;
        }
        catch (QdrantRefusedException refusal) when (refusal.Status == HttpStatusCode.BadRequest)
        {
            // Vectors of another length, from another model, are refused before anything is found.
            await OpenAsync(cancellationToken);
            throw;
        }
    }

    /// <summary>The state of articles now, which is remembered; those that were removed are left out.</summary>
    private async Task<Dictionary<Guid, ArticlePayload>> FindArticlesAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        if (names.Count == 0)
        {
            return [];
        }

        var points = await RetrieveAsync<ArticlePayload>([.. names.Select(name => PointIds.OfArticle(new ArticleId(name)))], ArticlePayload.Header, cancellationToken);
        foreach (var build in points.Select(point => point.Payload.Build).Distinct())
        {
            await RefuseOtherBuildAsync(build, cancellationToken);
        }

        ImmutableInterlocked.Update(
            ref _commits,
            (known, read) => (known.Count > MaxRemembered ? known.Clear() : known).SetItems(read.Select(point => KeyValuePair.Create(point.Id, point.Payload.Commit))),
            points);
        return points.ToDictionary(point => point.Id, point => point.Payload);
    }

    private async Task<IReadOnlyList<StoredPoint<TPayload>>> RetrieveAsync<TPayload>(IReadOnlyList<Guid> ids, PayloadChoice payload, CancellationToken cancellationToken)
    {
        try
        {
            return await _client.RetrieveAsync<TPayload>(ArticlesAlias, ids, payload, cancellationToken);
        }
        catch (QdrantRefusedException refusal) when (refusal.Status == HttpStatusCode.NotFound)
        {
            return [];
        }
    }

    /// <summary>How many chunks hold each term, read from the server's own inverse document frequency: a term's score in any chunk is that frequency times the weight that the chunk has for it.</summary>
    /// <remarks>With idf = ln(1 + (N − n + 0.5) / (n + 0.5)), n = (N + 1) / e^idf − 0.5. One request for all terms, and no second index over the words.</remarks>
    private async Task<Dictionary<uint, int>> CountTermsAsync(IReadOnlyList<uint> terms, int chunks, CancellationToken cancellationToken)
    {
        if (terms.Count == 0)
        {
            return [];
        }

        var searches = terms.Select(term => new Search(QdrantJson.ElementOf(new SparseVector([term], [1])), VectorNames.Bm25, Limit: 1, WithVector: [VectorNames.Bm25])).ToList();
        var results = await _client.SearchAsync(_options.Alias, searches, cancellationToken);
        return terms.Zip(results).ToDictionary(pair => pair.First, pair => pair.Second.Points is [{ Vector.Bm25: { } vector } best] ? CountOf(best.Score / WeightOf(pair.First, vector)) : 0);

        int CountOf(double frequency) => Math.Clamp((int)Math.Round(((chunks + 1) / Math.Exp(frequency)) - 0.5), 1, Math.Max(1, chunks));
        static double WeightOf(uint term, SparseVector vector) => vector.Values[vector.Indices.ToList().IndexOf(term)];
    }

    [LoggerMessage(1, LogLevel.Information, "The index is kept by Qdrant {Version}.")]
    private partial void LogConnected(string version);

    private sealed record Listed(Guid Revision, IReadOnlyList<IndexedArticle> Articles);
}
