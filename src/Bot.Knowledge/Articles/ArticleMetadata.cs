namespace Bot.Knowledge.Articles;

/// <summary>What the front matter says of an article. Only the title is certain; a missing fact is null and shown as unknown.</summary>
public sealed record ArticleMetadata
{
    public required string Title { get; init; }

    public string? Publisher { get; init; }

    public string? Author { get; init; }

    /// <summary>Where the original stands; an absolute http or https address.</summary>
    public string? Url { get; init; }

    public ArticleDate? Published { get; init; }

    public ArticleDate? Updated { get; init; }

    /// <summary>BCP 47 tag of the article's language.</summary>
    public string? Language { get; init; }

    public string? License { get; init; }

    /// <summary>What kind of source this is, in the owner's words: news agency, public body, party to the conflict, academic, …</summary>
    public string? Kind { get; init; }

    /// <summary>Whose account it is, when it is that of one side of a conflict, in the owner's words.</summary>
    public string? Side { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>The front matter's names of the facts a reader needs to judge a source, and this one lacks.</summary>
    public IEnumerable<string> MissingFacts()
    {
        if (Publisher is null)
        {
            yield return "publisher";
        }

        if (Published is null)
        {
            yield return "published";
        }

        if (Url is null)
        {
            yield return "url";
        }
    }
}
