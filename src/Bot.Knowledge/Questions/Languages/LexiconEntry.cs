namespace Bot.Knowledge.Questions.Languages;

/// <summary>Words of a foreign language that stand for an English expression.</summary>
/// <param name="IsName">Of a place, a people, a person or an organisation.</param>
internal sealed record LexiconEntry(string English, bool IsName, IReadOnlyList<LexiconWord> Words);

/// <param name="Stem">Folded.</param>
/// <param name="TakesEndings">Any word that begins with the stem and goes on with an ending is meant.</param>
internal sealed record LexiconWord(string Stem, bool TakesEndings)
{
    /// <returns>How well the word fits, higher is better; null when it does not.</returns>
    public int? Fit(QuestionToken token, int longestEnding)
    {
        // A letter of the stem is worth more than sparing a prefix: the longest word is meant.
        for (var taken = 0; taken < token.Forms.Count; taken++)
        {
            var form = token.Forms[taken];
            if (form == Stem)
            {
                return (4 * Stem.Length) + 2 - Math.Min(taken, 1);
            }

            if (TakesEndings && form.Length - Stem.Length <= longestEnding && form.StartsWith(Stem, StringComparison.Ordinal))
            {
                return (4 * Stem.Length) - Math.Min(taken, 1);
            }
        }

        return null;
    }
}
