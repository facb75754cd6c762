using System.Text.RegularExpressions;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Sentences;

/// <summary>Two names for one place or group, as a source gives them: "Port Lume, called Lumegrad by Velia". A name that took another's place in some year is none: nobody disputes it.</summary>
/// <param name="Sentence">That gives both.</param>
internal sealed partial record Aliases(string First, string Second, FoundSentence Sentence)
{
    /// <summary>Those of which the question asks under one of its names.</summary>
    public static IEnumerable<Aliases> AskedFor(string question, IReadOnlyList<Passage> passages) =>
        In(passages).Where(names => Holds(question, names.First) || Holds(question, names.Second));

    public static IEnumerable<Aliases> In(IReadOnlyList<Passage> passages) =>
        Told(passages).Concat(WrittenTogether(passages))
            .Where(names => names.First != names.Second && IsName(names.First) && IsName(names.Second))
            .OrderBy(names => names.Sentence.Span.Length)
            .DistinctBy(names => string.CompareOrdinal(names.First, names.Second) < 0 ? (names.First, names.Second) : (names.Second, names.First));

    /// <summary>Two sides have a name each, or both stand side by side: what has one of them alone takes a side.</summary>
    public bool IsOfSides { get; init; }

    /// <summary>What is quoted leaves a name unexplained: where sides differ, when it has one alone; elsewhere, when it has only the one that the question does not use.</summary>
    public bool AreUnexplainedIn(string question, IEnumerable<string> quotes)
    {
        var all = quotes.ToList();
        var (hasFirst, hasSecond) = (all.Exists(text => Holds(text, First)), all.Exists(text => Holds(text, Second)));
        return IsOfSides ? !(hasFirst && hasSecond)
            : Holds(question, First) ? !Holds(question, Second) && hasSecond && !hasFirst
            : hasFirst && !hasSecond;
    }

    private static IEnumerable<Aliases> Told(IReadOnlyList<Passage> passages) =>
        FoundSentence.QuotableOf(passages).SelectMany(sentence => Matches(sentence.Text).Select(match => Of(match.Match, sentence) with { IsOfSides = match.IsOfSides }));

    /// <summary>"Port Lume/Lumegrad", "Port Lume (Lumegrad)": names of one thing only where two articles write them so. Capital letters in brackets abbreviate.</summary>
    private static IEnumerable<Aliases> WrittenTogether(IReadOnlyList<Passage> passages) =>
        from pair in FoundSentence.QuotableOf(passages).SelectMany(sentence => Together().Matches(sentence.Text).Select(match => Of(match, sentence)))
        where pair.First.Any(char.IsLower) == pair.Second.Any(char.IsLower)
        group pair by string.Join('/', new[] { pair.First, pair.Second }.Select(name => name.ToUpperInvariant()).Order(StringComparer.Ordinal)) into same
        where same.Select(pair => pair.Sentence.Passage.Article.Id).Distinct().Count() > 1
        select (same.FirstOrDefault(pair => pair.First.Any(char.IsLower)) ?? same.First()) with { IsOfSides = true };

    private static Aliases Of(Match match, FoundSentence sentence) => new(match.Groups["first"].Value, match.Groups["second"].Value, sentence);

    /// <summary>Where two sides have a name each, what stands before is no third one.</summary>
    private static IEnumerable<(Match Match, bool IsOfSides)> Matches(string text)
    {
        var ofSides = TwoSides().Matches(text).Concat(EachCalls().Matches(text)).Concat(AsOneAsOther().Matches(text)).Concat(CallIt().Matches(text)).Concat(CallAndOthers().Matches(text)).ToList();
        return ofSides.Select(match => (match, true)).Concat(Pattern().Matches(text).Where(match =>
            !ofSides.Exists(other => match.Index < other.Index + other.Length && other.Index < match.Index + match.Length)
            && !AtSomeTime().IsMatch(text, match.Index + match.Length)).Select(match => (match, false)));
    }

    // A capital letter may come from the beginning of a sentence.
    private static bool IsName(string words) => QuestionWords.TellingWordsOf(words).Any();

    public static bool Holds(string text, string name)
    {
        var place = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return place >= 0 && (place == 0 || !char.IsLetterOrDigit(text[place - 1]))
            && (place + name.Length == text.Length || !char.IsLetterOrDigit(text[place + name.Length]));
    }

    private const string Name = @"\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}";

    [GeneratedRegex(@"\b(?:called|named|known as|written) [“""‘]?(?<first>" + Name + @")[”""’]? (?:in|by|to|among) [\p{L} ]{1,40}?,? and [“""‘]?(?<second>" + Name + @")[”""’]? (?:in|by|to|among)\b")]
    private static partial Regex TwoSides();

    [GeneratedRegex(@"\b(?:call(?:s|ed)?|name[sd]?|writes?|says?) (?:it |the (?:town|city|island|place) )?[“""‘]?(?<first>" + Name + @")[”""’]?,? (?:and|but|while|whereas) (?:the )?[\p{L} ]{1,40}? (?:call(?:s|ed)?|name[sd]?|writes?|says?) (?:it )?[“""‘]?(?<second>" + Name + @")\b")]
    private static partial Regex EachCalls();

    [GeneratedRegex(@"\bas [“""‘]?(?<first>" + Name + @")[”""’]?,? (?:and|but|while) (?:(?:in|by|to|with|among) [\p{L} ]{1,60}? )?as [“""‘]?(?<second>" + Name + @")[”""’]?(?! of\b)")]
    private static partial Regex AsOneAsOther();

    [GeneratedRegex(@"\b(?:calls?|called|names?|named) (?:it|the (?:town|city|village|island|region|river|place|harbour|port)) [“""‘]?(?<first>" + Name + @")[”""’]?,? [^.;]{0,80}?\b(?:(?:while|whereas|but|and) [^.;]{0,40}?(?:call(?:s|ed)? it|the name|name(?:s|d)? it|as)) [“""‘]?(?<second>" + Name + @")\b")]
    private static partial Regex CallIt();

    /// <summary>"Whom the charts call Port Lume and its inhabitants Lumegrad."</summary>
    [GeneratedRegex(@"\b(?:calls?|called) [“""‘]?(?<first>" + Name + @")[”""’]?,? (?:and|but) (?:its|the|their|other|some) [\p{Ll} ]{2,40} [“""‘]?(?<second>" + Name + @")[”""’]?(?=[.,;)]|\z)")]
    private static partial Regex CallAndOthers();

    [GeneratedRegex(@"\b(?<first>\p{Lu}[\p{L}'’-]+)(?:/| \()(?<second>\p{Lu}[\p{L}'’-]+)\b\)?")]
    private static partial Regex Together();

    [GeneratedRegex(@"(?<first>" + Name + @"),? \(?(?:which |whom |that )?(?:(?:is |are |was |were )?(?:also |officially |now |locally |better )?(?:called|known as|known|named|referred to as|written|spelled)|(?:[\p{L} ]{1,40}? )?(?:calls?|call it|calls it|names?|refers? to as))(?: (?:by|in|to) [\p{L} ]{1,30}? as)? [“""‘]?(?<second>" + Name + @")[”""’]?")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\G,? ?\(?(?:again )?(?:from|since|until|till|after|before|between|in|during) (?:\p{L}+ )?(?:\d{1,2} )?(?:\p{L}+ )?\d{4}\b")]
    private static partial Regex AtSomeTime();
}
