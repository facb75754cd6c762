using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Composition;

/// <summary>What can be done or not done in a conflict: verbs of like and of opposite meaning, as stems.</summary>
internal static class Acts
{
    /// <summary>Acts of one kind, and those that mean the opposite; all forms are stemmed, irregular ones listed.</summary>
    public static IReadOnlyList<(FrozenSet<string> Act, FrozenSet<string> Opposite)> Kinds { get; } =
    [
        Pair("approve approved authorise authorised authorize authorized endorse endorsed adopt adopted accept accepted pass passed back backed support supported agree agreed allow allowed permit permitted", "reject rejected veto vetoed refuse refused condemn condemned oppose opposed opposition decline declined denounce denounced disapprove ban banned forbid forbade forbidden block blocked prohibit prohibited bar barred deny denied"),
        Pair("reject rejected veto vetoed", "approve approved adopt adopted accept accepted pass passed ratify ratified endorse endorsed"),
        Pair("sign signed ratify ratified", "boycott boycotted"),
        Pair("boycott boycotted", "sign signed attend attended join joined"),
        Pair("expel expelled deport deported banish banished", ""),
        Pair("join joined enter entered", "leave left boycott boycotted quit"),
        Pair("win won", "lose lost"),
        Pair("recognise recognised recognize recognized", "withhold withheld"),
        Pair("admit admitted confess confessed acknowledge acknowledged concede conceded confirm confirmed", "deny denied reject rejected dispute disputed"),
        Pair("surrender surrendered fall fell capitulate capitulated", "resist resisted"),
        Pair("capture captured recapture recaptured re-captured retake retook take took seize seized", "repel repelled repulse repulsed"),
        Pair("withdraw withdrew leave left evacuate evacuated", "stay stayed remain remained"),
        Pair("succeed succeeded", "fail failed collapse collapsed"),
        Pair("collapse collapsed", "hold held last lasted endure endured"),
        Pair("acquit acquitted", "convict convicted sentence sentenced charge charged indict indicted"),
        Pair("hold held last lasted", "collapse collapsed break broke"),
        Pair("convict convicted sentence sentenced", "acquit acquitted charge charged accuse accused indict indicted"),
        Pair("destroy destroyed", "survive survived spare spared"),
        Pair("lift lifted end ended", "extend extended maintain maintained"),
        Pair("open opened reopen reopened", "close closed shut"),
        Pair("release released free freed", "hold held keep kept"),
        Pair("release released", "detain detained"),
        Pair("invade invaded attack attacked ambush ambushed raid raided shell shelled bomb bombed occupy occupied annex annexed besiege besieged blockade blockaded defeat defeated", ""),
        Pair("give gave given hand handed cede ceded award awarded grant granted assign assigned transfer transferred", "withhold withheld keep kept retain retained open undecided unresolved unsettled"),
        Pair("resign resigned", ""),
        Pair("declare declared", ""),
        Pair("pay paid compensate compensated", ""),
        Pair("sell sold", ""),
        Pair("apologise apologised apologize apologized retaliate retaliated", ""),
        Pair("send sent deploy deployed", ""),
        Pair("assassinate assassinated execute executed kill killed murder murdered hang hanged", "survive survived release released freed"),
        Pair("break broke violate violated breach breached", "respect respected observe observed honour honoured honor honored"),
    ];

    /// <summary>Acts that one does to another: the other way about they are other acts.</summary>
    public static FrozenSet<string> Mutual { get; } = Stems("invade attack ambush raid shell bomb occupy annex besiege blockade defeat capture recapture re-capture retake retook seize pay sell declare");

    /// <summary>Acts that happen once: done by one, they were not done by another.</summary>
    public static FrozenSet<string> Single { get; } = Stems("sell sold cede assassinate execute murder hang declare");

    /// <summary>Verbs of two words, and one word for them.</summary>
    private static readonly (Regex Phrase, string Verb)[] Phrasal =
    [
        (Phrase(@"(vot|turn)(e|ed)? down|(throw|threw|thrown) out|(strike|struck) down"), "rejected"),
        (Phrase(@"(walk|pull|storm)(ed)? out of"), "left"),
        (Phrase(@"(stay|keep|kept)(ed)? away from"), "boycotted"),
        (Phrase(@"hand(ed)? over"), "ceded"),
        (Phrase(@"put (his|her|its|their) (name|signature) to"), "signed"),
        (Phrase(@"set free|let (?<whom>(?:[\w'’-]+ ){0,4}?)go"), "released ${whom}"),
        (Phrase(@"(win|won) back"), "recaptured"),
    ];

    /// <returns>Which of <see cref="Kinds"/> a stem is an act of; −1 when of none.</returns>
    public static int KindOf(string stem) => Kinds.TakeWhile(kind => !kind.Act.Contains(stem)).Count() is var place && place < Kinds.Count ? place : -1;

    /// <summary>The text with one word for each verb of two.</summary>
    public static string InOneWord(string text) => Phrasal.Aggregate(text, (plain, phrasal) => phrasal.Phrase.Replace(plain, phrasal.Verb));

    private static Regex Phrase(string pattern) => new($@"\b({pattern})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static (FrozenSet<string> Act, FrozenSet<string> Opposite) Pair(string act, string opposite) => (Stems(act), Stems(opposite));

    private static FrozenSet<string> Stems(string words) => Lexicon.Words(words).Select(PorterStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
}
