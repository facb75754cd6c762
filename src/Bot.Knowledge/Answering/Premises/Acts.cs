using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Premises;

/// <summary>What can be done or not done in a conflict: verbs of like and of opposite meaning, as stems.</summary>
internal static class Acts
{
    /// <summary>Acts of one kind, and those that mean the opposite; all forms are stemmed, irregular ones listed.</summary>
    public static IReadOnlyList<(FrozenSet<string> Act, FrozenSet<string> Opposite)> Kinds { get; } =
    [
        Pair("approve approved authorise authorised authorize authorized endorse endorsed adopt adopted accept accepted pass passed back backed support supported agree agreed allow allowed permit permitted", "reject rejected veto vetoed refuse refused condemn condemned oppose opposed opposition decline declined denounce denounced disapprove ban banned forbid forbade forbidden block blocked prohibit prohibited bar barred deny denied abstain abstained abstaining"),
        Pair("reject rejected veto vetoed", "approve approved adopt adopted accept accepted pass passed ratify ratified endorse endorsed agree agreed consent consented welcome welcomed"),
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
        Pair("become became", "decline declined refuse refused reject rejected"),
        Pair("declare declared", ""),
        Pair("order ordered command commanded", "forbid forbade forbidden countermand countermanded"),
        Pair("oppose opposed", "approve approved endorse endorsed back backed support supported favour favoured favor favored abstain abstained abstaining"),
        Pair("impose imposed", "lift lifted"),
        Pair("delist delisted", "designate designated proscribe proscribed blacklist blacklisted outlaw outlawed"),
        Pair("denounce denounced abrogate abrogated repudiate repudiated", ""),
        Pair("designate designated proscribe proscribed blacklist blacklisted outlaw outlawed", "delist delisted"),
        Pair("pay paid compensate compensated", ""),
        Pair("sell sold", ""),
        Pair("apologise apologised apologize apologized retaliate retaliated", ""),
        Pair("send sent deploy deployed", ""),
        Pair("assassinate assassinated execute executed kill killed murder murdered hang hanged shoot shot", "survive survived release released freed"),
        Pair("break broke violate violated breach breached", "respect respected observe observed honour honoured honor honored"),
    ];

    /// <summary>Acts that one does to another: the other way about they are other acts.</summary>
    public static FrozenSet<string> Mutual { get; } = Stems("invade attack ambush raid shell bomb occupy annex besiege blockade defeat capture recapture re-capture retake retook seize pay sell declare");

    /// <summary>Acts that happen once: done by one, they were not done by another.</summary>
    public static FrozenSet<string> Single { get; } = Stems("sell sold cede assassinate execute murder hang declare");

