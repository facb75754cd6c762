using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Figures;

/// <summary>Tells which figures are of what a question asks to be counted: the same people or things, harm, side, event and time.</summary>
/// <param name="passages">All that was found: they tell the sides apart, and which names and days are one event's.</param>
internal sealed partial class FigureScope(FigureQuestion question, IReadOnlyList<Passage> passages)
{
    private readonly IReadOnlySet<string> _otherSides = passages.Select(passage => passage.Article.Metadata)
        .Select(about => about.Side ?? (SourceKinds.Of(about.Kind) == SourceKind.PartyToTheConflict ? about.Publisher : null)).OfType<string>().SelectMany(Claimants.OwnWordsOf)
        .Where(name => !question.Side.Any(asked => Names.Same(asked, name))).ToHashSet();

    private readonly List<IReadOnlySet<string>> _otherNames = [.. OtherNames.Of(question, passages)];

    /// <summary>The question's names, and the same with another name for the place: that it asks about "Port Lume" is told by what speaks of Lumegrad.</summary>
    private readonly List<IReadOnlySet<string>> _namings = [question.Names, .. Aliases.AskedFor(question.Text, passages).Select(aliases => Renamed(question.Names, aliases))];

    private readonly Dictionary<ArticleId, string> _leads = passages.Where(passage => passage is { HeadingPath.Count: 0, Sentences.Count: > 0 })
        .GroupBy(passage => passage.Article.Id)
        .ToDictionary(ofArticle => ofArticle.Key, ofArticle => ofArticle.OrderBy(passage => passage.Span.Start).Select(passage => passage.TextUnder(passage.Sentences[0])).First());

    private List<Passage> NamedPassages => field ??= [.. passages.Where(passage => IsCoveredIn(TextOf(passage), missing: 0))];

    private static HashSet<string> Renamed(IReadOnlySet<string> names, Aliases aliases)
    {
        var (first, second) = (Names.WordsOf(aliases.First), Names.WordsOf(aliases.Second));
        var (asked, other) = names.Any(name => Names.Has(first, name)) ? (first, second) : (second, first);
        return names.Where(name => !Names.Has(asked, name)).Concat(other).ToHashSet();
    }

    private bool AreNamesIn(string text) => _namings.Exists(names => Names.AreAllIn(text, names));

    private bool IsCoveredIn(string text, int missing) => _namings.Exists(names => Covers(question with { Names = names }, text, missing));

    /// <summary>The passage speaks of all the question's names and of nearly all else that it asks about; of a part of those counted, the sentence itself does.</summary>
    public static bool Covers(FigureQuestion question, FoundSentence sentence) =>
        IsOfPart(question, sentence) && Covers(question, TextOf(sentence.Passage), question.Subject.Count / 3);

    /// <summary>The passage speaks of the question's names and of nearly all else that it asks about.</summary>
    public static bool SpeaksOf(FigureQuestion question, Passage passage) => Covers(question, TextOf(passage), question.Subject.Count / 3);

    /// <summary>The figure counts what is asked for, in a passage that speaks of it.</summary>
    public bool Answers(FigureClaim claim) =>
        IsOfKind(claim.Figure) && IsOfPart(question, claim.Sentence)
        && (question.Side.Count == 0 || Sufferers.Of(claim).MayBe(question.Side, claim, _otherSides))
        && IsAtTime(claim)
        && (question.IsOfWar ? AreNamesIn(TextOf(claim.Sentence.Passage)) && IsOfWholeWar(claim.Scope)
            : !IsOfWarAlone(claim) && (IsCoveredIn(TextAround(claim), question.Subject.Count / 3) || IsOfSameHarm(claim) || IsOfNamedDay(claim)));

    /// <summary>It counts exactly what the question says, in a passage that has all of its words: it may speak first though nothing is quoted of it.</summary>
    public bool Fits(FigureClaim claim) =>
        (question.Harm is null || question.Harm == claim.Figure.Harm || question.Side.Count > 0)
        && question.Names.Count + question.Side.Count + question.Subject.Count > 0
        && (IsCoveredIn(TextAround(claim), missing: 0) || IsOfDatedEvent(claim));

