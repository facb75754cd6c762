using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Figures;

/// <summary>What a question for a figure asks to be counted.</summary>
/// <param name="Harm">What happened to those counted; null when the question names none.</param>
/// <param name="Counted">What is counted; null when the question leaves it open.</param>
/// <param name="Names">Of places, groups and people in the question, folded.</param>
/// <param name="Subject">The stems of the question's other telling words.</param>
/// <param name="Side">The names of those whose people are counted, folded: "Velian soldiers", "Arden's losses"; empty when it asks of all. They are none of the other names.</param>
/// <param name="Dates">In the question.</param>
/// <param name="IsOfFinal">Asks whether a count is the last word.</param>
/// <param name="Part">The stems that tell which of those counted are asked for: "how many of the dead were children"; empty when all are.</param>
internal sealed partial record FigureQuestion(string? Harm, string? Counted, IReadOnlySet<string> Names, IReadOnlySet<string> Subject, IReadOnlySet<string> Side, IReadOnlyList<DateMention> Dates, bool IsOfFinal, IReadOnlySet<string> Part)
{
    /// <summary>Asks how many belong to an armed group.</summary>
    public bool IsOfStrength { get; init; }

    /// <summary>Asks for a part of a whole: "what share of the homes".</summary>
    public bool IsOfShare { get; init; }

    /// <summary>Asks about a figure that it names itself: "the figure of 31".</summary>
    public bool NamesFigure { get; init; }

    /// <summary>As asked.</summary>
    public required string Text { get; init; }

    /// <summary>Asks of a whole war, and of nothing in it.</summary>
    public bool IsOfWar => Subject.Count > 0 && Subject.All(EventWords.IsWar);

    private static readonly System.Collections.Frozen.FrozenSet<string> NoSubject = Lexicon.Set("""
        many much number figure figures total toll final count counts people person lost lose lives life there exactly approximately actual real long large big size cost reported estimated said amount worth last word first official confirmed definitive
        during across along around between through toward towards within against among amongst before after since until upon near sent send sends sending
        strength strong numerous because due owing result aboard board onboard size body count tell list members membership under arms whole entire overall altogether please compare contrast differ different side sides take took taken get got give gave given make made put have come came go went happen happened occur occurred suffer suffered
        day days week month year years driven forced out homes share proportion percentage percent fraction part sustain sustained lost lose fell fall fallen late early end beginning mid january february march april may june july august september october november december
        """);

    /// <summary>End the noun behind "how many".</summary>
    private static readonly System.Collections.Frozen.FrozenSet<string> NoNoun = Lexicon.Set("did do does can could will would may might must lost lose fell gave laid took got get went came their its of the a an and or");

    /// <returns>Null when no figure is asked for.</returns>
    public static FigureQuestion? Of(string question)
    {
        if (!AsksForFigure().IsMatch(question))
        {
            return null;
        }

        var words = Word.Of(question);
        var many = words.ToList().FindIndex(word => word.Lower is "many" or "of" or "number" or "large" or "big" or "strong" or "numerous");
        var isOfSize = OfSize().IsMatch(question);
        var counted = (many >= 0 && words[many].Lower is "many" ? KindIn(words, many + 1) : null)
            ?? words.Skip(many < 0 ? 0 : many + 1).Take(MaxToCounted).Select(word => CountedThings.GroupOf(word.Lower) ?? (many >= 0 && (isOfSize || words[many].Lower is not "of") ? CountedThings.MembersOf(word.Lower) : null)).FirstOrDefault(group => group is not null);
        var harm = Enumerable.Range(0, words.Count).Select(place => HarmReader.At(words, place)?.Group)
            .FirstOrDefault(group => group is not null && !(group == CountedThings.Destroyed && counted is not null && CountedThings.IsHuman(counted)));
        var isOfStrength = harm is null && ((OfStrength().IsMatch(question) && (counted is null || isOfSize)) || OfMembers().IsMatch(question));
        counted ??= isOfStrength ? CountedThings.Fighters : null;
        if (harm is null && counted is not null && CountedThings.IsHuman(counted) && words.Any(word => word.Lower is "lost" or "lose" or "losing"))
        {
            harm = "casualties";
        }

        if (harm is null && counted is not null && CountedThings.IsHuman(counted) && words.Any(word => word.Lower is "fell" or "fallen" or "fall"))
        {
            harm = "killed";
        }

        var unclaimed = CountOwners.Without(question);
        // Who flees is of a land and of no side: "How many Velians fled?".
        var side = isOfStrength || harm is CountedThings.Displaced or "fled" or "refugees" ? new HashSet<string>() : Sufferers.AskedFor(unclaimed);
        var dates = EventDates.In(question);
        var names = Sentences.Names.In(unclaimed, isQuestion: true).Where(name => !Sentences.Names.Has(side, name) && !NoSubject.Contains(name) && !CountedThings.Harms.ContainsKey(name) && CountedThings.GroupOf(name) is null).ToHashSet();
        var subject = QuestionWords.TellingWordsOf(unclaimed)
            .Where(word => !NoSubject.Contains(word) && !CountedThings.Harms.ContainsKey(word) && CountedThings.GroupOf(word) is null && CountedThings.MembersOf(word) is null
                && !names.Contains(word) && !side.Contains(word) && !dates.Any(date => $"{date.Year}" == word || $"{date.Day}" == word))
            .Select(PorterStemmer.Stem).Select(EventWords.Folded).ToHashSet();
        subject.RemoveWhere(stem => stem == counted);
        var part = QuestionWords.StemsOf(OfPart().Match(question).Groups["part"].Value).ToHashSet();
        return new FigureQuestion(harm, counted, names, subject, side, dates, Final().IsMatch(question), part) { Text = question, IsOfStrength = isOfStrength, IsOfShare = OfShare().IsMatch(question), NamesFigure = OwnFigure().IsMatch(question) };
    }

