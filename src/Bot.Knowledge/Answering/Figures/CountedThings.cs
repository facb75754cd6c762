using System.Collections.Frozen;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Figures;

/// <summary>What figures count, and what is done to those counted: words of one meaning under one name.</summary>
internal static class CountedThings
{
    public const string People = "people";

    public const string Fighters = "fighters";

    public const string Buildings = "buildings";

    public const string Destroyed = "destroyed";

    public const string Displaced = "displaced";

    public static readonly FrozenDictionary<string, string> Harms = Lexicon.Groups("""
        killed: kill kills killed killing die dies died dying dead death deaths fatality fatalities perished slain drowned executed bodies toll corpses skeletons skulls shot
        wounded: wound wounds wounded wounding injure injured injuring injuries hurt maimed
        missing: missing disappeared unaccounted
        displaced: displaced displacing displacement evacuated evacuees homeless uprooted expelled deported
        fled: fled flee fleeing sheltered shelter
        refugees: refugee refugees exiles exiled asylum refuge
        captured: captured capture imprisoned prisoner prisoners detained detainees arrested interned hostages hostage captives
        destroyed: destroy destroyed destroying damaged damage razed burned burnt levelled leveled ruined wrecked flattened demolished gutted uninhabitable gone sank sunk
        rescued: rescue rescued saved survive survived survivor survivors
        casualties: casualty casualties losses
        """);

    /// <summary>Words that name those counted and their harm in one.</summary>
    private static readonly FrozenSet<string> Victims = Lexicon.Set("dead deaths fatalities casualties losses bodies skeletons skulls refugees evacuees exiles captives prisoners hostages detainees lives wounded injured killed missing displaced victims");

    private static readonly FrozenDictionary<string, string> Groups = Lexicon.Groups("""
        people: people ppl persons person victims inhabitants residents islanders citizens nationals compatriots crew crewmen passengers men individuals members human population lives souls dead deaths fatalities casualties bodies skeletons skulls losses wounded injured killed missing displaced refugees evacuees exiles captives prisoners hostages detainees
        civilians: civilian civilians villagers townspeople noncombatants non-combatants townsfolk
        children: child children boys girls pupils schoolchildren infants minors
        women: woman women
        fighters: soldier soldiers personnel servicemen servicewomen regulars troops troop fighters fighter militants combatants guerrillas rebels insurgents gunmen marines airmen sailors conscripts recruits militiamen paratroopers officers infantry warriors defenders
        peacekeepers: peacekeeper peacekeepers
        journalists: journalist journalists reporters
        families: families family households household
        states: state states nation nations country countries governments government signatories signatory parties powers delegations
        buildings: housing home homes house houses building buildings dwellings apartments flats
        """);

    /// <summary>Words for many together, of whom a figure tells how many: "put the force at 9,000".</summary>
    private static readonly FrozenDictionary<string, string> Bodies = Lexicon.Groups("""
        fighters: force contingent garrison army battalion brigade regiment detachment militia
        people: crowd population
        """);

    /// <summary>Harms of which a source may use the one for the other; between others, figures count different things.</summary>
    private static readonly FrozenSet<(string, string)> Alike = new[] { ("refugees", "fled"), ("fled", "refugees"), ("displaced", "fled"), ("fled", "displaced") }.ToFrozenSet();

    private static readonly FrozenSet<string> Humans = Lexicon.Set("people civilians children women fighters peacekeepers journalists");

    private static readonly FrozenSet<string> Unarmed = Lexicon.Set("civilians children women journalists families peacekeepers");

    private static readonly FrozenSet<string> NoThings = Lexicon.Set("""
        percent per cent year years month months week weeks day days hour hours minute minutes decade decades century centuries time times mile miles km kilometre kilometres kilometer
        kilometers metre metres meter meters feet foot yards acres hectares tons tonnes tonne a.m p.m am pm o'clock degrees st nd rd th north south east west of
        """);

    public static string? GroupOf(string lower) => Groups.GetValueOrDefault(lower);

    /// <summary>What a body consists of: a force, of fighters.</summary>
    public static string? MembersOf(string lower) => Bodies.GetValueOrDefault(lower);

    /// <summary>Whether two figures may tell the same: that as many were killed, or wounded.</summary>
    public static bool MayBeSameHarm(string? one, string? other) => one == other || (one is not null && other is not null && Alike.Contains((one, other)));

    public static bool NamesVictims(string lower) => Victims.Contains(lower);

    /// <summary>Whether those counted fight on no side.</summary>
    public static bool IsUnarmed(string? group) => group is not null && Unarmed.Contains(group);

    public static bool IsMeasure(string lower) => NoThings.Contains(lower);

    public static string Named(string lower) => Groups.GetValueOrDefault(lower) ?? PorterStemmer.Stem(lower);

    public static bool IsHuman(string group) => Humans.Contains(group);

    /// <summary>Whether two figures may count the same: the same group, or one of them people of no further kind.</summary>
    public static bool MayBeSame(string? one, string? other) =>
        one is null || other is null || one == other || (one == People && Humans.Contains(other)) || (other == People && Humans.Contains(one));
}
