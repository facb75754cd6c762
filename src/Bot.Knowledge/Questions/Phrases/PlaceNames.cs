using System.Collections.Frozen;

namespace Bot.Knowledge.Questions.Phrases;

/// <summary>Tells names of countries and peoples, present and past.</summary>
internal static class PlaceNames
{
    private static readonly FrozenSet<string> Countries = Lines(
        """
        afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan, bahrain, bangladesh, barbados, belarus, belgium, belize, benin, bhutan, bolivia, bosnia,
        bosnia and herzegovina, botswana, brazil, britain, brunei, bulgaria, burkina faso, burma, burundi, cambodia, cameroon, canada, chad, chile, china, colombia, congo, costa rica, croatia, cuba,
        cyprus, czech republic, czechia, czechoslovakia, denmark, djibouti, dominican republic, east germany, west germany, east timor, ecuador, egypt, el salvador, england, eritrea, estonia, eswatini,
        ethiopia, fiji, finland, france, gabon, gambia, georgia, germany, ghana, great britain, greece, grenada, guatemala, guinea, guyana, haiti, honduras, hungary, iceland, india, indonesia, iran,
        iraq, ireland, israel, italy, ivory coast, jamaica, japan, jordan, kazakhstan, kenya, korea, north korea, south korea, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya,
        lithuania, luxembourg, madagascar, malawi, malaysia, mali, malta, mauritania, mauritius, mexico, moldova, mongolia, montenegro, morocco, mozambique, myanmar, namibia, nepal, netherlands,
        new zealand, nicaragua, niger, nigeria, north macedonia, macedonia, norway, oman, pakistan, palestine, panama, paraguay, persia, peru, philippines, poland, portugal, prussia, qatar, rhodesia,
        romania, russia, rwanda, saudi arabia, scotland, senegal, serbia, siam, sierra leone, singapore, slovakia, slovenia, somalia, south africa, south sudan, soviet union, spain, sri lanka, sudan,
        suriname, sweden, switzerland, syria, taiwan, tajikistan, tanzania, texas, thailand, tibet, togo, transylvania, tunisia, turkey, türkiye, turkmenistan, uganda, ukraine, united arab emirates,
        united kingdom, united states, uruguay, ussr, uk, us, usa, u.s, u.s.a, uzbekistan, venezuela, vietnam, north vietnam, south vietnam, wales, yemen, yugoslavia, zaire, zambia, zimbabwe,
        africa, america, asia, europe, latin america, central america, south america, north america, middle east, balkans, caribbean, ottoman empire, austria-hungary, holy roman empire, gaza, west bank,
        washington, moscow, london, paris, berlin, beijing, tokyo, rome, cairo, ankara, tehran, kabul, baghdad, damascus, jerusalem, kyiv, warsaw, prague, budapest, vienna, geneva, madrid, hanoi, saigon, seoul
        """);

    private static readonly FrozenSet<string> Peoples = Lines(
        """
        french, dutch, greek, greeks, czech, czechs, thai, arab, arabs, serb, serbs, croat, croats, turk, turks, kurd, kurds, slovak, slovaks, poles, danes, swedes, finns, spaniards, brits, germans,
        soviets, confederates, israelis, iraqis, afghans, cubans, koreans, chinese, japanese, vietnamese, portuguese, nazis, bolsheviks, allies, jews, muslims, christians, catholics, protestants,
        sunnis, shiites, pakistanis, saudis, kuwaitis, filipinos, chileans, mexicans, americans, africans, europeans, asians
        """);

    private static readonly string[] EndingsOfPeoples = ["ians", "icans", "eans", "ish", "ese"];

    public static bool IsCountry(string name) => Countries.Contains(name);

    /// <summary>A capital word that names a people: French, Soviets, Chinese.</summary>
    public static bool IsPeople(Word word) =>
        word.IsCapital && (Peoples.Contains(word.Lower) || (word.Lower.Length > 5 && EndingsOfPeoples.Any(ending => word.Lower.EndsWith(ending, StringComparison.Ordinal))));

    private static FrozenSet<string> Lines(string names) =>
        names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
}
