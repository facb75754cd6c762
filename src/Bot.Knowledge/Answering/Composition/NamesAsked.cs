using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Composition;

/// <summary>Questions about a name itself: whether two are of one place, where one comes from, which of them somebody uses.</summary>
internal static partial class NamesAsked
{
    private const int MaxAdded = 1;

    /// <summary>The question speaks of names, or of two as one.</summary>
    public static bool Are(string question) => OfName().IsMatch(question) || OfOne().IsMatch(question);

    /// <summary>Whether two names mean the same is asked, and a source gives both.</summary>
    public static IEnumerable<Aliases> OfOnePlace(string question, IReadOnlyList<Passage> passages) =>
        OfOne().IsMatch(question) ? Aliases.AskedFor(question, passages).Where(names => Aliases.Holds(question, names.First) && Aliases.Holds(question, names.Second)) : [];

    /// <returns>The quotes, led by the sentence that gives both names, or that speaks of the name and does not only use it: "Port Lume" in quotation marks, "the name Port Lume". The same when there is none, or it is quoted.</returns>
    public static IReadOnlyList<SelectedQuote> First(string question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages)
    {
        if (!Are(question))
        {
            return quotes;
        }

        var ofOne = OfOnePlace(question, passages).ToList();
        var names = ofOne.Count > 0 ? [] : NamesIn(question, passages);
        if (ofOne.Count == 0 && PlaceAlone().IsMatch(question) && !AfterName().IsMatch(question) && quotes.SelectMany(FoundSentence.Of).Any(sentence => names.Exists(name => Aliases.Holds(sentence.Text, name))))
        {
            return quotes;
        }

        var subject = QuestionWords.StemsOf(question).ToHashSet();
        var on = ofOne.Count > 0
            ? ofOne.Select(pair => pair.Sentence)
            : FoundSentence.QuotableOf(passages).Where(sentence => names.Any(name => Mentions(sentence.Text, name)))
                .OrderByDescending(sentence => QuestionWords.StemsOf($"{sentence.Text} {Names.ContextOf(sentence.Passage)} {sentence.Passage.Article.Metadata.Publisher}").Distinct().Count(subject.Contains));
        var added = on.Take(MaxAdded).Where(sentence => !sentence.IsIn(quotes)).Select(sentence => sentence.Quote).ToList();
        return added.Count > 0 ? [.. added, .. quotes] : quotes;
    }

    /// <summary>Something quoted speaks of the name that is asked about.</summary>
    public static bool AreSpokenOf(string question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages) =>
        Are(question) && (OfOnePlace(question, passages).Any(names => quotes.Any(quote => names.Sentence.IsIn([quote])))
            || NamesIn(question, passages) is var names && quotes.SelectMany(FoundSentence.Of).Any(sentence => names.Any(name => Mentions(sentence.Text, name))));

    /// <summary>The name behind "name", or both of a place that is asked about under one of them or none.</summary>
    private static List<string> NamesIn(string question, IReadOnlyList<Passage> passages) =>
        AfterName().Match(question) is { Success: true } named ? [named.Groups["name"].Value]
        : [.. Aliases.In(passages).Where(pair => PlaceAlone().IsMatch(question) || Aliases.Holds(question, pair.First) || Aliases.Holds(question, pair.Second)).SelectMany(pair => new[] { pair.First, pair.Second }).Distinct()];

    /// <summary>Speaks of the name and does not only use it.</summary>
    private static bool Mentions(string text, string name) =>
        Aliases.Holds(text, name) && (Word().IsMatch(text) || new[] { $"\"{name}\"", $"“{name}”", $"‘{name}’" }.Any(quoted => text.Contains(quoted, StringComparison.OrdinalIgnoreCase)));

    private const RegexOptions Ignoring = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(the|its|their|two|both|which|of) ((two|both|different|other|old|new|official|own) )?names? (of|[“""‘]?[A-Z]|stood|stand|is|are|was|were|do|does|did|come|came|mean|for|on|in|by|used)|\b\p{L}+['’]s names?\b|\bwhy (is|are|was|were)\b.{1,60}\b(called|named|known as)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfName();

    [GeneratedRegex(@"\b(one and the same|(the|one) same (\p{L}+ )?(place|city|town|village|island|group|thing|port|harbour|river|region|name)|(is|are) .{3,60} the same\b|two names (for|of)|another name (for|of)|different (names (for|of)|places|cities|towns))", Ignoring)]
    private static partial Regex OfOne();

    [GeneratedRegex(@"\bnames? [“""‘]?(?<name>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3})", RegexOptions.CultureInvariant)]
    private static partial Regex AfterName();

    [GeneratedRegex(@"\b(the|its|their|which of its|of the) (?:\p{Ll}+ )?(town|city|port|harbour|village|island|river|region|place|capital)\b|\b(its|their) (two |both )?names\b", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceAlone();

    [GeneratedRegex(@"\b(names?|named|renamed|naming|called|spelling|spelt|written|known as)\b", Ignoring)]
    private static partial Regex Word();
}
