using Bot.Knowledge.Questions.Phrases;

namespace Bot.Knowledge.Questions.FollowUps;

/// <summary>Replaces what points back in a question that is otherwise whole, or names the topic in front of it.</summary>
internal static class References
{
    private static readonly HashSet<string> PointingBack = ["later", "afterwards", "else", "same", "latter", "former", "others", "these", "those"];

    /// <returns>Null when the question stands alone.</returns>
    public static string? TryReplace(QuestionText question, IReadOnlyList<Exchange> history)
    {
        var referents = Referents.In(history);
        var pronouns = Pronouns.PointingBackIn(question);
        var edits = new List<Edit>(RelativeTimes.In(question, history));
        var meant = new Dictionary<PronounClass, Referent?>();
        foreach (var pronoun in pronouns)
        {
            // The second "he" of a question means whom the first one means, who is named by then.
            if (meant.TryAdd(pronoun.Class, Agreement.Best(pronoun.Class, [.. referents.Except(meant.Values.OfType<Referent>())], question.Words)) && meant[pronoun.Class] is { } referent)
            {
                edits.Add(InPlaceOf(question, pronoun, referent));
            }
        }

        edits.AddRange(Definites.In(question, referents, isOnly: edits.Count == 0));
        var isOpen = pronouns.Any(pronoun => meant[pronoun.Class] is null) || (edits.Count == 0 && LeavesSubjectUnsaid(question));
        if (edits.Count == 0 && !isOpen)
        {
            return null;
        }

        var whole = Edit.Apply(question.Text, edits);
        return isOpen || !NamesSomething(QuestionText.Of(whole)) ? Topic.Regarding(history[^1], whole) ?? (edits.Count > 0 ? whole : null) : whole;
    }

    private static bool NamesSomething(QuestionText question) => question.Phrases.Any(phrase => phrase.IsName && phrase.Kind is not PhraseKind.Date);

    private static Edit InPlaceOf(QuestionText question, Pronoun pronoun, Referent referent)
    {
        var word = question.Words[pronoun.Place];
        var text = pronoun.Class is PronounClass.Place && !GrammarWords.Prepositions.Contains(question.LowerAt(pronoun.Place - 1)) ? $"in {referent.Text}"
            : !pronoun.IsPossessive ? referent.Text
            : referent.Text.EndsWith('s') && referent.IsPlural ? $"{referent.Text}'"
            : $"{referent.Text}'s";
        return new Edit(word.Start, word.Start + word.Text.Length, text);
    }

    /// <summary>Names nothing and nobody of its own, and asks about something past or known: "How many were in favour?".</summary>
    private static bool LeavesSubjectUnsaid(QuestionText question)
    {
        var words = question.Words;
        if (words.Any(word => PointingBack.Contains(word.Lower)))
        {
            return !question.Phrases.Any(phrase => phrase.IsName);
        }

        var namesItsOwn = question.Phrases.Any(phrase => phrase.IsName || phrase.Kind is PhraseKind.Date && words[phrase.HeadPlace].IsNumber)
            || words.Any(word => GrammarWords.Speakers.Contains(word.Lower) || word.Lower is "a" or "an");
        return !namesItsOwn
            && (words.Count(word => !word.IsGrammar) < 2
                || words.Any(word => word.Lower is "did" or "was" or "were" or "had" || Verbs.IsPast(word.Lower) || word.Lower.EndsWith("ed", StringComparison.Ordinal))
                || question.Phrases.Any(phrase => phrase.IsBareDefinite && phrase.End == phrase.HeadPlace + 1));
    }
}
