using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;

namespace Bot.Knowledge.Answering.Sides;

/// <summary>Tells questions to which the sides of a conflict give different answers: who did it, why, with what intent, whether it was lawful.</summary>
internal static partial class DisputedQuestion
{
    public static bool Is(string question) => IsOfBlame(question) || Sides().IsMatch(question) || LegalWords.IsIn(question) || ContestedWords.AreIn(question);

    /// <summary>Who did it, and why.</summary>
    public static bool IsOfBlame(string question) => Blame().IsMatch(question) || Motive().IsMatch(question);

    private const RegexOptions Ignoring = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Hostile =
        "shell(ed|ing)?|attack(ed|ing|s)?|bomb(ed|ing|ard|arded|ardment)?|started|began|begin|start|fired?|destroy(ed)?|kill(ed|ing)?|blew|blow|broke|break|violat(e|ed|ion)|struck|strike|hit|launch(ed)?|invad(e|ed)|provok(e|ed)|"
        + "poison(ed)?|burn(ed|t)?|target(ed|ing)?|shot|shoot|sank|sink|sabotag(e|ed)|cut|mined?|raid(ed)?|massacred?|assassinat(e|ed)|abduct(ed)?|kidnap(ped)?|deport(ed)?|commit(ted)?|used?";

    [GeneratedRegex(@"\A\W*(who|which (side|army|force|forces|country|group|government))\b.{0,30}?\b(" + Hostile + @"|caused?|ordered|responsible|to blame|at fault|guilty)\b|\bwhose (fault|shells?|missiles?|rockets?|guns?|artillery|bombs?|mines?|drones?|forces|troops|aircraft)|\b(responsible for|to blame for|blame[ds]?|behind the)\b|\A\W*(did|has|have|was|were|is)\b.{0,60}?\b(" + Hostile + @"|deliberate(ly)?|intentional(ly)?|on purpose|responsible|legal|lawful|justified|accident(al)?)\b", Ignoring)]
    private static partial Regex Blame();

    /// <summary>Asks for them itself.</summary>
    [GeneratedRegex(@"\b((the|any) other (side|party|version|account)|both (sides|parties|versions|accounts|armies|governments)|each side|either side|(two|different|conflicting|differing|rival|opposing) (sides|versions|accounts))\b", Ignoring)]
    private static partial Regex Sides();

    [GeneratedRegex(@"\A\W*(why (did|was|were|has)\b.{0,60}?\b(" + Hostile + @"|withdr(e|a)w|collapsed?|fail(ed)?)\b|what (caused|triggered|provoked|started|led to|brought|destroyed|sank|hit|struck|damaged|killed|made)|how did the (war|fighting|fire|explosion|conflict) (start|begin))", Ignoring)]
    private static partial Regex Motive();
}
