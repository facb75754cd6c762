using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Premises;

/// <summary>Tells an answer about something else of the same kind from one to the question: the road's length is not the railway's, and the signatory for one side not that for the other.</summary>
internal static partial class NearMiss
{
    /// <summary>Words that cannot be said of the same thing; those in one row mean the same.</summary>
    private static readonly string[][][] Contrasts =
    [
        Rows("paternal patrilineal", "maternal matrilineal"),
        Rows("grandfather grandfathers", "grandmother grandmothers"),
        Rows("railway railways rail rails railroad railroads train trains track tracks line lines", "road roads motorway motorways highway highways street streets"),
        Rows("presidential president presidency", "parliamentary parliament legislative legislature assembly assemblies", "municipal mayoral mayor", "provincial", "regional"),
        Rows("eldest oldest", "youngest"),
        Rows("birth born", "death died"),
        Rows("exports exported export", "imports imported import"),
        Rows("soldiers troops servicemen", "civilians civilian"),
        Rows("ship ships vessel vessels boat boats ferry ferries", "aircraft plane planes airliner"),
        Rows("wife", "husband"),
        Rows("brother brothers", "sister sisters"),
        Rows("son sons", "daughter daughters"),
    ];

    /// <summary>What happened to those whose number is asked.</summary>
    private static readonly string[][][] Harms =
    [
        Rows("wounded injured hurt wounds injuries injury maimed", "killed dead died dies death deaths fatal fatally fatalities lives life loss losses lost drowned perished fallen toll bodies murdered shot executed massacred victims"),
    ];

    /// <param name="quotes">What was taken for the answer, best first.</param>
    /// <param name="passages">All that were found.</param>
    /// <returns>Whether the best of it, as far as it can be told, speaks of another.</returns>
    public static bool Is(string question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages) =>
        quotes.Count > 0 && (IsOfContrary(question, quotes[0]) || IsForOtherSide(question, quotes) || IsOfOtherOffice(question, quotes[0]) || IsOfOtherEvent(question, quotes, passages) || IsOfEarlierStage(question, passages)
            || UnnamedPerson.IsAskedFor(question, passages) || UnstatedAspect.IsAskedFor(question, passages) || OtherGainer.IsIn(question, passages));

    private static bool IsOfContrary(string question, SelectedQuote quote)
    {
        var asked = WordsOf(question);
        var whole = WordsOf(quote.Passage.TextWithHeadings);
        var quoted = WordsOf(TextOf(quote));
        return (HowMany().IsMatch(question) ? [.. Contrasts, .. Harms] : Contrasts).Any(rows => rows.Where(row => row.Any(asked.Contains)).ToList() is [var one]
            && !one.Any(whole.Contains) && rows.Any(other => other != one && other.Any(quoted.Contains)));
    }

    /// <summary>"Who signed for Arden?", and the passage says who did for others only.</summary>
    private static bool IsForOtherSide(string question, IReadOnlyList<SelectedQuote> quotes) =>
        Behalf().Matches(question) is [.., var asked] && asked.Groups["side"].Value is var side
        && quotes.All(quote => !Names.IsKnownTo(quote.Passage, side.ToLowerInvariant()))
        && Behalf().IsMatch(TextOf(quotes[0]));

    /// <summary>A sentence is asked of, and of the one who is named the sources know a charge only; or a date or a reason of either, and they know of none.</summary>
    private static bool IsOfEarlierStage(string question, IReadOnlyList<Passage> passages)
    {
        var stage = AsksForVerdict().IsMatch(question) ? LegalStages.Verdict : AsksForCharge().IsMatch(question) ? LegalStages.Charge : null;
        if (stage is null || Convicted(question) is not { } name)
        {
            return false;
        }

        var sentences = FoundSentence.Of(passages).ToList();
        var ofName = sentences.Where(sentence => Holds(sentence.Text, name) || Holds(sentence.Before, name) || Holds(Names.ContextOf(sentence.Passage), name))
            .Select(sentence => QuestionWords.StemsOf(Plea().Replace(sentence.Text, "")).ToHashSet()).ToList();
        return !ofName.Exists(stems => stems.Overlaps(stage))
            && (ofName.Exists(stems => stems.Overlaps(LegalStages.Charge)) || (ofName.Count > 0 && TakesStageForGranted().IsMatch(question)));
    }