    /// <summary>What the noun behind "how many" names: "nurses", "aid workers", "Velians"; null where there is none.</summary>
    private static string? KindIn(IReadOnlyList<Word> words, int first)
    {
        var phrase = words.Skip(first).Take(MaxToCounted)
            .TakeWhile(word => !CountedNouns.Stops.Contains(word.Lower) && !NoNoun.Contains(word.Lower) && (CountedThings.NamesVictims(word.Lower) || !CountedThings.Harms.ContainsKey(word.Lower))).ToList();
        return phrase.Count == 0 || phrase[0].Lower is "of" ? null
            : phrase.Select(word => CountedThings.GroupOf(word.Lower)).FirstOrDefault(group => group is not null)
            ?? phrase.Select(word => CountedThings.MembersOf(word.Lower)).FirstOrDefault(group => group is not null)
            ?? (phrase.Find(word => word.Lower.EndsWith('s')) is { Text: not null } plural ? plural : phrase[0]) switch
            {
                { IsCapital: true } => CountedThings.People,
                var noun => CountedThings.Named(noun.Lower),
            };
    }

    /// <summary>Of words, from "how many" to what is counted: "how many of the Silver Wren's crew".</summary>
    private const int MaxToCounted = 6;

    private const string Share = @"\b(what|which) (share|proportion|percentage|fraction|part|per ?cent)\b|\b(share|proportion|percentage|fraction) of\b|\bhow (much|large a (part|share)) of\b";

    private const RegexOptions Ignoring = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(Share + @"|\bhow (many|much|large|big|heavy|high|strong|numerous)\b|\b(counts|figures|estimates|numbers|tolls|tallies) (of|for)\b|\b(number|total|toll|count|figures?|casualt(y|ies)|losses|deaths|fatalities|dead) \b(of|for|from|in|at|among|was|were|is)\b|\b(death toll|body count|loss of life)\b|\b(size|strength|scale) of\b|\bwhat (do|does|did|is|was|were)\b.*\b(amount to|cost|total|worth|price)\b|\b(final|last word|definitive)\b.*([0-9]|\b(dead|killed|wounded|toll|count|number|figure)s?\b)|[0-9].*\b(final|last word|definitive)\b|\bcasualt(y|ies)\b|\bdeaths\b|\btoll\b|\blosses\b", Ignoring)]
    private static partial Regex AsksForFigure();

    [GeneratedRegex(Share, Ignoring)]
    private static partial Regex OfShare();

    [GeneratedRegex(@"\b(size|strength|scale) of\b|\bhow (strong|large|big|numerous)\b", Ignoring)]
    private static partial Regex OfSize();

    [GeneratedRegex(@"\bhow (strong|numerous)\b|\bstrength of\b", Ignoring)]
    private static partial Regex OfStrength();

    [GeneratedRegex(@"\bhow many (fighters|men|members|soldiers|troops) (did|does|do) .*\b(have|number|command|count|muster)\b", Ignoring)]
    private static partial Regex OfMembers();

    [GeneratedRegex(@"\b[0-9][0-9,.]*\b[^?,;]{0,30}\b(figure|estimate|count|total|number|toll|tally)\b|\b(figure|estimate|count|total|number|toll|tally) of ([0-9]|about|some|at least)", Ignoring)]
    private static partial Regex OwnFigure();

    // What stands behind the last form of "be" or "have".
    [GeneratedRegex(@"\bhow many (of|among) (the|them|these|those|its|their)\b.*\b(was|were|is|are|had|have)\b(?<part>[^?]*)", Ignoring)]
    private static partial Regex OfPart();

    [GeneratedRegex(@"\b(final|definitive|last|complete|exact|actual|true|real|confirmed|certain|settled)\b.{0,25}\b(toll|count|number|figure|total|casualt(y|ies)|deaths|dead|estimate)\b|\blast word\b|\b(toll|count|number|figure|total)\b.{0,20}\b(final|definitive|complete|settled|certain|exact)\b", Ignoring)]
    private static partial Regex Final();
}
