using System.Text.RegularExpressions;

namespace Bot.Knowledge.Answering.Sentences;

/// <summary>Words that a court or another forum must stand behind.</summary>
internal static partial class LegalWords
{
    public static bool IsIn(string text) => Pattern().IsMatch(text);

    public static IEnumerable<string> In(string text) => Pattern().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"\b(genocid(e|es|al)|war crimes?|war criminals?|crimes? against humanity|ethnic cleansing|unlawful(ly)?|illegal(ly)?|(illegal |unlawful )?(annex(ed|ation|es)|occupation of|occupied territor(y|ies))|aggression|international law|apartheid|torture)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
