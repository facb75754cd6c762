using System.Runtime.CompilerServices;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Chunking;
using Bot.Knowledge.Indexing;

namespace Bot.Knowledge.Ingestion;

/// <summary>Decides for each file of one pass what is to become of it, and reads and cuts what is new.</summary>
internal sealed class ArticlePreparer(Chunker chunker, IReadOnlyDictionary<ArticleId, IndexedArticle> indexed)
{
    private const int MaxWarnings = 5;

    private readonly Dictionary<(string Title, string TextHash), ArticleId> _seen = [];

    /// <summary>The files that are not in the index as they are now, and those to take up anew.</summary>
    public async Task<IReadOnlySet<ArticleId>> FindChangedAsync(IReadOnlyList<ArticleFile> files, IReadOnlySet<ArticleId> anew, CancellationToken cancellationToken)
    {
        var changed = new HashSet<ArticleId>();
        foreach (var file in files)
        {
            if (anew.Contains(file.Id) || !indexed.TryGetValue(file.Id, out var known) || await TryHashAsync(file, cancellationToken) != known.FileHash)
            {
                changed.Add(file.Id);
            }
        }

        return changed;
    }

    /// <param name="files">By ordinal order of their names: of two equal articles the first is taken, whatever the index held before.</param>
    public async IAsyncEnumerable<PreparedArticle> PrepareAsync(IReadOnlyList<ArticleFile> files, IReadOnlySet<ArticleId> changed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            if (changed.Contains(file.Id))
            {
                if (await ReadAsync(file, cancellationToken) is { } prepared)
                {
                    yield return prepared;
                }
            }
            else
            {
                var header = indexed[file.Id].Header;
                yield return Duplicate(header) ?? new PreparedArticle(file.Id, Outcome(file.Id, ArticleChange.Unchanged, header.Metadata));
            }
        }
    }

    private static async Task<string?> TryHashAsync(ArticleFile file, CancellationToken cancellationToken)
    {
        try
        {
            return ArticleFile.Hash(await file.ReadAsync(cancellationToken));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null; // Reading it as an article will fail in the same way, and say so.
        }
    }

    /// <returns>Null when the file went away since the folder was listed.</returns>
    private async Task<PreparedArticle?> ReadAsync(ArticleFile file, CancellationToken cancellationToken)
    {
        try
        {
            var content = await file.ReadAsync(cancellationToken);
            var article = ArticleReader.Read(file.Id, content);
            var change = indexed.ContainsKey(file.Id) ? ArticleChange.Updated : ArticleChange.Added;
            return Duplicate(article.Header)
                ?? new PreparedArticle(file.Id, Outcome(file.Id, change, article.Metadata) with { Warnings = Warnings(article.Text, content) }, article) { Chunks = chunker.Split(article) };
        }
        catch (ArticleFormatException failure)
        {
            return Rejected(file.Id, failure.Line, failure.Reason);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Rejected(file.Id, line: null, $"the file cannot be read ({failure.GetType().Name}). Give this user the right to read it, or take it out of the folder.");
        }
    }

    /// <summary>Orders in the text, with their lines in the file: the text is the file without the front matter in front of it.</summary>
    private static IReadOnlyList<ArticleWarning> Warnings(string text, byte[] content)
    {
        var before = Math.Max(0, content.AsSpan().Count((byte)'\n') - text.AsSpan().Count('\n'));
        return
        [
            .. SourceInstructions.LinesIn(text).Take(MaxWarnings).Select(line => new ArticleWarning(
                before + line, "this reads like an instruction to a program. It changes nothing and is not quoted as an answer. Check where the text comes from, and take the sentence out if it is not meant to be read.")),
        ];
    }

    private PreparedArticle? Duplicate(ArticleHeader header)
    {
        var first = Remember(header);
        return first == header.Id ? null : new PreparedArticle(header.Id, new ArticleOutcome(
            header.Id.Value, ArticleChange.Rejected, [], Reason: $"title and text are the same as in {first}. Remove one of the two files."))
        {
            StaysIndexed = false,
        };
    }

    private PreparedArticle Rejected(ArticleId id, int? line, string reason)
    {
        if (indexed.TryGetValue(id, out var known))
        {
            Remember(known.Header);
            reason += " Until then, the version taken up before stays in the index.";
        }

        return new PreparedArticle(id, new ArticleOutcome(id.Value, ArticleChange.Rejected, [], line, reason));
    }

    /// <returns>The first article of this pass with the same title and text.</returns>
    private ArticleId Remember(ArticleHeader header)
    {
        _seen.TryAdd((header.Metadata.Title, header.TextHash), header.Id);
        return _seen[(header.Metadata.Title, header.TextHash)];
    }

    private static ArticleOutcome Outcome(ArticleId id, ArticleChange change, ArticleMetadata metadata) =>
        new(id.Value, change, [.. metadata.MissingFacts()]);
}

/// <param name="Article">To be put into the index; null when there is nothing to put.</param>
internal sealed record PreparedArticle(ArticleId Id, ArticleOutcome Outcome, Article? Article = null)
{
    public IReadOnlyList<Chunk> Chunks { get; init; } = [];

    /// <summary>False when the index is to hold nothing under this name.</summary>
    public bool StaysIndexed { get; init; } = true;
}
