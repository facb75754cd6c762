using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Sides;

/// <summary>The word that somebody has for another is asked for: "What did Arden call the Front?", "What word did the ministry use for …?", "How did state radio speak of …?".</summary>
/// <param name="Words">The telling words of whose word it is, lower case; without those for a medium of the state.</param>
/// <param name="IsStateMedium">"State radio": whichever source is one.</param>
/// <param name="Subject">The stems of what else is asked.</param>
internal sealed partial record AskedLabel(IReadOnlyList<string> Words, bool IsStateMedium, IReadOnlySet<string> Subject)
{
    private const int MaxQuotes = 2;

    private static readonly FrozenSet<string> OfMedia = Lexicon.Set("state government radio television tv broadcaster media newspaper paper press agency channel");

    /// <returns>Null when no word is asked for, or nobody's.</returns>
    public static AskedLabel? Of(string question)
    {
        if (Asked().Match(question) is not { Success: true } asked || QuestionWords.TellingWordsOf(asked.Groups["who"].Value).ToList() is not { Count: > 0 } words)
        {
            return null;
        }

        var isStateMedium = StateMedium().IsMatch(asked.Groups["who"].Value);
        var subject = QuestionWords.StemsOf(question.Replace(asked.Value, " ", StringComparison.Ordinal)).ToHashSet();
        return new AskedLabel(isStateMedium ? [.. words.Where(word => !OfMedia.Contains(word))] : words, isStateMedium, subject);
    }

    /// <summary>Something quoted from whoever is asked about has a label.</summary>
    public static bool IsGivenIn(string question, IReadOnlyList<SelectedQuote> quotes) =>
        Of(question) is { } label && quotes.SelectMany(FoundSentence.Of).Any(sentence => label.IsOwn(sentence) && HasLabel(sentence));

    /// <returns>What they say themselves that has such a word, quoted or found, before the rest of the quotes that are theirs; the same quotes when there is none.</returns>
    public IReadOnlyList<SelectedQuote> In(IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages)
    {
        var own = FoundSentence.QuotableOf(passages).Where(sentence => IsOwn(sentence) && HasLabel(sentence))
            .OrderByDescending(sentence => ContestedWords.AreIn(sentence.Text))
            .ThenByDescending(sentence => Shared(sentence.Text) + Shared(Names.ContextOf(sentence.Passage)))
            .ThenBy(sentence => sentence.Passage.Rank)
            .Take(MaxQuotes).ToList();
        own = [.. own.Where(sentence => ContestedWords.AreIn(sentence.Text) == ContestedWords.AreIn(own[0].Text))];
        if (own.Count == 0 || quotes.SelectMany(FoundSentence.Of).Any(sentence => IsOwn(sentence) && HasLabel(sentence) && Shared(sentence.Text) > 0))
        {
            return quotes;
        }

        return [.. own.Where(sentence => !sentence.IsIn(quotes)).Select(sentence => sentence.Quote), .. quotes.Where(quote => FoundSentence.Of(quote).Any(IsOwn))];
    }

    private bool IsOwn(FoundSentence sentence)
    {
        var about = sentence.Passage.Article.Metadata;
        var isPublishers = SpeakerReader.Find(sentence.Text) is null && !SpeakerReader.HasPronounSpeaker(sentence.Text);
        if (IsStateMedium)
        {
            return isPublishers && SourceKinds.Of(about.Kind) == SourceKind.StateMedia && (Words.Count == 0 || Words.All(word => Names.Has(Names.WordsOf($"{about.Publisher} {about.Side} {about.Title}"), word)));
        }

        return StatedBy.Of(sentence) is { } speaker && Names.WordsOf(speaker) is var names && Words.All(word => Names.Has(names, word));
    }

    /// <summary>A word that only a speaker may use, or one in quotation marks.</summary>
    private static bool HasLabel(FoundSentence sentence) => ContestedWords.AreIn(sentence.Text) || Marked().IsMatch(sentence.Text);

    private int Shared(string text) => QuestionWords.StemsOf(text).Distinct().Count(Subject.Contains);

    private const RegexOptions Ignoring = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Who = @"(?<who>(?!(?:they|he|she|it|we|you|i)\b)\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){0,5}?)";

    [GeneratedRegex(@"\b(?:what|which) (?:word|term|name|label|expression|phrase|epithet)s? (?:did|does|do|has|had|have) " + Who + @" (?:used?|choose|chose|have|apply|give|given|reserve)\b|\bwhat (?:did|does|do|has|had) " + Who + @" (?:call(?:ed)?|label(?:led)?|term(?:ed)?|dub(?:bed)?|brand(?:ed)?)\b|\bhow (?:did|does|do|has|had) " + Who + @" (?:speak of|spoken of|refer to|describe|characteri[sz]e|label|call|portray|style)\b", Ignoring)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b(state|government)([- ](run|owned|controlled))? (radio|television|tv|broadcaster|media|newspaper|paper|press|news agency)\b", Ignoring)]
    private static partial Regex StateMedium();

    [GeneratedRegex(@"[""“‘][^""”’]{3,60}[""”’]")]
    private static partial Regex Marked();
}
