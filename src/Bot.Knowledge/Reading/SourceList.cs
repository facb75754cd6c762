using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Reading;

/// <summary>Tells an article's list of its own sources. The titles in it match questions well and answer none.</summary>
internal static class SourceList
{
    private static readonly HashSet<string> Headings = new(StringComparer.OrdinalIgnoreCase)
    {
        "sources", "references", "bibliography", "works cited", "further reading", "see also", "external links",
    };

    public static bool Is(Passage passage) => passage.HeadingPath.Count > 0 && Headings.Contains(passage.HeadingPath[^1].Trim(' ', ':'));
}
