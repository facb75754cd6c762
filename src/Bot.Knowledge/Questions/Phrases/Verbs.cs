using System.Collections.Frozen;

namespace Bot.Knowledge.Questions.Phrases;

/// <summary>Common verbs in the form that follows "did": where one stands behind a noun, the noun phrase has ended.</summary>
internal static class Verbs
{
    /// <summary>Hardly ever nouns.</summary>
    private static readonly FrozenSet<string> Only = GrammarWords.Set(
        "abandon abolish accept accuse achieve acquire adopt affect agree allow announce annex appear apply appoint approve argue arrive ask assassinate assume attend authorise authorize avoid "
        + "become beg begin believe belong block break bring build buy call capture carry cause cede celebrate choose claim collapse come command commit compare condemn conclude conquer consider consist contain continue "
        + "contribute control convince create criticise criticize cross declare decline defeat defend deny deploy describe destroy develop die differ disappear disband discover discuss dissolve divide drive drop earn emerge "
        + "employ enable encourage endorse enforce enter escape establish exclude execute expand expect expel express extend face fail fall favour favor feel find finish flee fly follow forbid force form found gain gather get give go govern grant grow "
        + "happen have hear help hold hope impose improve include increase inform insist intend intervene invade invite invoke join justify keep kill know launch lead learn leave let live lose maintain make manage marry mean meet negotiate nominate "
        + "obtain occupy occur open oppose overthrow own pass pay permit persuade play prefer prepare press prevent proclaim promise propose protect prove publish push put quit raise ratify reach react read receive recognise recognize recommend refuse regain reject "
        + "release rely remain remove repeal replace request require resign resist resolve respond restore result retake retire return reveal rise run say secure seek seize sell send serve settle sign sink speak spend spread stand start stay step stop strengthen "
        + "succeed suffer suggest support surrender survive suspend take talk tell terminate think threaten throw tie transfer travel try turn undermine urge use violate visit vote want warn wear win withdraw write yield "
        + "differ discriminate adapt react protect infect occur weigh measure study teach enrol enroll graduate");

    /// <summary>Verbs as often as nouns: taken for verbs only where one is needed.</summary>
    private static readonly FrozenSet<string> AlsoNouns = GrammarWords.Set(
        "aim answer arrest attack attempt ban battle blockade boycott challenge change charge claim conflict contact cost cut damage deal debate delay demand desire dispute drop effect embargo end exchange experience fear fight fire fund "
        + "guarantee halt head hope impact influence interest invite issue judge lack land last limit love march mark mediate move need object offer order peak plan pledge pressure protest purchase question raid rank reform regard report rescue resort respect rule seat "
        + "set shape shift ship shoot shop stem strike struggle supply surprise target test threat trade treat trial trust value view vow wage work");

    /// <summary>Past forms that do not end in -ed.</summary>
    private static readonly FrozenSet<string> Past = GrammarWords.Set(
        "became began beat bought broke brought built came chose cost cut drew drove fell felt fled flew fought found gave got grew held hit kept knew laid led left lost made meant met paid ran rose said sank sat saw sent set shook shot shut "
        + "sold sought spent spoke spread stood struck swore taught thought threw told took underwent went withdrew won wore wrote came put quit overthrew overthrown sunk undertook forbade forgave");

    public static bool IsPast(string word) => Past.Contains(word);

    public static bool IsVerb(string word) => Only.Contains(word);

    public static bool MayBeVerb(string word) => AlsoNouns.Contains(word) || Only.Contains(word);
}
