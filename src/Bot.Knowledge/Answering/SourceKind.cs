namespace Bot.Knowledge.Answering;

/// <summary>What a reader must know of a source before believing it.</summary>
public enum SourceKind
{
    /// <summary>None of the kinds that are labelled; the owner's own words for it stand in the citation.</summary>
    Other,

    PartyToTheConflict,

    StateMedia,
}

/// <summary>Tells the kinds that are labelled by the words that owners use for them.</summary>
public static class SourceKinds
{
    private static readonly string[] Parties = ["party to the conflict", "party to conflict", "conflict party", "warring party", "belligerent", "combatant"];

    private static readonly string[] Owners = ["state", "government", "state-run", "state-owned", "state-controlled", "state-funded", "government-run", "government-owned"];

    private static readonly string[] Media = ["media", "medium", "broadcaster", "outlet", "news agency", "newspaper", "television", "tv", "radio", "press", "press agency"];

    /// <param name="kind">As the front matter gives it; null when it does not.</param>
    public static SourceKind Of(string? kind)
    {
        var words = string.Join(' ', (kind ?? "").Split([' ', '_', ','], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
        return Parties.Any(words.Replace('-', ' ').Contains) && !words.Contains("not a party", StringComparison.Ordinal) ? SourceKind.PartyToTheConflict
            : IsStateMedia(words) ? SourceKind.StateMedia
            : SourceKind.Other;
    }

    private static bool IsStateMedia(string words) => Owners.Any(owner => Media.Any(medium =>
        $" {words.Replace('-', ' ')} ".Contains($" {owner.Replace('-', ' ')} {medium}", StringComparison.Ordinal)));
}
