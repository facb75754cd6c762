using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Sides;

/// <summary>What somebody says of something that is in dispute.</summary>
/// <param name="Speaker">In the sentence's words, or the publisher when that is a party to the conflict.</param>
internal sealed record Account(FoundSentence Sentence, string Speaker, bool IsOfParty);

/// <summary>Goes back to the claimants: finds the accounts of those who are quoted, and those of others in the same sources.</summary>
internal static partial class Accounts
{
    private const int MaxOthers = 3;

    /// <summary>Sentences between a quote and an account beside it.</summary>
    private const int MaxDistance = 3;

    /// <summary>Telling words that an account has in common with the one that it stands against.</summary>
    private const int MinShared = 3;

    private static readonly FrozenSet<string> Neutral = Lexicon.Set("""
        inquiry enquiry commission committee investigation investigators court courts tribunal judges judge panel mission observers monitors un united nations red cross crescent
        report study historian historians researchers university institute agency hospital doctors residents witnesses survivors reporters essay article author survey office
        """);

    private static readonly FrozenSet<string> Parties = Lexicon.Set("""
        ministry army military government forces command commander officials official spokesman spokeswoman spokesperson president minister premier general colonel front militia
        rebels leader leaders leadership embassy ambassador navy brigade party staff authorities side delegation council mayor governor
        """);

    private static readonly FrozenSet<string> NoNames = Lexicon.Set("the a an of and for in its his her their s defence defense foreign interior state national regional local armed former");

    public static IEnumerable<Account> In(IEnumerable<SelectedQuote> quotes) =>
        quotes.SelectMany(FoundSentence.Of).Select(Of).OfType<Account>();

    /// <summary>Accounts of others than those quoted: denials, those that put it in nearly the same words and what they say instead first, then inquiries.</summary>
    public static IReadOnlyList<Account> OfOthers(string question, IReadOnlyList<Account> shown, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages)
    {
        var asked = QuestionWords.StemsOf(question).ToHashSet();
        var contested = QuestionWords.StemsOf(string.Join(' ', ContestedWords.In(question).Concat(LegalWords.In(question)))).ToHashSet();
        var names = Names.In(question, isQuestion: true);
        var candidates =
            from sentence in FoundSentence.Of(passages)
            where sentence.Text.Length < 1_000 && !sentence.IsIn(quotes)
            let account = Of(sentence)
            where account is not null && !shown.Any(other => IsSameSide(other, account))
            let overlap = QuestionWords.StemsOf(sentence.Text).Distinct().Count(asked.Contains)
            let isNamed = contested.Count > 0 && QuestionWords.StemsOf(sentence.Text).Any(contested.Contains) && overlap > 1
            let isReply = IsReply(sentence.Text) && QuestionWords.StemsOf(RepliedTo(sentence)).Any(asked.Contains)
            let isNear = quotes.Any(quote => quote.Passage == sentence.Passage && Math.Abs(quote.Passage.PlaceOf(quote.Sentences[^1]) - sentence.Place) <= MaxDistance)
                && (account.IsOfParty || IsReply(sentence.Text) || Inquiry().IsMatch(account.Speaker))
            let isCounterpart = account.IsOfParty && shown.Any(other => IsCounterpart(other, account))
            where isCounterpart
                || isNear
                || ((isNamed || overlap >= Math.Max(2, (asked.Count + 1) / 2) || (isReply && overlap + 1 >= Math.Max(1, asked.Count / 3)))
                    && Names.AreAllIn($"{sentence.Text} {sentence.Before} {Names.ContextOf(sentence.Passage)}", names))
            orderby isNamed ? 0 : 1, isCounterpart || IsReply(sentence.Text) ? 0 : Inquiry().IsMatch(account.Speaker) ? 1 : 2, overlap descending, sentence.Passage.Rank
            select account;
        var others = new List<Account>();
        foreach (var account in candidates)
        {
            if (others.Count < MaxOthers && !others.Exists(other => IsSameSide(other, account)))
            {
                others.Add(account);
            }
        }

        return others;
    }

