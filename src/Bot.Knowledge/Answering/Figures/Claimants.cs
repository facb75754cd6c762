using System.Collections.Frozen;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Figures;

/// <summary>Tells whether two names of claimants are one's: "the health office" may be the Strait Health Office, but the ministry of Arden is not that of Velia.</summary>
internal static class Claimants
{
    /// <summary>What many are called.</summary>
    private static readonly FrozenSet<string> Roles = Lexicon.Set("""
        ministry minister defence defense interior foreign health army military forces force office general staff government commission committee council agency authority authorities
        department service services spokesman spokeswoman spokesperson official officials command headquarters president premier national regional local state police finance trade justice economy statistics bureau board union mission court chamber inquiry
        """);

    /// <summary>Whether many are called so: "this Command" tells whose it is no more than "the ministry".</summary>
    public static bool IsRole(string word) => Roles.Contains(word);

    public static bool AreSame(string one, string other)
    {
        var (left, right) = (Telling(one), Telling(other));
        var (own, others) = (OwnWordsOf(one), OwnWordsOf(other));
        return own.Count > 0 && others.Count > 0 ? own.Exists(word => Names.Has(others, word))
            : left.Count > 0 && right.Count > 0 && (own.Count == 0 ? left.TrueForAll(right.Contains) : right.TrueForAll(left.Contains));
    }

    /// <summary>What tells a claimant from others of its kind: of the army of Velia, "velia".</summary>
    public static List<string> OwnWordsOf(string name) => [.. Telling(name).Where(word => !Roles.Contains(word))];

    private static List<string> Telling(string name) => [.. QuestionWords.TellingWordsOf(name)];
}
