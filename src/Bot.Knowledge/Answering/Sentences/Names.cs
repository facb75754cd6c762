using System.Collections.Frozen;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Sentences;

/// <summary>Finds the words of a text that are names: capital letters behind the first word of a sentence.</summary>
internal static class Names
{
    private static readonly FrozenSet<string> NoNames = Lexicon.Set("""
        who what when where why how which whose did was were is are has have had do does the a an i in on at of by for from to and or but not no if it
        january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
        """);

    private const int ShortestStem = 4;

    /// <summary>"-ians"; never as long as the name.</summary>
    private const int LongestEnding = 4;

    /// <summary>Lower case, without possessive endings.</summary>
    /// <param name="isQuestion">The first word is then a name only when it is no question word; in a sentence it is left out, unless it stands in capitals again.</param>
    public static IReadOnlySet<string> In(string text, bool isQuestion = false) =>
        Word.Of(text).Where((word, place) => word.IsCapital && (place > 0 || isQuestion) && !NoNames.Contains(word.Lower)).Select(word => Folded(word.Lower)).ToHashSet();

    /// <summary>Whether the text has the name as a word, in whatever form: Arden, Arden's, Ardens.</summary>
    public static bool Has(IEnumerable<string> foldedWords, string name) => foldedWords.Any(word => Same(word, name));

    /// <summary>The same name, or an adjective or a people's name made from it: Velia, Velian, Velians.</summary>
    public static bool Same(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return shorter == longer
            || (shorter.Length >= ShortestStem && longer.Length - shorter.Length <= Math.Min(LongestEnding, shorter.Length - 1)
                && longer.StartsWith(shorter[..Math.Max(ShortestStem, shorter.Length - 1)], StringComparison.Ordinal));
    }

    public static bool AreAllIn(string text, IReadOnlySet<string> names)
    {
        if (names.Count == 0)
        {
            return true;
        }

        var words = WordsOf(text);
        return names.All(name => Has(words, name));
    }

    public static IReadOnlyList<string> WordsOf(string text) => [.. QuestionWords.WordsOf(text)];

    /// <summary>The passage, what stands over it, or its publisher has the name.</summary>
    public static bool IsKnownTo(Passage passage, string name) => Has(WordsOf($"{passage.TextWithHeadings} {passage.Article.Metadata.Publisher}"), name);

    /// <summary>The passage's title and headings, which its sentences leave unsaid.</summary>
    public static string ContextOf(Passage passage) => string.Join(' ', [passage.Article.Metadata.Title, .. passage.HeadingPath]);

    private static string Folded(string word) => string.Concat(QuestionWords.WordsOf(word));
}