    /// <summary>No harm, kind, side, date or place in the one says that it counts something else than the other.</summary>
    public bool CountSame(FigureClaim anchor, FigureClaim other) =>
        (CountedThings.MayBeSameHarm(anchor.Figure.Harm, other.Figure.Harm) || (question.Harm == "casualties" && IsLoss(anchor.Figure) && IsLoss(other.Figure)))
        && CountedThings.MayBeSame(other.Figure.Counted, anchor.Figure.Counted)
        && AreOfSameSide(anchor, other)
        && AreLinked(anchor, other)
        && HaveNoOtherDate(anchor, other)
        && HaveNoOtherPlace(anchor, other);

    private bool IsOfKind(Figure figure) => figure.IsShare != question.IsOfShare ? false
        : question.IsOfShare && figure.Harm is null ? question.Counted is not null && question.Counted == figure.Counted
        : question.IsOfStrength
        ? figure.Harm is null && figure.Counted is CountedThings.Fighters or CountedThings.People
        : (question.Harm is null ? question.Counted is not null && (figure.Counted == question.Counted || (figure.Counted is null && figure.Harm is not null))
            : CountedThings.MayBeSameHarm(question.Harm, figure.Harm) || (question.Harm == "casualties" && figure.Harm is "killed" or "wounded"))
        && CountedThings.MayBeSame(question.Counted, figure.Counted)
        && !(question.Side.Count > 0 && question.Harm == "casualties" && question.Counted is null or CountedThings.People && CountedThings.IsUnarmed(figure.Counted));

    private static bool IsLoss(Figure figure) => figure.Harm is "casualties" or "killed";

    /// <summary>It tells of the kind of event that the question dates: what "the seventh island" is called need not stand beside "landed in May 1996".</summary>
    private bool IsOfDatedEvent(FigureClaim claim) =>
        question.Dates.Any(date => date.Month is not null) && IsCoveredIn(TextAround(claim), question.Subject.Count / 3)
        && EventWords.In(claim.Scope).Any(stem => EventWords.IsKind(stem) && question.Subject.Contains(stem));

    private static bool IsOfPart(FigureQuestion question, FoundSentence sentence) => question.Part.IsSubsetOf(QuestionWords.StemsOf(sentence.Text));

    private static bool Covers(FigureQuestion question, string text, int missing)
    {
        var stems = EventWords.In(text).ToHashSet();
        return Names.AreAllIn(text, question.Names) && question.Subject.Count(stem => !stems.Contains(stem)) <= missing;
    }

    private static string TextOf(Passage passage) => $"{passage.Text} {Names.ContextOf(passage)}";

    /// <summary>With the sentence that opens the article, where the passage stands under a heading: what the whole is about need not be said again.</summary>
    private string TextWithLead(Passage passage) => passage.HeadingPath.Count > 0 && _leads.TryGetValue(passage.Article.Id, out var lead) ? $"{TextOf(passage)} {lead}" : TextOf(passage);

    /// <summary>All that tells of which event a figure is: the passage; of an item in a list of events, the item alone.</summary>
    private string TextAround(FigureClaim claim)
    {
        var passage = claim.Sentence.Passage;
        return ListItem().IsMatch(claim.Sentence.Text) ? $"{claim.Scope} {Names.ContextOf(passage)}" : TextWithLead(passage);
    }

    /// <summary>It tells of the same harm in the same place, under whatever name, and of no other kind of event: who counts the dead of a hospital need not say that it was shelled.</summary>
    private bool IsOfSameHarm(FigureClaim claim)
    {
        var told = question.Subject.Where(stem => !EventWords.IsKind(stem)).ToHashSet();
        if (question.Harm is null || question.Harm != claim.Figure.Harm || (told.Count == question.Subject.Count && _otherNames.Count == 0) || question.Names.Count + told.Count < 2
            || EventWords.In(claim.Scope).Any(stem => EventWords.IsKind(stem) && !question.Subject.Contains(stem)))
        {
            return false;
        }

        var text = TextAround(claim);
        var stems = EventWords.In(text).ToHashSet();
        return told.All(stems.Contains) && (AreNamesIn(text) || _otherNames.Exists(names => Names.AreAllIn(text, names)))
            || _otherNames.Exists(names => Names.AreAllIn(claim.Scope, names));
    }

