using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering;

/// <summary>The names and numbers that a question states. What answers it must be about them: a battle in 1956 is not the one in 1953.</summary>
/// <param name="Terms">The stems of all its telling words.</param>
/// <param name="Unit">The stems of what is counted: of "oil wells" in "How many oil wells burned?"; empty when nothing is.</param>
internal sealed record QuestionFacts(IReadOnlyList<string> Names, IReadOnlyList<string> Numbers, IReadOnlySet<string> Terms, IReadOnlyList<string> Unit)
{
    public static QuestionFacts Of(string question)
    {
        var words = question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany((word, place) => QuestionWords.WordsOf(word).Select(plain => (Plain: plain, IsName: IsName(word, plain, place))))
            .ToList();
        return new QuestionFacts(
            [.. words.Where(word => word.IsName).Select(word => PorterStemmer.Stem(word.Plain)).Distinct()],
            [.. words.Where(word => char.IsAsciiDigit(word.Plain[0])).Select(word => word.Plain).Distinct()],
            QuestionWords.StemsOf(question).ToHashSet(),
            UnitOf([.. words.Select(word => word.Plain)]));
    }

    /// <summary>The share of the words of an answer that the question says already; 0 to 1.</summary>
    public double ShareRepeatedIn(string answer)
    {
        var stems = QuestionWords.StemsOf(answer).ToList();
        return stems.Count == 0 ? 0 : (double)stems.Count(Terms.Contains) / stems.Count;
    }

    /// <summary>The question asks for a number of something that a text does not name.</summary>
    public bool UnitMissingIn(string text) => Unit.Count > 0 && !QuestionWords.StemsOf(text).Any(Unit.Contains);

    private static IReadOnlyList<string> UnitOf(List<string> words)
    {
        var many = words.IndexOf("many");
        return many <= 0 || words[many - 1] != "how"
            ? []
            : [.. words.Skip(many + 1).TakeWhile(word => !QuestionWords.FunctionWords.Contains(word)).Take(3).Select(PorterStemmer.Stem)];
    }

    /// <summary>How many names no passage holds, in its text, title or headings.</summary>
    public int NamesMissingIn(IEnumerable<Passage> passages) => MissingIn(passages, Names, PorterStemmer.Stem);

    /// <inheritdoc cref="NamesMissingIn"/>
    public int NumbersMissingIn(IEnumerable<Passage> passages) => MissingIn(passages, Numbers, word => word);

    // The first word has its capital letter from its place.
    private static bool IsName(string word, string plain, int place) =>
        place > 0 && word.Any(char.IsUpper) && plain.Length > 1 && !QuestionWords.FunctionWords.Contains(plain);

    private static int MissingIn(IEnumerable<Passage> passages, IReadOnlyList<string> facts, Func<string, string> form)
    {
        if (facts.Count == 0)
        {
            return 0;
        }

        var held = passages.SelectMany(passage => QuestionWords.WordsOf(string.Join('\n', [passage.Article.Metadata.Title, .. passage.HeadingPath, passage.Text]))).Select(form).ToHashSet();
        return facts.Count(fact => !held.Contains(fact));
    }
}
