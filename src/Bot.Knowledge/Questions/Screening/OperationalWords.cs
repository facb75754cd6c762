using System.Text.RegularExpressions;

namespace Bot.Knowledge.Questions.Screening;

/// <summary>Words that ask for what helps to fight or to get past those who guard: where forces stand, how they are guarded, where their people live, where they are weak. Of the past, the same is history.</summary>
internal static partial class OperationalWords
{
    public static bool AreIn(string message) =>
        Standing().IsMatch(message) || Dwelling().IsMatch(message) || Guarded().IsMatch(message) || Guards().IsMatch(message) || Weakness().IsMatch(message) || Reaching().IsMatch(message) || ToEvade().IsMatch(message);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Forces =
        "troops?|soldiers?|forces|fighters|batter(y|ies)|artillery|howitzers?|guns|launchers?|positions|command posts?|headquarters|air defen[cs]es?|tanks?|patrols?|guards?|sentr(y|ies)|submarines?|warships?|radars?|units?|checkpoints?|roadblocks?|convoys?|"
        + "snipers?|barracks|(ammunition|arms|weapons|fuel) (depots?|stores?|dumps?)|observers|peacekeepers|monitors|minefields?|mines|drones|missiles?|jets|airfields?|columns?|commanders?";

    private const string People = "officers?|generals?|colonels?|commanders?|soldiers?|ministers?|presidents?|judges?|prosecutors?|witness(es)?|journalists?|reporters?|nurses?|doctors?|pilots?|informers?|famil(y|ies)|wife|children|relatives|survivors?";

    [GeneratedRegex(@"\bwhere\b.{0,20}\b(are|is|do|does)\b.{0,40}\b(" + Forces + @")\b.{0,40}\b(now|at (the|this) moment|currently|at present|today|tonight|stationed|positioned|deployed|located|placed|dug in|stand(ing)?|hid(e|ing|den)|kept|stored|based|parked|camp(ed)?|sleep)\b", Options)]
    private static partial Regex Standing();

    [GeneratedRegex(@"\bwhere\b.{0,10}\b(do|does|is|are)\b.{0,50}\b(" + People + @")\b.{0,40}\b(live|living|sleep|stay(ing)?|hid(e|ing)|park|eat|spend the night|go to (school|church|work))\b", Options)]
    private static partial Regex Dwelling();

    [GeneratedRegex(@"\b(which|what|where|any|are there)\b.{0,60}\b((not|un|least|hardly|poorly|lightly|barely|weakly|badly|less|never)[ -]?(being )?(watched|guarded|patrolled|mined|covered|monitored|checked|defended|protected)|without (guards|checkpoints|patrols|controls|cameras))\b", Options)]
    private static partial Regex Guarded();

    [GeneratedRegex(@"\bhow (many|strong|often)\b.{0,30}\b(guards?|sentr(y|ies)|soldiers|men|troops|police(men)?|patrols?)\b.{0,20}\b(stand|guard|watch|patrol|protect|on duty|pass|defend|are posted)\b|\b(when|what time|how often)\b.{0,20}\b(do|does|is|are)\b.{0,20}\b(guards?|patrols?|sentr(y|ies)|shifts?|watch|convoys?)\b.{0,20}\b(chang\w*|pass(es)?|rest|sleep|leave|leaves|rotat\w*|relieved|arrive|over|come|comes)\b", Options)]
    private static partial Regex Guards();

    [GeneratedRegex(@"\b(weak|weakest|vulnerable|most vulnerable|blind|soft) (points?|spots?|sides?|parts?|places?|targets?)\b|\b(easiest|best|softest) targets?\b", Options)]
    private static partial Regex Weakness();

    [GeneratedRegex(@"\b(what|how)\b.{0,20}\b(range|far|close|near)\b.{0,60}\b(guns?|artillery|missiles?|rockets?|drones?|batter(y|ies)|mortars?|snipers?)\b.{0,40}\b(hit|reach|strike|fire|from here)\b", Options)]
    private static partial Regex Reaching();

    [GeneratedRegex(@"\bso (that )?(we|i|they|one|our \w+) (can|could|may|do not|don't|are not)\b.{0,20}\b(avoid|evade|dodge|hit|attack|ambush|slip|sneak|get past|pass|target|find|be seen|be caught|be stopped|be checked|bypass|steer clear)\b", Options)]
    private static partial Regex ToEvade();
}
