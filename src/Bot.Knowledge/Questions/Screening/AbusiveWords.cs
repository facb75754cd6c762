using System.Text.RegularExpressions;

namespace Bot.Knowledge.Questions.Screening;

/// <summary>Words that say of people that they are none, or insult them. They are never repeated and never searched for.</summary>
internal static partial class AbusiveWords
{
    /// <summary>What is left of an abusive message: its factual core, if it has one.</summary>
    public static string TakenFrom(string message) => WhiteSpace().Replace(Words().Replace(message, ""), " ").Trim(Edges);

    private static readonly char[] Edges = [.. " ,;:-"];

    public static bool AreIn(string message) => Dehumanising().IsMatch(message);

    [GeneratedRegex(@"\b(vermin|cockroach(es)?|rats|sub-?humans?|savages|scum|filth(y)?|parasites|pigs|swine|apes|mongrels?|whores?|bastards?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Dehumanising();

    [GeneratedRegex(@"\b(such|so|animals|vermin|cockroach(es)?|rats|sub-?humans?|savages?|scum|filth(y)?|parasites?|dogs|pigs|swine|barbarians?|barbaric|beasts?|apes|insects|mongrels?|trash|monsters|cancer|whores?|bastards?|crooks|thieves|liars|murderers|dirty|bloodthirsty|idiots?|stupid|dumb|fuck\w*|shut up|useless|morons?|shit|junk|greedy|exterminate\w*|wiped? out|gassed|kill all)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Words();

    [GeneratedRegex(@"\s+(?=[?!.,])|\s{2,}")]
    private static partial Regex WhiteSpace();
}
