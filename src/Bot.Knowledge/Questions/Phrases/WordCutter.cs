using System.Text.RegularExpressions;

namespace Bot.Knowledge.Questions.Phrases;

/// <summary>Cuts a question into words that keep their places, capitals and endings.</summary>
internal static partial class WordCutter
{
    /// <summary>Words looked at, at most: enough for any question, and few enough for a text pasted in its place.</summary>
    private const int MaxWords = 200;

    public static IReadOnlyList<Word> Cut(string text)
    {
        var words = new List<Word>();
        var end = 0;
        foreach (var match in WordShape().Matches(text).Take(MaxWords))
        {
            var isApart = words.Count == 0 || text.AsSpan(end, match.Index - end).ContainsAny(Marks);
            words.Add(new Word(match.Groups["word"].Value, match.Groups["ending"].Value, match.Index, isApart));
            end = match.Index + match.Length;
        }

        return words;
    }

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create(",;:.?!()[]…–—\n");

    // Initials such as "U.S." and "P.W." keep their dots; "Jay's" is "Jay" with an ending.
    [GeneratedRegex(@"(?<word>(?:\p{L}\.){2,}|\p{Lu}\.(?= \p{Lu})|[$€£]?[\p{L}\p{N}\p{M}]+(?:[-‐‑.,:/&][\p{L}\p{N}\p{M}]+)*)(?<ending>['’](?:s|d|ll|re|ve|m|t)?(?![\p{L}]))?", RegexOptions.CultureInvariant)]
    private static partial Regex WordShape();
}
