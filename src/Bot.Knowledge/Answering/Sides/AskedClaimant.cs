using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Sides;

/// <summary>Somebody whose words, and nobody else's, a question asks for: "What does the ministry say …?", "…, according to Arden?".</summary>
/// <param name="Words">The telling words of the name, lower case.</param>
/// <param name="Subject">The stems of what else is asked, without names.</param>
internal sealed partial record AskedClaimant(IReadOnlyList<string> Words, IReadOnlySet<string> Subject)
{
    private const int MaxQuotes = 2;

    /// <returns>Null when the question asks for nobody's words.</returns>
    public static AskedClaimant? Of(string question)
    {
        var asked = Asked().Matches(question).FirstOrDefault(match => match.Groups["who"].Value.Split(' ').All(word => !Pronoun().IsMatch(word)));
        if (asked is null || QuestionWords.TellingWordsOf(asked.Groups["who"].Value).ToList() is not { Count: > 0 } words)
        {
            return null;
        }

        var names = Names.In(question, isQuestion: true);
        var subject = QuestionWords.TellingWordsOf(question.Replace(asked.Value, " ", StringComparison.Ordinal))
            .Where(word => !Names.Has(names, word)).Select(PorterStemmer.Stem).ToHashSet();
        return new AskedClaimant(words, subject);
    }

    /// <summary>Keeps to what the claimant says, quoted or else found in the passages.</summary>
    /// <returns>The same quotes when the claimant says nothing of what is asked.</returns>
    public IReadOnlyList<SelectedQuote> OnlyIn(IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages)
    {
        var roles = Roles(passages);
        bool IsOwn(FoundSentence sentence) => StatedBy.Of(sentence) is { } speaker && IsMeant(speaker, roles);

        if (quotes.Any(quote => FoundSentence.Of(quote).Any(IsOwn)))
        {
            return [.. quotes.Where(quote => FoundSentence.Of(quote).Any(sentence => IsOwn(sentence) || IsNobodysClaim(sentence)))];
        }

        var own = FoundSentence.QuotableOf(passages)
            .Where(sentence => IsOwn(sentence) && IsOnSubject(sentence))
            .OrderByDescending(sentence => Shared(sentence.Text))
            .ThenByDescending(sentence => sentence.Passage.SentenceCosines.ElementAtOrDefault(sentence.Place))
            .Take(MaxQuotes).Select(sentence => sentence.Quote).ToList();
        return own.Count > 0 ? own : quotes;
    }

    private bool IsMeant(string speaker, Dictionary<string, string> roles)
    {
        var words = Names.WordsOf($"{speaker} {roles.GetValueOrDefault(speaker)}");
        return Words.All(word => Names.Has(words, word));
    }

    /// <summary>What a source that takes no side tells as it is.</summary>
    private static bool IsNobodysClaim(FoundSentence sentence) =>
        SpeakerReader.Find(sentence.Text) is null && !SpeakerReader.HasPronounSpeaker(sentence.Text) && SourceKinds.Of(sentence.Passage.Article.Metadata.Kind) == SourceKind.Other;

    private bool IsOnSubject(FoundSentence sentence) =>
        Shared(sentence.Text) > 0 && Shared($"{sentence.Text} {Names.ContextOf(sentence.Passage)}") * 2 >= Subject.Count;

    private int Shared(string text) => QuestionWords.StemsOf(text).Distinct().Count(Subject.Contains);

    /// <summary>For whom people speak, as a source puts it: "Ada Lund, the Velian minister", "Ada Lund of Velia".</summary>
    private static Dictionary<string, string> Roles(IReadOnlyList<Passage> passages) =>
        passages.SelectMany(passage => Role().Matches(passage.Text))
            .GroupBy(match => match.Groups["name"].Value, match => match.Groups["role"].Value)
            .ToDictionary(group => group.Key, group => string.Join(' ', group.Distinct()));

    private const RegexOptions Ignoring = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Who = @"(?<who>[\p{L}][\p{L}'’-]*(?: [\p{L}][\p{L}'’-]*){0,5}?)";

    private const string Saying = "say|said|claim(?:ed)?|state[d]?|report(?:ed)?|estimate[d]?|count(?:ed)?|put|tell|told|write|written|assert(?:ed)?|allege[d]?|argue[d]?|maintain(?:ed)?|declare[d]?|announce[d]?";

    [GeneratedRegex(@"\b(?:do|does|did|has|have) " + Who + @" (?:" + Saying + @")\b|\baccording to " + Who + @"(?=\W*\z|,|;| (?:on|about|in|of the|were|was|have|has|had|are|is|did|do)\b)|\bas " + Who + @" (?:says|counts|claims|states|reports|estimates|puts|tells|has it|sees it)\b|\bby the (?:\p{L}+ )?(?:count|figures?|account|estimates?|version)s? of " + Who + @"(?=\W*\z|,|;)|\bby " + Who + @"['’]s? (?:own )?(?:count|figures?|account|estimates?|version)\b", Ignoring)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\A(i|you|he|she|it|they|we|him|her|them|this|that|these|those|who|anyone|anybody|someone|somebody|people|not|sources?|articles?)\z", Ignoring)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"(?<name>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)+)(?:, (?:the |an? )?(?<role>[^,.;:]{3,60})[,.;]| of (?<role>\p{Lu}[\p{L}'’-]+))")]
    private static partial Regex Role();
}
