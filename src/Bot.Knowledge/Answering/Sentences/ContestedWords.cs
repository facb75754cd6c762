using System.Text.RegularExpressions;

namespace Bot.Knowledge.Answering.Sentences;

/// <summary>Words that only a speaker may use, inside quotation marks; our own texts tell what was done.</summary>
internal static partial class ContestedWords
{
    public static bool AreIn(string text) => Pattern().IsMatch(text);

    public static IEnumerable<string> In(string text) => Pattern().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"\b(terroris(t|ts|m)|regimes?|massacre[ds]?|genocid(e|al)|martyr(s|ed|dom)?|liberat(e|ed|ion|ors?)|so-called|atrocit(y|ies)|barbari(c|ans?)|butcher(s|ed)?|heroes|heroic|puppets?|invaders?|occupiers?|rebels?|extremists?|fanatics?|militants?|freedom fighters?|war criminals?|ethnic cleansing|aggressors?|thugs?|juntas?|bandits?|traitors?|mutineers?|usurpers?|stooges?|cliques?|murderers?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