    /// <summary>It has not the question's names, but speaks of a day of which a sentence with them speaks, and of all else that is asked: sides have names of their own for a place.</summary>
    private bool IsOfNamedDay(FigureClaim claim)
    {
        var passage = claim.Sentence.Passage;
        var days = EventDates.In(ListItem().IsMatch(claim.Sentence.Text) ? claim.Scope : passage.Text).Where(date => date.Day is not null).ToList();
        return days.Count > 0 && question.Subject.Count > 0 && Covers(question with { Names = new HashSet<string>() }, TextAround(claim), question.Subject.Count / 3)
            && NamedPassages.Exists(named => named.Article.Id != passage.Article.Id && NamedDaysOf(named).Any(day => days.Any(other => MayBeSame(day, other))));
    }

    /// <summary>Those in a sentence that has the question's names, or in any where the heading has them.</summary>
    private IEnumerable<DateMention> NamedDaysOf(Passage named) =>
        FoundSentence.Of([named]).Where(sentence => AreNamesIn($"{sentence.Text} {Names.ContextOf(named)}"))
            .SelectMany(sentence => EventDates.In(sentence.Text)).Where(date => date.Day is not null);

    /// <summary>The whole war's figure, in a passage on what the question asks about too.</summary>
    private bool IsOfWarAlone(FigureClaim claim) => InWar().IsMatch(claim.Sentence.Text) && !EventWords.In(claim.Scope).Any(question.Subject.Contains);

    private static List<DateMention> DaysOf(Passage passage) => [.. EventDates.In(passage.Text).Where(date => date.Day is not null)];

    /// <summary>Of a whole war counts only what says so: "in the conflict", "between 1911 and 1914", "in all"; no day, no single place.</summary>
    private static bool IsOfWholeWar(string scope) =>
        (QuestionWords.StemsOf(scope).Any(stem => EventWords.IsWar(EventWords.Folded(stem))) || EventDates.In(scope).Select(date => date.Year).OfType<int>().Distinct().Count() > 1 || InAll().IsMatch(scope))
        && !EventDates.In(scope).Any(date => date is { Day: not null, IsOfReport: false });

    /// <summary>No date in the sentence is another than the question's; where it has none, the article is of that time.</summary>
    private bool IsAtTime(FigureClaim claim)
    {
        var told = EventDates.In(claim.Scope).Where(date => !date.IsOfReport || question.Harm is null).ToList();
        var about = claim.Sentence.Passage.Article.Metadata;
        return question.Dates.All(date => told.Count > 0
            ? told.Exists(other => MayBeSame(date, other))
            : date.Year is not { } year || (about.Published is { } published && (published.Year == year || published.Year == year + 1)) || TextOf(claim.Sentence.Passage).Contains($"{year}", StringComparison.Ordinal));
    }

    /// <summary>One side's losses are not set against the other's, nor against those of all.</summary>
    private bool AreOfSameSide(FigureClaim anchor, FigureClaim other)
    {
        if (question.Side.Count > 0)
        {
            return true;
        }

        // Whose people are counted is told by the row itself: "1,905 Velian soldiers".
        var (one, two) = (Named(anchor), Named(other));
        return IsShown(one, anchor) && IsShown(two, other) ? true
            : one.AreUnsaid && two.AreUnsaid ? true
            : one.AreUnsaid || two.AreUnsaid ? CountedThings.IsUnarmed(anchor.Figure.Counted) || CountedThings.IsUnarmed(other.Figure.Counted)
            : one.IsOwn == two.IsOwn && one.IsEnemy == two.IsEnemy && one.Names.All(name => Names.Has(two.Names, name));
    }

    private static bool IsShown(Sufferers whose, FigureClaim claim) =>
        !whose.IsOwn && !whose.IsEnemy && whose.Names.All(name => Names.Has(Names.WordsOf(claim.Phrase), name));

    /// <summary>Names that the question has say nothing more.</summary>
    private Sufferers Named(FigureClaim claim) =>
        Sufferers.Of(claim) is var whose ? whose with { Names = whose.Names.Where(name => !Names.Has(question.Names, name)).ToHashSet() } : whose;

