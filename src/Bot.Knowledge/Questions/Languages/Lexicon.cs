using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Knowledge.Questions.Languages;

/// <summary>A small dictionary from one language to English: general words for conflicts and diplomacy, and the names of places, peoples and organisations that each language spells in its own way.</summary>
/// <remarks>The files beside this class have a line for each English expression and a column for each language; variants are divided by <c>|</c>, and <c>*</c> stands for any ending.</remarks>
internal sealed class Lexicon
{
    private static readonly FrozenSet<string> Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.ToFrozenSet();

    private static readonly FrozenDictionary<Language, Lexicon> All = Load();

    private readonly ILookup<string, LexiconEntry> _byStart;
    private readonly int _longestEnding;

    private Lexicon(Language language, IEnumerable<LexiconEntry> entries)
    {
        _byStart = entries.ToLookup(entry => Start(entry.Words[0].Stem), StringComparer.Ordinal);
        _longestEnding = language switch
        {
            // Turkish strings its endings together.
            Language.Turkish => 14,
            Language.Arabic or Language.Hebrew => 4,
            _ => 6,
        };
    }

    public static Lexicon Of(Language language) => All[language];

    /// <summary>The entry for the longest expression that begins at a place.</summary>
    public LexiconEntry? Find(IReadOnlyList<QuestionToken> tokens, int place)
    {
        LexiconEntry? best = null;
        var bestFit = 0;
        foreach (var start in tokens[place].Forms.Select(Start).Distinct())
        {
            foreach (var entry in _byStart[start])
            {
                if (Fit(entry, tokens, place) is { } fit && fit > bestFit)
                {
                    (best, bestFit) = (entry, fit);
                }
            }
        }

        return best;
    }

    private int? Fit(LexiconEntry entry, IReadOnlyList<QuestionToken> tokens, int place)
    {
        if (place + entry.Words.Count > tokens.Count)
        {
            return null;
        }

        var sum = 0;
        for (var word = 0; word < entry.Words.Count; word++)
        {
            if (entry.Words[word].Fit(tokens[place + word], _longestEnding) is not { } fit)
            {
                return null;
            }

            sum += fit;
        }

        return sum;
    }

    private static string Start(string word) => word.Length > 2 ? word[..2] : word;

    private static FrozenDictionary<Language, Lexicon> Load()
    {
        Language[] columns = [Language.Turkish, Language.Arabic, Language.Hebrew, Language.French, Language.Russian, Language.Ukrainian];
        var rows = Rows("lexicon-words.tsv").Concat(Rows("lexicon-names.tsv")).ToList();
        return columns.Index().ToFrozenDictionary(
            column => column.Item,
            column => new Lexicon(column.Item, rows.SelectMany(row => Entries(row[0].Split('|')[0], row[column.Index + 1]))));
    }

    private static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(typeof(Lexicon), file)
            ?? throw new InvalidOperationException($"The program lacks its {file}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                yield return line.Split('\t');
            }
        }
    }

    private static IEnumerable<LexiconEntry> Entries(string english, string variants) =>
        from variant in variants.Split('|')
        where variant != "-"
        let words = variant.Split(' ').Select(word => new LexiconWord(WordFolding.Fold(word), word.EndsWith('*'))).ToList()
        select new LexiconEntry(english, IsName(english), words);

    private static bool IsName(string english) => char.IsUpper(english[0]) && !Months.Contains(english);
}
