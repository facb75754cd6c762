using System.Collections.Frozen;

namespace Bot.Knowledge.Questions.Spelling;

/// <summary>Well-known short forms, for collections that only write them out.</summary>
internal static class Abbreviations
{
    private static readonly FrozenDictionary<string, string> Meanings = new Dictionary<string, string>
    {
        ["WW1"] = "World War I",
        ["WWI"] = "World War I",
        ["WW2"] = "World War II",
        ["WWII"] = "World War II",
        ["FDR"] = "Franklin Roosevelt",
        ["JFK"] = "John Kennedy",
        ["LBJ"] = "Lyndon Johnson",
        ["Ike"] = "Eisenhower",
        ["USSR"] = "Soviet Union",
        ["PRC"] = "People's Republic of China",
        ["ROC"] = "Republic of China",
        ["DPRK"] = "North Korea",
        ["ROK"] = "South Korea",
        ["GDR"] = "East Germany",
        ["FRG"] = "West Germany",
        ["DRC"] = "Democratic Republic of the Congo",
        ["UAE"] = "United Arab Emirates",
        ["KSA"] = "Saudi Arabia",
        ["UK"] = "United Kingdom",
        ["EU"] = "European Union",
        ["UN"] = "United Nations",
        ["UNSC"] = "United Nations Security Council",
        ["UNGA"] = "United Nations General Assembly",
        ["ICC"] = "International Criminal Court",
        ["ICJ"] = "International Court of Justice",
        ["ICTY"] = "International Criminal Tribunal for the former Yugoslavia",
        ["ICRC"] = "International Committee of the Red Cross",
        ["NATO"] = "North Atlantic Treaty Organization",
        ["PLO"] = "Palestine Liberation Organization",
        ["IDF"] = "Israeli army",
        ["NPT"] = "Nuclear Non-Proliferation Treaty",
        ["POWs"] = "prisoners of war",
        ["IDPs"] = "internally displaced people",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <returns>Null when it is none.</returns>
    public static string? Find(string word) => Meanings.GetValueOrDefault(word);
}