    /// <summary>Where the question names nothing, "the hospital" of two articles is one only when they are of the same days, or share a name that is not all over the sources.</summary>
    private bool AreLinked(FigureClaim anchor, FigureClaim other)
    {
        var (one, two) = (anchor.Sentence.Passage, other.Sentence.Passage);
        return question.Names.Count + question.Side.Count + question.Dates.Count > 0 || question.IsOfWar || one.Article.Id == two.Article.Id
            || DaysOf(one).Any(day => DaysOf(two).Any(second => MayBeSame(day, second)))
            || (one.Article.Metadata.Published is { Month: { } month } first && two.Article.Metadata.Published is { Month: { } later } last && Math.Abs((last.Year * 12) + later - (first.Year * 12) - month) <= 1)
            || NamesOf(one).Any(name => Names.Has(NamesOf(two), name) && passages.Count(passage => Names.Has(NamesOf(passage), name)) * 2 <= Math.Max(passages.Count, 4));
    }

    private static IReadOnlySet<string> NamesOf(Passage passage) => Names.In($"{passage.Text} {Names.ContextOf(passage)}");

    private static bool HaveNoOtherDate(FigureClaim anchor, FigureClaim other)
    {
        var (left, right) = (EventDatesOf(anchor), EventDatesOf(other));
        return left.Count == 0 || right.Count == 0 || left.Any(one => right.Any(two => MayBeSame(one, two)));
    }

    private bool HaveNoOtherPlace(FigureClaim anchor, FigureClaim other)
    {
        var (known, placed) = (Places(anchor), Places(other));
        return placed.All(place => Names.Has(known, place) || IsPlacedBy(anchor, other, place)) && (IsOfOneEvent || known.All(place => placed.Count > 0 || IsPlacedBy(other, anchor, place)));
    }

    /// <summary>"The blockade": the question names no place, and figures without one are of all of it.</summary>
    private bool IsOfOneEvent => question.Names.Count == 0 && question.Subject.Any(stem => !EventWords.IsKind(stem));

    /// <summary>The question, the heading or another article's text around the figure has the place.</summary>
    private bool IsPlacedBy(FigureClaim claim, FigureClaim other, string place) =>
        _namings.Exists(names => Names.Has(names, place)) || Names.Has(Names.WordsOf(Names.ContextOf(claim.Sentence.Passage)), place)
        || (claim.Sentence.Passage.Article.Id != other.Sentence.Passage.Article.Id && Names.Has(Names.WordsOf(claim.Sentence.Passage.Text), place));

    private static List<DateMention> EventDatesOf(FigureClaim claim) => [.. EventDates.In(claim.Scope).Where(date => !date.IsOfReport)];

    private static bool MayBeSame(DateMention one, DateMention other) =>
        Agree(one.Year, other.Year) && Agree(one.Month, other.Month) && Agree(one.Day, other.Day);

    private static bool Agree(int? one, int? other) => one is null || other is null || one == other;

    /// <summary>Names behind "in", "at", "near" and the like; not where those are who speak.</summary>
    private static HashSet<string> Places(FigureClaim claim)
    {
        var said = claim.Figure.Speaker is { } speaker ? claim.Sentence.Text.Remove(speaker.Start, speaker.Length) : claim.Sentence.Text;
        var words = Word.Of(claim.CountedIn == claim.Sentence ? said : $"{claim.CountedIn.Text} {said}");
        var places = new HashSet<string>();
        for (var place = 1; place < words.Count; place++)
        {
            if (words[place].IsCapital && !EventDates.IsMonth(words[place].Lower)
                && (words[place - 1].Lower is "in" or "at" or "near" or "around" or "outside" or "across" || (words[place - 1].Lower is "the" && place > 1 && words[place - 2].Lower is "in" or "at" or "near")))
            {
                places.UnionWith(QuestionWords.WordsOf(words[place].Lower));
            }
        }

        return places;
    }

    [GeneratedRegex(@"\A\s*(?:[-*•]|[0-9]{1,2}[.)])\s|\A\W{0,4}(?:[0-9]{1,2}(?:[-–][0-9]{1,2})? )?\p{Lu}\p{L}{2,8}(?: [0-9]{1,2},?)? [0-9]{4}:")]
    private static partial Regex ListItem();

    [GeneratedRegex(@"\b(in|of|during|throughout) the (whole |entire )?(war|conflict)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InWar();

    [GeneratedRegex(@"\b(in all|in total|altogether|overall)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InAll();
}
