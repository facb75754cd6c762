using System.Text.RegularExpressions;

namespace Bot.Knowledge.Answering;

/// <summary>Tells questions about how things stand now: "Who controls …?", "Is … still …?", "How many … now?". Questions about the past and definitions are none.</summary>
internal static partial class NowQuestion
{
    public static bool Is(string question) =>
        AskersTime().IsMatch(question)
        || (!AboutThePast().IsMatch(question) && (NowWords().IsMatch(question) || HoldsPower().IsMatch(question) || HoldsOffice().IsMatch(question) || IsInState().IsMatch(question) || CountsNow().IsMatch(question)));

    private const RegexOptions Ignoring = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Told from the day on which it is asked; "the last week of the siege" is not.</summary>
    [GeneratedRegex(@"\b(yesterday|tonight|tomorrow|(?<!\bthe )(this|last|next)(?<!\b(at|by) (this|last|next)) (week|month|year|weekend|morning|afternoon|evening|night|summer|winter|spring|autumn)|(in|over|during|for) the (last|past) (few |couple of )?(hours?|days?|weeks?|months?|year))\b(?! (of|before|that|when|the)\b)", Ignoring)]
    private static partial Regex AskersTime();

    [GeneratedRegex(@"\b(was|were|did|had|would|wasn['’]t|weren['’]t|didn['’]t)\b|\b(in|by|until|before|during|since) (the )?1[0-9]{3}s?\b", Ignoring)]
    private static partial Regex AboutThePast();

    [GeneratedRegex(@"\b(now|currently|at present|presently|nowadays|at the moment|these days|right now|as of (now|today)|so far|any ?more|any longer|still|ongoing)\b|\b(current|present|latest) (death )?(situation|state|status|front ?lines?|control|toll|number|figures?|count|position|president|prime minister|government|leader|ruler|commander|head|strength|level|size|population)\b|\btoday\W*\z|\b(who|what|how many|is|are)\b.{0,40}\btoday\b", Ignoring)]
    private static partial Regex NowWords();

    [GeneratedRegex(@"\A\W*(who|which (\w+ ){1,2}|what (country|side|army|group|force|power)s? )\s*(controls?|holds|rules|governs|occup(ies|y)|commands?|runs|administers?|leads|owns|is (in (control|charge|command|power)|winning|losing|running|leading|holding|governing|ruling|occupying|controlling))\b", Ignoring)]
    private static partial Regex HoldsPower();

    [GeneratedRegex(@"\A\W*who( i|['’])s (the )?([\w'’-]+ ){0,3}?(president|prime minister|chancellor|king|queen|leader|head|commander|chief|mayor|governor|foreign minister|defen[cs]e minister|secretary[- ]general|chair(man|woman|person)?)\b(?!.*\b(who|that)\b)", Ignoring)]
    private static partial Regex HoldsOffice();

    [GeneratedRegex(@"\A\W*(is|are)\b.*\b(in (control|force|power|charge|office|exile)|under (the )?([\w'’-]+ )?(control|siege|occupation|blockade|attack)|occupied|besieged|blockaded|at war|alive|in effect|open|closed|holding|on ?going|displaced|detained|imprisoned|in prison|being held|there (any |a )?([\w'’-]+ )?(troops|soldiers|ceasefire|fighting|refugees|peacekeepers|war|truce|blockade|curfew|talks))\b|\A\W*does\b.*\b(control|hold|occupy|govern|rule|administer|recogni[sz]e)\b", Ignoring)]
    private static partial Regex IsInState();

    [GeneratedRegex(@"\A\W*how (many|much)\b.*\b(are (now |currently )?(there|displaced|living|held|detained|missing|deployed|stationed|in (camps|exile|prison|detention)|under|without|left|trapped|sheltering)|remain|(is|are) being held|have been (killed|displaced|wounded|injured|detained|arrested|destroyed)|have (died|fled))\b", Ignoring)]
    private static partial Regex CountsNow();
}
