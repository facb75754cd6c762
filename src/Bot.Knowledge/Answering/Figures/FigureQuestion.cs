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

    /// <summary>Asks about a figure that it names itself: "the figure of 31".</summary>
    public bool NamesFigure { get; init; }

    /// <summary>Asks of a whole war, and of nothing in it.</summary>
    public bool IsOfWar => Subject.Count > 0 && Subject.All(EventWords.IsWar);

    private static readonly System.Collections.Frozen.FrozenSet<string> NoSubject = Lexicon.Set("""
        many much number figure figures total toll final count counts people person lost lose lives life there exactly approximately actual real long large big size cost reported estimated said amount worth last word first official confirmed definitive
        during across along around between through toward towards within against among amongst before after since until upon near sent send sends sending
        strength strong numerous because due owing result aboard board onboard size body count tell list members membership under arms whole entire overall altogether please compare contrast differ different side sides take took taken get got give gave given make made put have come came go went happen happened occur occurred suffer suffered
        sustain sustained lost lose fell fall fallen late early end beginning mid january february march april may june july august september october november december
        """);

    /// <returns>Null when no figure is asked for.</returns>
    public static FigureQuestion? Of(string question)
    {
        if (!AsksForFigure().IsMatch(question))
        {
            return null;
        }

        var words = Word.Of(question);
        var harm = words.Select(word => CountedThings.Harms.GetValueOrDefault(word.Lower)).FirstOrDefault(group => group is not null);
        if (harm is null && LostLives().IsMatch(question))
        {
            harm = "killed";
        }

        var many = words.ToList().FindIndex(word => word.Lower is "many" or "of" or "number" or "large" or "big" or "strong" or "numerous");
        var isOfSize = OfSize().IsMatch(question);
        var counted = words.Skip(many < 0 ? 0 : many + 1).Take(MaxToCounted).Select(word => CountedThings.GroupOf(word.Lower) ?? (many >= 0 && (isOfSize || words[many].Lower is not "of") ? CountedThings.MembersOf(word.Lower) : null)).FirstOrDefault(group => group is not null)
            ?? (many >= 0 && many + 1 < words.Count && words[many].Lower is "many" && words[many + 1].Lower is not ("of" or "in" or "were" or "did" or "was") && !CountedThings.Harms.ContainsKey(words[many + 1].Lower) ? CountedThings.Named(words[many + 1].Lower) : null);
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
        var side = isOfStrength ? new HashSet<string>() : Sufferers.AskedFor(unclaimed);
        var dates = EventDates.In(question);
        var names = Sentences.Names.In(unclaimed, isQuestion: true).Where(name => !Sentences.Names.Has(side, name) && !NoSubject.Contains(name)).ToHashSet();
        var subject = QuestionWords.TellingWordsOf(unclaimed)
            .Where(word => !NoSubject.Contains(word) && !CountedThings.Harms.ContainsKey(word) && CountedThings.GroupOf(word) is null && CountedThings.MembersOf(word) is null
                && !names.Contains(word) && !side.Contains(word) && !dates.Any(date => $"{date.Year}" == word || $"{date.Day}" == word))
            .Select(PorterStemmer.Stem).Select(EventWords.Folded).ToHashSet();
        var part = QuestionWords.StemsOf(OfPart().Match(question).Groups["part"].Value).ToHashSet();
        return new FigureQuestion(harm, counted, names, subject, side, dates, Final().IsMatch(question), part) { IsOfStrength = isOfStrength, NamesFigure = OwnFigure().IsMatch(question) };
    }

    /// <summary>Of words, from "how many" to what is counted: "how many of the Silver Wren's crew".</summary>
    private const int MaxToCounted = 6;

    private const RegexOptions Ignoring = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\bhow (many|much|large|big|heavy|high|strong|numerous)\b|\b(counts|figures|estimates|numbers|tolls|tallies) (of|for)\b|\b(number|total|toll|count|figures?|casualt(y|ies)|losses|deaths|fatalities|dead) \b(of|for|from|in|at|among|was|were|is)\b|\b(death toll|body count|loss of life)\b|\b(size|strength|scale) of\b|\bwhat (do|does|did|is|was|were)\b.*\b(amount to|cost|total|worth|price)\b|\b(final|last word|definitive)\b.*([0-9]|\b(dead|killed|wounded|toll|count|number|figure)s?\b)|[0-9].*\b(final|last word|definitive)\b|\bcasualt(y|ies)\b|\bdeaths\b|\btoll\b|\blosses\b", Ignoring)]
    private static partial Regex AsksForFigure();

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

    [GeneratedRegex(@"\b(lost|lose|losing|loss of) (their )?(life|lives)\b", Ignoring)]
    private static partial Regex LostLives();

    [GeneratedRegex(@"\b(final|definitive|last|complete|exact|actual|true|real|confirmed|certain|settled)\b.{0,25}\b(toll|count|number|figure|total|casualt(y|ies)|deaths|dead|estimate)\b|\blast word\b|\b(toll|count|number|figure|total)\b.{0,20}\b(final|definitive|complete|settled|certain|exact)\b", Ignoring)]
    private static partial Regex Final();
}
