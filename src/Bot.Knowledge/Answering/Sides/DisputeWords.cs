using System.Text.RegularExpressions;

namespace Bot.Knowledge.Answering.Sides;

/// <summary>The words by which sources tell a dispute: who accuses, who denies, what somebody found, and what nobody could find out.</summary>
internal static partial class DisputeWords
{
    /// <summary>Says of somebody that it was they.</summary>
    public static bool Accuse(string sentence) => Accusing().IsMatch(sentence);

    /// <summary>Says of what somebody else said that it was not so, or that nobody would say.</summary>
    public static bool Deny(string sentence) => Denying().IsMatch(sentence);

    /// <summary>Says that it was not so, be it without a word of what somebody else said: "no unit of ours fired".</summary>
    public static bool DenyOrNegate(string sentence) => Deny(sentence) || Negating().IsMatch(sentence);

    /// <summary>Says what was looked into and found.</summary>
    public static bool Find(string sentence) => Finding().IsMatch(sentence);

    /// <summary>Says that it is not known: the part of a finding that must not be left out.</summary>
    public static bool LeaveOpen(string sentence) => Unknown().IsMatch(sentence);

    /// <summary>Says that there is more than one account, which then follow.</summary>
    public static bool Announce(string sentence) => Announcing().IsMatch(sentence);

    private const RegexOptions Ignoring = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(accus(e|es|ed|ing|ations?)|alleg(e|es|ed|ing|ations?)|blam(e|es|ed|ing)|(?<!\b(the|this|that|these|those|its|their) )claim(s|ed|ing)?|(holds?|held) [\p{L} ]{1,40}? responsible|(claim(s|ed)?|took|takes|taken|bears?|denied|denies) responsibility|responsibility for|admit(s|ted)?|contend(s|ed)?)\b", Ignoring)]
    private static partial Regex Accusing();

    [GeneratedRegex(@"\b(den(y|ies|ied|ials?)|reject(s|ed)?|disput(e|es|ed)|dismiss(es|ed)?|contradict(s|ed)?|refut(e|es|ed)|rebut(s|ted)?|disavow(s|ed)?|disown(s|ed)?|on the contrary|(has|have|had) (\W?)no knowledge|knows? nothing|declin(es|ed) to comment|(did|has|have|had) not (reply|replied|respond|responded|answer|answered|comment|commented)|(called|calls) (the|this|that|these|those|it) [\p{L} ]{0,30}?(lies?|fabrication|invention|untrue|false|baseless|absurd|propaganda))\b", Ignoring)]
    private static partial Regex Denying();

    [GeneratedRegex(@"\b(not|no|never|nobody|no one|none|neither|nor|untrue|false|fabricat\w+|invent(ed|ion)|instead|it was)\b", Ignoring)]
    private static partial Regex Negating();

    [GeneratedRegex(@"\b(found|finds?|establish(es|ed)?|determine[sd]?|conclud(ed|es)|confirm(s|ed)|likely|responsib\w+|evidence|could not|unable|attribut(es|ed)|points? to|consistent with|compatible with)\b", Ignoring)]
    private static partial Regex Finding();

    [GeneratedRegex(@"\b((could|can|did) ?not( be)? (determine|establish|find|confirm|verif|identif|ascertain|sa(y|id)\b|rule[d]? out|exclude|examine)\w*|(do|does|did) not know|unable to|no (evidence|proof|finding|trace|sign|indication)|not (been )?(established|determined|proven|proved|found|examined|known)|too late to be (examined|considered|heard)|neither ([\p{L}-]+ ){1,4}could be|inconclusive|uncertain|remains? (unclear|open|unknown|disputed))\b", Ignoring)]
    private static partial Regex Unknown();

    [GeneratedRegex(@"\b(is|are|was|were|remains?|remained) (\p{L}+ )?(contested|disputed|in dispute|unclear|controversial|a matter of dispute)\b|\b(accounts?|versions?|reports?|explanations?|stories|statements) (\p{L}+ ){0,4}?(differ(ed|s)?|diverged?|conflict(ed)?|vary|varied)\b|\b(two|three|different|conflicting|rival|contradictory|competing) (accounts|versions|explanations)\b|\b(trade[ds]?|traded|exchanged) (blame|accusations)\b", Ignoring)]
    private static partial Regex Announcing();
}
