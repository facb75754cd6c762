using System.Collections.Frozen;

namespace Bot.Knowledge.Answering.Sentences;

/// <summary>The stages of a case, each by the words that sources have for it, as stems.</summary>
internal static class LegalStages
{
    public static FrozenSet<string> Charge { get; } = Stems("charged charge charges indicted indictment accused accuses arraigned prosecuted");

    public static FrozenSet<string> Verdict { get; } = Stems("sentenced sentence sentences convicted conviction acquitted acquittal acquits guilty verdict judgment imprisonment jailed prison condemned");

    public static FrozenSet<string> Appeal { get; } = Stems("appeal appeals appealed appellate upheld overturned overturn quashed quash");

    private static readonly FrozenSet<string> Any = Stems("found finds find tried trial count counts made out").Concat(Charge).Concat(Verdict).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The stems with one word for a charge and what came of it: who asks whether somebody was found guilty is answered by "the charge was dropped".</summary>
    public static IEnumerable<string> AsOne(IEnumerable<string> stems) => stems.Select(stem => Any.Contains(stem) ? "charge" : stem).Distinct();

    /// <summary>The latest stage that the stems speak of; null when of none.</summary>
    public static FrozenSet<string>? LastOf(IReadOnlySet<string> stems) => stems.Overlaps(Appeal) ? Appeal : stems.Overlaps(Verdict) ? Verdict : stems.Overlaps(Charge) ? Charge : null;

    public static bool AreIn(IEnumerable<string> stems) => stems.Any(stem => Charge.Contains(stem) || Verdict.Contains(stem));

    private static FrozenSet<string> Stems(string words) => Lexicon.Stems(words).ToFrozenSet(StringComparer.Ordinal);
}
