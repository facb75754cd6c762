using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Figures;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Answering.Sides;

namespace Bot.Knowledge.Answering.Composition;

/// <summary>Widens a quote by neighbouring sentences until nothing that changes its sense is cut off: who said it, the rest of what was said, and what takes it back.</summary>
internal static partial class QuoteWidening
{
    private const int MaxAdded = 2;

    public static SelectedQuote Widen(SelectedQuote quote)
    {
        var passage = quote.Passage;
        var (first, last) = (passage.PlaceOf(quote.Sentences[0]), passage.PlaceOf(quote.Sentences[^1]));
        if (first < 0 || last < 0)
        {
            return quote;
        }

        string Sentence(int place) => passage.TextUnder(passage.Sentences[place]);
        var (start, end) = (first, last);
        while (end < passage.Sentences.Count - 1 && end - last < MaxAdded && (NeedsNext(Sentence(end), Sentence(end + 1)) || (DisputeWords.Announce(Sentence(last)) && SpeakerReader.Find(Sentence(end + 1)) is not null)))
        {
            end++;
        }

        while (start > 0 && first - start < MaxAdded && NeedsPrevious(Sentence(start - 1), Sentence(start)))
        {
            start--;
        }

        return quote with { Sentences = [.. Enumerable.Range(start, end - start + 1).Select(place => passage.Sentences[place])] };
    }

    /// <summary>Each widened; those that overlap or stand side by side are one.</summary>
    public static List<SelectedQuote> Joined(IEnumerable<SelectedQuote> quotes)
    {
        var joined = new List<SelectedQuote>();
        foreach (var quote in quotes.Select(Widen).Where(quote => !joined.Exists(other => other.Holds(quote))))
        {
            var place = joined.FindIndex(other => other.TryJoin(quote) is not null);
            if (place < 0)
            {
                joined.Add(quote);
            }
            else
            {
                joined[place] = joined[place].TryJoin(quote)!;
            }
        }

        return joined;
    }

    /// <summary>Whether the sentence denies, corrects or weakens the one before it.</summary>
    public static bool TakesBack(string sentence) =>
        NotConfirmed().IsMatch(sentence)
        || (Denial().IsMatch(sentence) && (PointsBack().IsMatch(sentence) || Word.Of(sentence).Count <= 6))
        || TurnedOut().IsMatch(sentence)
        || ButNot().IsMatch(sentence);

    private static bool NeedsNext(string sentence, string next) =>
        TakesBack(next) || (FigureReader.Read(sentence).Count > 0 && Firmness.IsToldBy(next)) || NamesTheSource(next) || OpensQuotation(sentence) || (LacksForum(sentence) && Forum().IsMatch(next));

    private static bool NeedsPrevious(string previous, string sentence) =>
        ClosesQuotation(sentence)
        || (Denial().IsMatch(sentence) && DenialOfBefore().IsMatch(sentence))
        || SpeakerReader.HasPronounSpeaker(sentence)
        || (LacksSpeaker(sentence) && CountOrColon().IsMatch(previous) && SpeakerReader.Find(previous) is not null)
        || IsOfSpeakerNamedIn(previous, sentence)
        || (LacksForum(sentence) && Forum().IsMatch(previous));

    /// <summary>Gives a figure of harm, and not who counted.</summary>
    private static bool LacksSpeaker(string sentence) => FigureReader.Read(sentence) is { Count: > 0 } figures && figures.All(figure => figure is { Harm: not null, Speaker: null });

    /// <summary>Goes by "the ministry" for one that the sentence before names in full.</summary>
    private static bool IsOfSpeakerNamedIn(string previous, string sentence) =>
        SpeakerReader.Find(sentence) is { } span && span.In(sentence) is var speaker && StatedBy.IsShort(speaker)
        && StatedBy.Holds(string.Join(' ', Word.Of(previous).Where(word => word.IsCapital).Select(word => word.Text)), speaker);

    /// <summary>Names a crime or a status in law, and not who found or alleges it.</summary>
    private static bool LacksForum(string sentence) => LegalWords.IsIn(sentence) && !Forum().IsMatch(sentence) && SpeakerReader.Find(sentence) is null;

    /// <summary>Says who the figure or the claim before it comes from: "The figure came from the health office."</summary>
    private static bool NamesTheSource(string sentence) => SourceOfFigure().IsMatch(sentence);

