using Bot.Knowledge.Questions.Phrases;

namespace Bot.Knowledge.Questions.FollowUps;

/// <summary>Finds what "the treaty", "that war" or "the second one" mean by what the conversation spoke of.</summary>
internal static class Definites
{
    /// <param name="isOnly">Nothing else in the question points back: then "the conflict" may mean a war that was called otherwise.</param>
    public static IEnumerable<Edit> In(QuestionText question, IReadOnlyList<Referent> referents, bool isOnly)
    {
        var ownName = question.Phrases.Any(phrase => phrase.IsName);
        foreach (var phrase in question.Phrases.Where(phrase => phrase.IsBareDefinite && phrase.End == phrase.HeadPlace + 1 && phrase.HeadPlace == phrase.First + 1))
        {
            var isPointing = question.LowerAt(phrase.First) is not "the";
            var meant = referents.FirstOrDefault(referent => referent.Head == phrase.Head && referent.Text.Length > phrase.Text.Length && (isPointing || !ownName))
                ?? (isPointing || (isOnly && !ownName) ? referents.FirstOrDefault(referent => IsOfKind(referent, phrase)) : null);
            if (meant is not null)
            {
                yield return new Edit(question.Words[phrase.First].Start, question.Words[phrase.HeadPlace].Start + question.Words[phrase.HeadPlace].Text.Length, meant.Text);
            }
        }

        foreach (var place in Enumerable.Range(1, Math.Max(0, question.Words.Count - 1)).Where(place => IsPlaceholder(question, place)))
        {
            if (referents.FirstOrDefault(referent => referent.Kind is not PhraseKind.Person && Agreement.Score(PronounClass.Thing, referent) > 3) is { } meant)
            {
                yield return new Edit(question.Words[place].Start, question.Words[place].End, meant.Head);
            }
        }
    }

    private static bool IsOfKind(Referent referent, Phrase phrase) =>
        phrase.Kind is PhraseKind.Event or PhraseKind.Document or PhraseKind.Place && referent.Kind == phrase.Kind && referent.IsName && referent.IsPlural == phrase.IsPlural;

    /// <summary>"The second one", but neither "one of them" nor "someone who".</summary>
    private static bool IsPlaceholder(QuestionText question, int place) =>
        question.LowerAt(place) is "one" or "ones"
        && question.LowerAt(place + 1) is not ("of" or "that" or "who" or "which" or "whose" or "where")
        && question.LowerAt(place - 1) is "first" or "second" or "third" or "last" or "other" or "earlier" or "later" or "next" or "previous" or "the" or "that" or "this" or "which";
}
