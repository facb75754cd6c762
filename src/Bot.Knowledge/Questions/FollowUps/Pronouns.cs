using Bot.Knowledge.Questions.Phrases;

namespace Bot.Knowledge.Questions.FollowUps;

/// <summary>A pronoun that points out of its question.</summary>
/// <param name="Place">Among the question's words.</param>
/// <param name="IsPossessive">"His", "its": what it belongs to follows.</param>
internal sealed record Pronoun(int Place, PronounClass Class, bool IsPossessive);

/// <summary>Finds the pronouns of a question that nothing in the question itself explains.</summary>
internal static class Pronouns
{
    public static IReadOnlyList<Pronoun> PointingBackIn(QuestionText question)
    {
        var found = new List<Pronoun>();
        for (var place = 0; place < question.Words.Count; place++)
        {
            if (At(question, place) is { } pronoun && !IsExplained(question, pronoun))
            {
                found.Add(pronoun);
            }
        }

        return found;
    }

    private static Pronoun? At(QuestionText question, int place)
    {
        var (before, after) = (question.LowerAt(place - 1), question.LowerAt(place + 1));
        var isLast = place == question.Words.Count - 1 || question.Words[place + 1].IsApart;
        if (question.Words[place].IsCapital)
        {
            return null;
        }

        return question.LowerAt(place) switch
        {
            "he" or "him" => new(place, PronounClass.Man, IsPossessive: false),
            "his" => new(place, PronounClass.Man, IsPossessive: true),
            "she" or "hers" => new(place, PronounClass.Woman, IsPossessive: false),
            "her" => new(place, PronounClass.Woman, IsPossessive: !isLast && !GrammarWords.All.Contains(after)),
            // "How long did it take to …", "was it true that …" speak of what follows.
            "it" when !(after is "take" or "true" or "possible" or "likely") => new(place, PronounClass.Thing, IsPossessive: false),
            "its" => new(place, PronounClass.Thing, IsPossessive: true),
            "they" or "them" => new(place, PronounClass.Several, IsPossessive: false),
            "their" => new(place, PronounClass.Several, IsPossessive: true),
            // "The ship that sank" and "he said that" go on; "after that" and "why is that?" point back.
            "that" or "this" when isLast || (place > 0 && IsThingBehind(before) && (GrammarWords.All.Contains(after) || Verbs.IsPast(after))) => new(place, PronounClass.Thing, IsPossessive: false),
            "that" or "this" when GrammarWords.Auxiliaries.Contains(before) && Verbs.IsVerb(after) => new(place, PronounClass.Thing, IsPossessive: false),
            "these" or "those" when isLast => new(place, PronounClass.Several, IsPossessive: false),
            "there" when place > 0 && !GrammarWords.FormsOfBe.Contains(before) && !GrammarWords.FormsOfBe.Contains(after) => new(place, PronounClass.Place, IsPossessive: false),
            _ => null,
        };
    }

    private static bool IsThingBehind(string before) => GrammarWords.Prepositions.Contains(before) || GrammarWords.Auxiliaries.Contains(before) || before is "and" or "why" or "how";

    /// <summary>Something before it in the question agrees with it and can be meant: for "his" anything, for "him" only what stands in another clause.</summary>
    private static bool IsExplained(QuestionText question, Pronoun pronoun) => question.Phrases.Any(phrase =>
        phrase.End <= pronoun.Place
        && Agreement.Score(pronoun.Class, Referents.Of(question, phrase) with { IsAgent = false }) > 0
        && (pronoun.IsPossessive || Enumerable.Range(phrase.End, pronoun.Place - phrase.End).Any(place => GrammarWords.Joints.Contains(question.LowerAt(place)) || question.Words[place].IsApart)));
}
