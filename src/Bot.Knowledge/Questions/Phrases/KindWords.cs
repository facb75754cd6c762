using System.Collections.Frozen;

namespace Bot.Knowledge.Questions.Phrases;

/// <summary>Nouns that tell what a phrase speaks of, in the singular and lower case.</summary>
internal static class KindWords
{
    private static readonly Dictionary<PhraseKind, string> Nouns = new()
    {
        [PhraseKind.Person] =
            "president premier minister chancellor king queen emperor empress czar tsar kaiser shah sultan prince princess duke pope leader ruler dictator chief head chairman chairwoman chair director secretary ambassador envoy diplomat delegate "
            + "representative emissary consul governor mayor senator congressman general admiral colonel captain major lieutenant sergeant marshal commander officer soldier pilot spy agent scientist physicist inventor philosopher author writer historian "
            + "economist professor student lawyer judge priest bishop monk reformer activist candidate opponent rival successor predecessor founder man woman person figure politician statesman businessman journalist explorer negotiator mediator spokesman "
            + "lord sir lady dr mr mrs ms saint father son brother wife husband daughter architect engineer poet philanthropist benefactor theologian monarch regent viceroy commissioner",
        [PhraseKind.Group] =
            "people troop force rebel insurgent guerrilla protester demonstrator striker hostage prisoner refugee settler colonist immigrant worker labourer laborer citizen civilian member delegation side party ally enemy power brit"
            + " inhabitant villager victim critic supporter opponent nationalist communist missionary merchant marine sailor mutineer conspirator hijacker militia state country government exile emigrant believer cell alumnus",
        [PhraseKind.Organisation] =
            "congress parliament senate house assembly committee commission council cabinet government administration army navy corps party union league federation organisation organization association company corporation bank agency bureau ministry "
            + "department court tribunal university college school church alliance coalition axis front movement institute office board legislature junta regime militia police directorate secretariat newspaper society",
        [PhraseKind.Place] =
            "country nation state republic kingdom empire colony territory province region city town village capital port island peninsula river lake sea ocean bay gulf strait canal mountain valley desert border frontier zone continent coast street fort base "
            + "peninsula isthmus basin delta plain area site spot place location county district campus",
        [PhraseKind.Event] =
            "war conflict battle siege crisis revolution revolt rebellion uprising insurrection insurgency mutiny coup trial conference summit meeting congress election referendum invasion occupation intervention campaign offensive operation landing raid "
            + "massacre genocide purge famine embargo boycott blockade strike protest demonstration riot talk negotiation fighting bombing attack assault bombardment assassination evacuation withdrawal retreat expedition visit affair incident "
            + "secession partition annexation unification reunification independence collapse fall depression recession shock scandal vote arbitration mediation mission process era period reign rule dispute standoff migration exodus persecution resistance raid test airlift restoration reformation",
        [PhraseKind.Document] =
            "treaty accord agreement pact plan doctrine resolution act law bill deal declaration charter constitution armistice truce ceasefire protocol convention proposal policy program programme note memorandum report letter telegram message speech order edict settlement "
            + "ultimatum compromise compact communique statement amendment decree alliance guarantee promise pledge sanction tariff tax proclamation manifesto clause article petition purchase regulation directive theory principle theorem book paper paradox statute covenant initiative idea strategy",
        [PhraseKind.Thing] =
            "ship cruiser destroyer battleship submarine vessel boat plane aircraft airliner satellite rocket missile bomb weapon tank gun building wall tunnel railway railroad bridge pipeline network computer machine protein particle disease antibody vaccine molecule system cruiser flotilla fleet",
    };

    private static readonly FrozenDictionary<string, PhraseKind> ByNoun = (
        from kind in Nouns
        from noun in GrammarWords.Set(kind.Value)
        group kind.Key by noun into kinds
        select KeyValuePair.Create(kinds.Key, kinds.First())).ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Times = GrammarWords.Set(
        "day week month year decade century night morning evening hour minute time moment january february march april may june july august september october november december spring summer autumn winter");

    /// <summary>Words that stand before a person's name.</summary>
    private static readonly FrozenSet<string> Titles = GrammarWords.Set(
        "president premier chancellor king queen emperor empress czar tsar kaiser shah sultan prince princess duke pope secretary ambassador governor senator congressman general admiral colonel captain major lieutenant marshal commander lord sir lady dr mr mrs ms saint father minister chairman sheikh imam");

    public static bool IsTitle(string word) => Titles.Contains(word);

    public static bool IsTime(string word) => Times.Contains(Singular(word));

    /// <returns>Unknown when the noun tells nothing.</returns>
    public static PhraseKind Of(string word) => ByNoun.TryGetValue(word, out var kind) || ByNoun.TryGetValue(Singular(word), out kind) ? kind : PhraseKind.Unknown;

    public static bool IsNoun(string word) => ByNoun.ContainsKey(word) || ByNoun.ContainsKey(Singular(word));

    /// <summary>Ends as plurals do, or is one of those that do not.</summary>
    public static bool IsPlural(string word) =>
        word is "people" or "men" or "women" or "children" or "police" or "alumni"
        || (word.Length > 3 && word[^1] == 's' && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal) && !word.EndsWith("is", StringComparison.Ordinal));

    public static string Singular(string word) => word switch
    {
        "men" => "man",
        "women" => "woman",
        "people" => "people",
        "alumni" => "alumnus",
        _ when !IsPlural(word) => word,
        _ when word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 => $"{word[..^3]}y",
        _ when word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("sses", StringComparison.Ordinal) => word[..^2],
        _ => word[..^1],
    };
}
