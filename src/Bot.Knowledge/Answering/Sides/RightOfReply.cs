using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;

namespace Bot.Knowledge.Answering.Sides;

/// <summary>Quotes with what somebody is accused of the reply that the source prints right behind it.</summary>
internal static partial class RightOfReply
{
    /// <summary>Sentences between the accusation and the reply.</summary>
    private const int Nearby = 2;

    public static IReadOnlyList<SelectedQuote> Added(IReadOnlyList<SelectedQuote> quotes) => [.. quotes.Select(WithReply)];

    private static SelectedQuote WithReply(SelectedQuote quote)
    {
        var last = quote.Passage.PlaceOf(quote.Sentences[^1]);
        if (last < 0 || !quote.Sentences.Any(sentence => quote.Passage.TextUnder(sentence) is var text && (DisputeWords.Accuse(text) || Act().IsMatch(text))))
        {
            return quote;
        }

        var behind = quote.Passage.Sentences.Skip(last + 1).Take(Nearby).ToList();
        var reply = behind.FindIndex(sentence => DisputeWords.Deny(quote.Passage.TextUnder(sentence)));
        reply = reply < 0 && IsAnswer(quote.Passage.TextUnder(quote.Sentences[^1]), behind.Select(quote.Passage.TextUnder).FirstOrDefault()) ? 0 : reply;
        return reply < 0 ? quote : quote with { Sentences = [.. quote.Sentences, .. behind.Take(reply + 1)] };
    }

    /// <summary>Whoever speaks next, behind an accusation, speaks for those accused: "Arden accused the Front of the attack. The Front's speaker said that …".</summary>
    private static bool IsAnswer(string accusation, string? next) =>
        next is not null && DisputeWords.Accuse(accusation)
        && SpeakerReader.Find(accusation)?.In(accusation) is { } accuser && SpeakerReader.Find(next)?.In(next) is { } other
        && !Accounts.IsNeutral(other) && !Accounts.IsSameSide(accuser, other);

    private const RegexOptions Ignoring = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Of such acts somebody is accused, even where the source tells them as done.</summary>
    [GeneratedRegex(@"\b(killed|shot|shelled|bombed|attacked|fired|burn(ed|t)|destroyed|looted|removed|took|seized|stole|tortured|abducted|kidnapped|deported|expelled|executed|raped|beaten|mined|poisoned|broke|violat\w+|witness(es)?)\b", Ignoring)]
    private static partial Regex Act();
}
