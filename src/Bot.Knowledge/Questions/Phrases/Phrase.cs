namespace Bot.Knowledge.Questions.Phrases;

/// <summary>A noun phrase of a text: a name, or a noun with what belongs to it.</summary>
/// <param name="First">Its first word's place among the text's words.</param>
/// <param name="End">The place behind its last word.</param>
/// <param name="Head">The noun that the others belong to, in the singular and lower case.</param>
/// <param name="HeadPlace">That noun's place among the text's words.</param>
/// <param name="Preposition">The word before it when that is a preposition; empty otherwise.</param>
internal sealed record Phrase(
    int First, int End, string Text, string Head, int HeadPlace, PhraseKind Kind, bool IsName, bool IsPlural, bool IsSubject, string Preposition)
{
    /// <summary>It stands behind "did": what does something is seldom a thing.</summary>
    public bool IsAgent { get; init; }

    /// <summary>It begins with "the", "this" or the like and names nothing: it speaks of something known.</summary>
    public bool IsBareDefinite { get; init; }
}