    private static bool OpensQuotation(string sentence) =>
        sentence.Count(c => c == '“') > sentence.Count(c => c == '”') || (sentence.StartsWith('"') && sentence.Count(c => c == '"') % 2 == 1);

    private static bool ClosesQuotation(string sentence) =>
        sentence.Count(c => c == '”') > sentence.Count(c => c == '“') || (!sentence.StartsWith('"') && sentence.Count(c => c == '"') % 2 == 1);

    private const RegexOptions Ignoring = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(no|without|lacks?|lacking) (independent|outside) (confirmation|verification|evidence)|\b(not|never|cannot|couldn[’']t|can[’']t) (yet )?(be |been )?(be |been )?(independently )?(verif(y|ied)|confirm(ed)?|substantiated|corroborated)\b|\bno (evidence|confirmation|proof) (of|for|that) (it|this|that|the claim)|\b(figure|number|count|toll|claim|report|account|allegation)s? (is|are|was|were|remains?|remained) (unverified|unconfirmed|disputed|contested|provisional)", Ignoring)]
    private static partial Regex NotConfirmed();

    [GeneratedRegex(@"\b(den(y|ies|ied)|reject(s|ed)?|disput(e|es|ed)|dismiss(es|ed)?|contradict(s|ed)?|retract(s|ed)?|with(drew|drawn)|correct(s|ed)|revis(es|ed)|refut(es|ed)|disproved?|lowered|raised)\b", Ignoring)]
    private static partial Regex Denial();

    [GeneratedRegex(@"\b(it|this|responsibility|involvement|both|such|any (role|part|involvement|responsibility)|having done|(the|that|these|those|its|their) (figures?|numbers?|count|toll|claims?|reports?|accounts?|allegations?|accusations?|charges?|statements?|version|estimates?))\b(?! (was|were) (signed|held))", Ignoring)]
    private static partial Regex PointsBack();

    [GeneratedRegex(@"\b(den(y|ies|ied)|reject(s|ed)?|disput(e|es|ed)|dismiss(es|ed)?|contradict(s|ed)?|retract(s|ed)?|correct(s|ed)|revis(es|ed)|refut(es|ed)) (it|this|that|them|these|those|the (claims?|charges?|accusations?|allegations?|reports?|figures?|accounts?))\b", Ignoring)]
    private static partial Regex DenialOfBefore();

    [GeneratedRegex(@"\b(both|these|those|all) (statements?|claims?|figures?|reports?|numbers?) (were|are|proved|turned out) (\w+ )?(wrong|false|untrue|incorrect|mistaken)|\b(it|this|that|claim|report|figure|account)s? (later )?(turned out|proved) (to be )?(false|wrong|untrue|incorrect|mistaken|too (high|low))|\b(was|were) (later |subsequently )?(found|shown) to be (false|wrong|untrue|incorrect|mistaken|fabricated)", Ignoring)]
    private static partial Regex TurnedOut();

    [GeneratedRegex(@"\A\W*(however|but|yet|nevertheless|in fact|in reality)\b[^.]{0,40}\b(it|this|that|they|he|she)\b[^.]{0,60}\b(not|never|no longer|failed|refused|denied|reversed|cancelled|canceled|withdrawn|withdrew)\b", Ignoring)]
    private static partial Regex ButNot();

    [GeneratedRegex(@"\A\W*(this|that|the|these|those|its|both|such) (\w+ ){0,2}?(figures?|numbers?|count|toll|claims?|accounts?|estimates?|statements?|information|reports?|allegations?|tally|total|version|data)\b.*\b(from|by|according to|said|says|gave|given|published|issued|source)\b", Ignoring)]
    private static partial Regex SourceOfFigure();

    [GeneratedRegex(@":\W*\z|\b(count|counts|figures?|toll|tally|estimates?|report|statement|list|numbers?|survey|account|version|briefing|said|says)\b", Ignoring)]
    private static partial Regex CountOrColon();

    [GeneratedRegex(@"\b(court|tribunal|commission|committee|assembly|council|prosecutors?|inquiry|investigators?|investigation|judges?|indict(ed|ment)|charged|convicted|acquitted|ruled|found|alleg(e|es|ed|ation|ations)|accus(e|es|ed|ation|ations))\b", Ignoring)]
    private static partial Regex Forum();
}
