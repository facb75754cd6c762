using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Premises;

/// <summary>Tells where a person is asked for by what he or she did, and the sources speak of that without a name: "Who commanded the frigate?", and "the frigate, whose commander opened fire".</summary>
internal static partial class UnnamedPerson
{
    /// <summary>What sources say of one who did it, as stems; those in one row are said of the same.</summary>
    private static readonly string[][] Roles =
    [
        Lexicon.Stems("command commander commanded commanding captain captained skipper skippered master helm"),
        Lexicon.Stems("judge judges justice magistrate presided presiding dissent dissented dissenting"),
        Lexicon.Stems("sign signed signatory signatories signing signature signatures plenipotentiary"),
        Lexicon.Stems("pilot piloted pilots flew flown"),
        Lexicon.Stems("prosecutor prosecuted prosecuting"),
        Lexicon.Stems("interpreter translator interpreted"),
        Lexicon.Stems("surgeon doctor physician"),
        Lexicon.Stems("spokesman spokeswoman spokesperson"),
        Lexicon.Stems("architect designed designer"),
        Lexicon.Stems("gunner gunners"),
        Lexicon.Stems("negotiator negotiated negotiators"),
    ];

    public static bool IsAskedFor(string question, IReadOnlyList<Passage> passages)
    {
        if (!AsksForPerson().IsMatch(question))
        {
            return false;
        }

        var asked = QuestionWords.StemsOf(question).ToHashSet();
        var role = Array.Find(Roles, asked.Overlaps);
        var subjects = QuestionFacts.Of(question).Subjects;
        if (role is null || subjects.Count == 0)
        {
            return false;
        }

        var known = Names.WordsOf(question).ToHashSet();
        var ofRole = FoundSentence.Of(passages).Where(sentence => IsOf(sentence, role, subjects)).ToList();
        return ofRole.Count > 0 && !ofRole.Exists(sentence => PersonNames.In(Around(sentence)).Any(name => !name.Any(known.Contains)) || HasSurname(sentence, passages, known));
    }

    private static bool IsOf(FoundSentence sentence, string[] role, IReadOnlyList<string> subjects)
    {
        var stems = QuestionWords.StemsOf($"{Around(sentence)} {Names.ContextOf(sentence.Passage)}").ToHashSet();
        return (QuestionWords.StemsOf(sentence.Text).Any(role.Contains) || (role.Contains("sign") && ForSide().IsMatch(sentence.Text))) && subjects.All(stems.Contains);
    }

    /// <summary>Somebody who is named in full elsewhere.</summary>
    private static bool HasSurname(FoundSentence sentence, IReadOnlyList<Passage> passages, HashSet<string> known)
    {
        var capitals = Names.In(sentence.Text, isQuestion: true);
        return passages.SelectMany(passage => PersonNames.In(passage.TextWithHeadings)).Any(name => name.Count > 1 && capitals.Contains(name[^1]) && !name.Any(known.Contains));
    }

    /// <summary>With the sentences beside it: a name may follow, or go before a pronoun.</summary>
    private static string Around(FoundSentence sentence) =>
        string.Join(' ', Enumerable.Range(sentence.Place - 1, 3).Where(place => place >= 0 && place < sentence.Passage.Sentences.Count).Select(place => sentence.Passage.TextUnder(sentence.Passage.Sentences[place])));

    /// <summary>"For Velia: Ann Dorn", below a treaty.</summary>
    [GeneratedRegex(@"\b(?i:for|on behalf of) (?:the )?\p{Lu}[\p{L}'’-]+", RegexOptions.CultureInvariant)]
    private static partial Regex ForSide();

    [GeneratedRegex(@"\A\W*(who\b|name (of )?the\b|what (was|is|were) (the|her|his|its|their) names?\b|which (judge|captain|commander|officer|pilot|prosecutor|doctor|surgeon|spokes\w+)\b|whose signature)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksForPerson();
}
