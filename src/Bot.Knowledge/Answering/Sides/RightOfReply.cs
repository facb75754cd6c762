using System.Text.RegularExpressions;

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
        if (last < 0 || !quote.Sentences.Any(sentence => Accusation().IsMatch(quote.Passage.TextUnder(sentence))))
        {
            return quote;
        }

        var behind = quote.Passage.Sentences.Skip(last + 1).Take(Nearby).ToList();
        var reply = behind.FindIndex(sentence => Reply().IsMatch(quote.Passage.TextUnder(sentence)));
        return reply < 0 ? quote : quote with { Sentences = [.. quote.Sentences, .. behind.Take(reply + 1)] };
    }

    private const RegexOptions Ignoring = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(accus\w+|alleg\w+|blam(e|es|ed|ing)|claim(s|ed)?|killed|shot|shelled|bombed|attacked|fired|burn(ed|t)|destroyed|looted|removed|took|seized|stole|tortured|abducted|kidnapped|deported|expelled|executed|raped|beaten|mined|poisoned|broke|violat\w+|witness(es)?)\b", Ignoring)]
    private static partial Regex Accusation();

    [GeneratedRegex(@"\b(den(y|ies|ied)|rejects?|rejected|dismiss(es|ed)?|disput(e|es|ed)|contradict(s|ed)?|(has|have|had) no knowledge|knows? nothing|declined to comment|did not (reply|respond|answer|comment)|(called|calls) (the|this|that|these|those|it) [\p{L} ]{0,30}?(lie|lies|fabrication|invention|untrue|false|baseless|absurd|propaganda))\b", Ignoring)]
    private static partial Regex Reply();
}