    /// <summary>The last part of the last name: who is sentenced stands behind who sentences, or alone.</summary>
    private static string? Convicted(string question) =>
        Word.Of(question) is var words && words.ToList().FindLastIndex(word => word.IsCapital) is var place and > 0 ? words[place].Text : null;

    /// <summary>The event or document is named in the question, and the passages quoted, unlike others, have its name nowhere.</summary>
    private static bool IsOfOtherEvent(string question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages) =>
        EventOf().Match(question) is { Success: true } asked && asked.Groups["name"].Value.ToLowerInvariant() is var name
        && quotes.All(quote => !Names.IsKnownTo(quote.Passage, name)) && passages.Any(passage => Names.IsKnownTo(passage, name))
        && !Aliases.AskedFor(question, passages).Any();

    /// <summary>One sentence gives to one side the office that is asked of, and to the side asked about another: "for Arden Foreign Minister Tal, for Velia Chancellor Orm".</summary>
    private static bool IsOfOtherOffice(string question, SelectedQuote quote)
    {
        if (OfficeOf().Match(question) is not { Success: true } asked)
        {
            return false;
        }

        var (office, side) = (asked.Groups["office"].Value, asked.Groups["side"].Value.ToLowerInvariant());
        return quote.Sentences.Select(sentence => quote.Passage.TextUnder(sentence)).Any(sentence => Parts().Split(sentence) is { Length: > 1 } parts
            && Array.Exists(parts, part => Holds(part, office))
            && Array.FindAll(parts, part => Names.Has(WordsOf(part), side)) is { Length: > 0 } ofSide
            && Array.TrueForAll(ofSide, part => !Holds(part, office) && Office().IsMatch(part)));
    }

    private static bool Holds(string text, string office) => text.Contains(office, StringComparison.OrdinalIgnoreCase);

    private static string TextOf(SelectedQuote quote) => quote.Passage.TextUnder(quote.Span);

    private static HashSet<string> WordsOf(string text) => [.. QuestionWords.WordsOf(text)];

    private static string[][] Rows(params string[] rows) => [.. rows.Select(Lexicon.Words)];

    private const string Offices = "(foreign|prime|defen[cs]e|interior|finance|justice|war) (minister|secretary)|president|chancellor|premier|king|queen|governor|mayor|ambassador|speaker|chief of staff";

    [GeneratedRegex(@"\b(?i:for|on behalf of) (?:the )?(?<side>\p{Lu}[\p{L}'’-]+)(?=\W*\z|,| it\b| by\b| was\b| the\b| that\b| and\b|;)", RegexOptions.CultureInvariant)]
    private static partial Regex Behalf();

    [GeneratedRegex(@"\b(sentence (was|did)|what sentence|sentenced|convicted|found guilty|verdict|years .*\b(in prison|in jail|imprisonment)|prison (term|sentence)|acquitted|jail term)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksForVerdict();

    [GeneratedRegex(@"\b(charged?|indict(ed)?|prosecuted?)\b(?! (of|at|on|with carrying|d'affaires))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksForCharge();

    [GeneratedRegex(@"\A(?=.*\b(sentenced?|convicted?|acquitted?|charged?|indicted?|guilty)\b)\W*(when|why|where|for what|on what|on which|in what|in which|what (sentence|punishment|charges?|verdict)|which court|how long was|how many years)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TakesStageForGranted();

    [GeneratedRegex(@"\b(how many|number of)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HowMany();

    /// <summary>Words of a verdict in which there is none.</summary>
    [GeneratedRegex(@"\b(pleaded|pleads|pleading|plead|plea of|presumed) (not )?(guilty|innocent)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plea();

    [GeneratedRegex(@"\b(?i:treaty|accord|agreement|pact|convention|conference|truce|ceasefire|armistice|battle|siege|inquiry|investigation|massacre|bombing|raid|shelling|capture|killings?|murder) (?:of|at|into) (?:the )?(?<name>\p{Lu}\p{L}{3,})", RegexOptions.CultureInvariant)]
    private static partial Regex EventOf();

    [GeneratedRegex(@"\b(?<side>\p{Lu}\p{L}+)['’]s? (?<office>(?i:" + Offices + @"))\b|\b(?<office>(?i:" + Offices + @")) of (?:the )?(?<side>\p{Lu}\p{L}+)", RegexOptions.CultureInvariant)]
    private static partial Regex OfficeOf();

    [GeneratedRegex(@"\b(" + Offices + @")\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    [GeneratedRegex(@"[,;] (?=(?:and )?(?:for|of|by|on behalf of|from)\b)|; ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
