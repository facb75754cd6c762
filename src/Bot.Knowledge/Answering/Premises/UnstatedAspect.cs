using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Premises;

/// <summary>Tells where a question asks for a side of a matter that no text on it touches: of one who was never tried the sentence, of a diplomat the university, of one exchange of prisoners the second.</summary>
internal static partial class UnstatedAspect
{
    /// <summary>Words that ask for something, and stems one of which stands in a text that answers.</summary>
    private static readonly (Regex Asks, string[] Answers)[] Aspects =
    [
        (Asks(@"\b(university|college|studied|educated|graduated?|alma mater|went to school|go to school)\b"), Lexicon.Stems("university college school study studied studies student educated education graduate graduated degree academy faculty scholar doctorate thesis seminary training trained")),
        (Asks(@"\b(wedding|marry|married|wife|husband|spouse)\b"), Lexicon.Stems("wedding marry married marriage wife husband spouse bride widow widower widowed")),
        (Asks(@"\b(buried|grave|cemetery|funeral)\b"), Lexicon.Stems("buried burial grave graves cemetery tomb funeral interred laid mausoleum cremated ashes")),
        (Asks(@"\b(what|which) (prison )?(sentence|punishment|verdict) (was|did|were)\b|\bhow (long|many years)\b.*\b(sentenced|sentence|in prison|jail|imprisonment)\b"), Lexicon.Stems("sentenced sentence convicted conviction acquitted acquittal guilty verdict imprisonment imprisoned jailed prison condemned punished executed hanged fined years")),
    ];

    private static readonly (Regex Asks, Regex Answers)[] Ordinals =
    [
        (Ordinal("second"), Answering("second|2nd|II|two|twice|another|again|further|next|later|subsequent|latter|both|repeat|repeated|other|renewed|new")),
        (Ordinal("third"), Answering("third|3rd|III|three|another|again|further|next|later|subsequent|other|renewed|new")),
        (Ordinal("fourth"), Answering("fourth|4th|IV|four|another|again|further|next|later|subsequent|other|renewed|new")),
    ];

    /// <param name="passages">All that were found.</param>
    public static bool IsAskedFor(string question, IReadOnlyList<Passage> passages) => IsOfUntouched(question, passages) || IsOfOnlyOne(question, passages) || IsOfUnnamedOffice(question, passages);

    private static bool IsOfUntouched(string question, IReadOnlyList<Passage> passages)
    {
        var names = Names.In(question);
        return names.Count > 0 && Array.Find(Aspects, aspect => aspect.Asks.IsMatch(question)) is { Answers: { } answers }
            && passages.Where(passage => names.Any(name => Names.Has(Names.WordsOf(passage.TextWithHeadings), name))).ToList() is { Count: > 0 } ofName
            && !ofName.Exists(passage => QuestionWords.StemsOf(passage.TextWithHeadings).Any(answers.Contains));
    }

    /// <summary>"The second exchange", and whoever speaks of an exchange speaks of one.</summary>
    private static bool IsOfOnlyOne(string question, IReadOnlyList<Passage> passages)
    {
        foreach (var (asks, answers) in Ordinals)
        {
            if (asks.Match(question) is { Success: true } asked)
            {
                var noun = PorterStemmer.Stem(asked.Groups["noun"].Value.ToLowerInvariant());
                var ofNoun = FoundSentence.Of(passages).Where(sentence => QuestionWords.StemsOf(sentence.Text).Contains(noun)).ToList();
                return ofNoun.Count > 0 && !ofNoun.Exists(sentence => answers.IsMatch(sentence.Text) || answers.IsMatch(Names.ContextOf(sentence.Passage)));
            }
        }

        return false;
    }

    /// <summary>A minister is asked for whose office no text names beside anybody.</summary>
    private static bool IsOfUnnamedOffice(string question, IReadOnlyList<Passage> passages)
    {
        if (Office().Match(question) is not { Success: true } asked)
        {
            return false;
        }

        var portfolio = PorterStemmer.Stem(asked.Groups["portfolio"].Value.ToLowerInvariant().Replace("defense", "defence", StringComparison.Ordinal));
        return passages.Count > 0 && !FoundSentence.Of(passages).Any(sentence => Minister().IsMatch(sentence.Text)
            && QuestionWords.StemsOf(sentence.Text.Replace("efense", "efence", StringComparison.Ordinal)).Contains(portfolio) && PersonNames.In(sentence.Text).Any());
    }

    private const RegexOptions Ignoring = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled;

    private static Regex Asks(string pattern) => new(pattern, Ignoring);

    /// <summary>The last of the small words behind it; a name such as the Second Fleet is one thing.</summary>
    private static Regex Ordinal(string word) => new($@"\b{word}(?: \p{{Ll}}[\p{{Ll}}-]+){{0,2}}? (?<noun>\p{{Ll}}[\p{{Ll}}-]+)(?= (?:of|in|at|on|between|with|take|took|begin|began|start|started|end|ended|come|came|happen|happened|occur|occurred|was|were|held|from|to|for|by)\b|\W*\z)", RegexOptions.CultureInvariant | RegexOptions.Compiled);

    [GeneratedRegex(@"\A\W*(?:who|name|what (?:was|is) the name)\b.*?\b(?:(?<portfolio>defen[cs]e|interior|finance|justice|health|education|trade|fisheries|agriculture|transport) (?:minister|secretary)|(?:minister|secretary) (?:of|for) (?:the )?(?<portfolio>\w+))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    [GeneratedRegex(@"\b(ministers?|secretary|portfolio|in charge of|responsible for)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Minister();

    private static Regex Answering(string words) => new($@"\b({words})\b", Ignoring);
}
