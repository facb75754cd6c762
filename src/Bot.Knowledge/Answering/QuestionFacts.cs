using Bot.Knowledge.Questions.Phrases;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering;

/// <summary>The names and numbers that a question states. What answers it must be about them: a battle in 1956 is not the one in 1953.</summary>
/// <param name="Terms">The stems of all its telling words.</param>
/// <param name="Noun">The stem of the noun that is asked with; null when there is none.</param>
internal sealed record QuestionFacts(IReadOnlyList<string> Names, IReadOnlyList<string> Numbers, IReadOnlySet<string> Terms, string? Noun)
{
    /// <summary>The names without words that many names have, such as War or Treaty: what the question is about.</summary>
    public IReadOnlyList<string> Subjects { get; private init; } = [];

    /// <summary>The stems of its telling words that are neither names nor numbers.</summary>
    private HashSet<string> PlainTerms => field ??= [.. Terms.Except(Names).Except(Numbers)];

    public static QuestionFacts Of(string question)
    {
        var words = question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany((word, place) => QuestionWords.WordsOf(word).Select(plain => (Plain: plain, IsName: IsName(word, plain, place))))
            .ToList();
        return new QuestionFacts(
            [.. words.Where(word => word.IsName).Select(word => PorterStemmer.Stem(word.Plain)).Distinct()],
            [.. words.Where(word => char.IsAsciiDigit(word.Plain[0])).Select(word => word.Plain).Distinct()],
            QuestionWords.StemsOf(question).ToHashSet(),
            AskedNoun.StemIn(question))
        {
            Subjects = [.. words.Where(word => word.IsName && !KindWords.IsNoun(word.Plain)).Select(word => PorterStemmer.Stem(word.Plain)).Distinct()],
        };
    }

    /// <summary>The passage has one of the names that the question is about, in its text, title or headings; also when the question names nothing.</summary>
    public bool IsOnSubjectOf(Passage passage) =>
        Subjects.Count == 0 || QuestionWords.StemsOf(passage.TextWithHeadings).Any(Subjects.Contains);

    /// <summary>The text has one of the question's telling words that is neither name nor number; also when the question has none.</summary>
    public bool SharesMoreThanNames(string text) =>
        PlainTerms.Count == 0 || QuestionWords.StemsOf(text).Any(PlainTerms.Contains);

    /// <summary>The share of the words of an answer that the question says already; 0 to 1.</summary>
    public double ShareRepeatedIn(string answer)
    {
        var stems = QuestionWords.StemsOf(answer).ToList();
        return stems.Count == 0 ? 0 : (double)stems.Count(Terms.Contains) / stems.Count;
    }

    /// <summary>The noun that is asked with stands in a text.</summary>
    public bool NounIsIn(string text) => Noun is not null && QuestionWords.StemsOf(text).Contains(Noun);

    /// <summary>A noun is asked with that neither the passage nor its title or headings hold.</summary>
    public bool NounIsMissingIn(Passage passage) => Noun is not null && !NounIsIn(passage.TextWithHeadings);

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

        var held = passages.SelectMany(passage => QuestionWords.WordsOf(passage.TextWithHeadings)).Select(form).ToHashSet();
        return facts.Count(fact => !held.Contains(fact));
    }
}
