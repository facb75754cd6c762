using Bot.Knowledge.Questions.Phrases;

namespace Bot.Knowledge.Questions.FollowUps;

/// <summary>Names what a turn was about, in a few words.</summary>
internal static class Topic
{
    private const int MaxNames = 3;

    /// <returns>The question with the turn's topic in front; null when the turn names nothing that is not in it.</returns>
    public static string? Regarding(Exchange turn, string question) =>
        Of(turn, question) is { } topic ? $"Regarding {topic}, {LowerFirst(question)}" : null;

    /// <summary>As it stands behind other words: with a small letter, unless a name comes first.</summary>
    public static string LowerFirst(string question) =>
        WordCutter.Cut(question) is [{ IsGrammar: true, Text: not "I" }, ..] ? char.ToLowerInvariant(question[0]) + question[1..] : question;

    /// <summary>The event, treaty or thing; else the names.</summary>
    private static string? Of(Exchange turn, string question)
    {
        var referents = Referents.In([turn]).Where(referent => !question.Contains(referent.Text, StringComparison.OrdinalIgnoreCase)).ToList();
        var main = referents.Where(IsMain).MaxBy(referent => Agreement.Score(PronounClass.Thing, referent));
        if (main is { IsName: true })
        {
            return main.Text;
        }

        var names = referents.Where(referent => referent.IsName).Select(referent => referent.Text).Distinct().Take(MaxNames).ToList();
        return (main, names) switch
        {
            (null, []) => null,
            (null, _) => Listed(names),
            ({ }, []) => main.Text,
            _ => Listed([main.Text, .. names]),
        };
    }

    private static bool IsMain(Referent referent) =>
        referent.Kind is PhraseKind.Event or PhraseKind.Document or PhraseKind.Thing && Agreement.Score(PronounClass.Thing, referent) > 3;

    private static string Listed(List<string> names) => names.Count == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
}