    /// <summary>The one side whose account is all there is; null when there are several, or none of a side.</summary>
    public static string? OnlySideOf(IReadOnlyList<Account> accounts) =>
        accounts.Count > 0 && accounts.All(account => account.IsOfParty && IsSameSide(account, accounts[0])) ? accounts[0].Speaker : null;

    private static bool IsReply(string sentence) => DisputeWords.Deny(sentence) || DisputeWords.Accuse(sentence) || Nobody().IsMatch(sentence);

    /// <summary>What a reply stands behind; one that begins an article replies to what its title tells.</summary>
    private static string RepliedTo(FoundSentence sentence) => string.IsNullOrWhiteSpace(sentence.Before) ? Names.ContextOf(sentence.Passage) : sentence.Before;

    /// <returns>Null where nobody is said to speak.</returns>
    public static Account? Of(FoundSentence sentence)
    {
        var about = sentence.Passage.Article.Metadata;
        if (SpeakerReader.Find(sentence.Text) is { } span)
        {
            var speaker = span.In(sentence.Text);
            if (StatedBy.IsShort(speaker) && SourceKinds.Of(about.Kind) == SourceKind.PartyToTheConflict && about.Publisher is { } party)
            {
                // "The ministry says", in the ministry's own statement.
                return new Account(sentence, Owner(party), true);
            }

            var words = Names.WordsOf(speaker);
            return new Account(sentence, Owner(speaker), words.Any(Parties.Contains) && !words.Any(Neutral.Contains));
        }

        return SourceKinds.Of(about.Kind) == SourceKind.PartyToTheConflict && about.Publisher is { } publisher ? new Account(sentence, Owner(publisher), true) : null;
    }

    /// <summary>Another party says most of the same with other names: where the shells came from, who broke the truce. Under whatever name the question asks, the two stand against each other.</summary>
    private static bool IsCounterpart(Account shown, Account other)
    {
        if (!shown.IsOfParty)
        {
            return false;
        }

        var (left, right) = (ToldIn(shown.Sentence.Text), ToldIn(other.Sentence.Text));
        var shared = left.Count(right.Contains);
        return shared >= MinShared && shared * 2 >= Math.Min(left.Count, right.Count);
    }

    /// <summary>The stems of what is said; that a mayor of the same town says it tells nothing of that.</summary>
    private static HashSet<string> ToldIn(string sentence)
    {
        var names = Names.In(sentence);
        return QuestionWords.TellingWordsOf(sentence).Where(word => !Names.Has(names, word) && !Parties.Contains(word)).Select(PorterStemmer.Stem).ToHashSet();
    }

    /// <summary>"Arden's defence ministry" speaks for Arden.</summary>
    private static string Owner(string speaker) => Possessive().Match(speaker) is { Success: true } owner ? owner.Groups["owner"].Value : speaker;

    private static bool IsSameSide(Account one, Account other) => IsSameSide(one.Speaker, other.Speaker);

    /// <summary>Takes no side: an inquiry, a court, a hospital, witnesses.</summary>
    public static bool IsNeutral(string speaker) => Names.WordsOf(speaker).Any(Neutral.Contains);

    /// <summary>Two speakers, or publishers, of whom one is named by a word that also names the other: "the Ardenian army", "Ministry of Defence of Arden".</summary>
    public static bool IsSameSide(string one, string other)
    {
        var right = Telling(other);
        return Telling(one).Any(word => Names.Has(right, word));
    }

    private static List<string> Telling(string speaker)
    {
        var words = Names.WordsOf(speaker).Where(word => !NoNames.Contains(word)).ToList();
        var own = words.Where(word => !Parties.Contains(word)).ToList();
        return own.Count > 0 ? own : words;
    }

    private const RegexOptions Ignoring = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(neither|nobody|no one|instead)\b", Ignoring)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"\b(inquiry|enquiry|commission|committee|investigat\w*|court|tribunal|panel|mission|observers|monitors|judges?)\b", Ignoring)]
    private static partial Regex Inquiry();

    [GeneratedRegex(@"\A(the )?(?<owner>\p{Lu}[\p{L}-]+( \p{Lu}[\p{L}-]+){0,2})['’]s\b")]
    private static partial Regex Possessive();
}