    /// <summary>Verbs of two words, and one word for them.</summary>
    private static readonly (Regex Phrase, string Verb)[] Phrasal =
    [
        (Phrase(@"(vot|turn)(e|es|ed|s|ing)? down|turn(ed|s|ing)? (?<whom>(?:[\w'’-]+ ){1,4}?)(down|away)|(throw|threw|thrown) out|(strike|struck) down"), "rejected ${whom}"),
        (Phrase(@"(walk|pull|storm)(ed)? out of"), "left"),
        (Phrase(@"(stay|keep|kept)(ed|s|ing)? (away from|out of)|(is|are|was|were|be|been) (not|never|no) (an? )?(party|parties|signatory|signatories) (to|of)|(take|took|taken|takes|had|play|played) no part in|(did|does|do|had|has|have|would) (not|never) (take|taken|took) part in"), "boycotted"),
        (Phrase(@"hand(ed)? over"), "ceded"),
        (Phrase(@"put (his|her|its|their) (name|signature) to"), "signed"),
        (Phrase(@"set free|let (?<whom>(?:[\w'’-]+ ){0,4}?)go"), "released ${whom}"),
        (Phrase(@"(win|won) back"), "recaptured"),
        (Phrase(@"vot(e|es|ed|ing) against"), "opposed"),
        (Phrase(@"vot(e|es|ed|ing) (for|in favou?r of)"), "approved"),

        (Phrase(@"(take|took|taken|remove|removed|strike|struck|drop|dropped) (?<whom>(?:[\w'’-]+ ){1,5}?)(off|from) (its|the|their|his|her) ([\w-]+ ){0,2}?(list|blacklist|register)"), "delisted ${whom}"),
        (Phrase(@"(place|placed|put|add|added|enter|entered|include|included) (?<whom>(?:[\w'’-]+ ){1,5}?)(on|to|in) (its|the|their|his|her) ([\w-]+ ){0,2}?(list|blacklist|register)"), "designated ${whom}"),
        (Phrase(@"(cannot|could not|unable to|did not|does not)\b[^.;:]{0,60}?\b(determine|decide|settle|establish|say) (to |for )?(which|whom|whose)"), "undecided"),

        // Some verbs say little beside their noun: a truce that takes effect captures nothing.
        (Phrase(@"t(ake|akes|ook|aken|aking) (?<noun>effect|place|part|office|shape|steps|action|charge|cover|refuge|note|issue|advantage|care|credit|days|weeks|months|years|hours|up|on|root|stock|turns|sides)"), "${noun}"),
        (Phrase(@"(hold|holds|held|holding) (?<noun>((an?|the|its|their|his|her|first|second|last|new|local|free|general|peace) ){0,3}(talks?|meetings?|elections?|referendums?|votes?|ballots?|conferences?|hearings?|office|power|rall(y|ies)|trials?|positions?|views?))"), "${noun}"),
        (Phrase(@"(break|breaks|broke|broken|breaking) (?<noun>out|off|down|up|away|into|through)"), "${noun}"),
        (Phrase(@"open(s|ed|ing)? fire"), "fired"),
        (Phrase(@"(give|gives|gave|given|giving) (?<noun>rise|way|up|birth|notice|evidence|orders?|an? (order|speech|interview|reason|account)|the (order|reason|speech))"), "${noun}"),
        (Phrase(@"(fall|falls|fell|fallen|falling) (?<noun>ill|apart|silent|out|from|below)"), "${noun}"),
        (Phrase(@"end(s|ed)? (?<noun>up|in)"), "${noun}"),
    ];

    /// <summary>Acts for which there are so many other words that a source without these may well speak of them.</summary>
    public static FrozenSet<string> SaidInManyWays { get; } = Stems("send give gave given order command take took fall fell pass open end break broke back support");

    /// <summary>Acts by signature, vote or order, for which sources have few other words.</summary>
    public static FrozenSet<string> Formal { get; } = Stems("impose imposed denounce denounced abrogate abrogated repudiate repudiated sign signed ratify ratified veto vetoed recognise recognised recognize recognized designate designated proscribe proscribed blacklist blacklisted outlaw outlawed boycott boycotted acquit acquitted convict convicted expel expelled deport deported annex annexed");

    /// <summary>Nouns for acts whose stems are not the verb's.</summary>
    private static readonly FrozenDictionary<string, string> Nouns = Lexicon.Groups("""
        recognised: recognition
        denounced: denunciation
        imposed: imposition
        repudiated: repudiation
        abrogated: abrogation
        admitted: admission confession
        invaded: invasion
        expelled: expulsion
        occupied: occupation
        destroyed: destruction
        apologised: apology
        paid: payment
        signed: signature
        permitted: permission
        opposed: opposition
        """).ToFrozenDictionary(pair => PorterStemmer.Stem(pair.Key), pair => PorterStemmer.Stem(pair.Value), StringComparer.Ordinal);

    /// <summary>The stem of the verb for the stem of a noun: what is said of a recognition is said of recognising.</summary>
    public static string VerbOf(string stem) => Nouns.GetValueOrDefault(stem, stem);

    /// <returns>Which of <see cref="Kinds"/> a stem is an act of; −1 when of none.</returns>
    public static int KindOf(string stem) => Kinds.TakeWhile(kind => !kind.Act.Contains(stem)).Count() is var place && place < Kinds.Count ? place : -1;

    /// <summary>The text with one word for each verb of two.</summary>
    public static string InOneWord(string text) => Phrasal.Aggregate(text, (plain, phrasal) => phrasal.Phrase.Replace(plain, phrasal.Verb));

    private static Regex Phrase(string pattern) => new($@"\b({pattern})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static (FrozenSet<string> Act, FrozenSet<string> Opposite) Pair(string act, string opposite) => (Stems(act), Stems(opposite));

    private static FrozenSet<string> Stems(string words) => Lexicon.Stems(words).ToFrozenSet(StringComparer.Ordinal);
}
