namespace Bot.Knowledge.Questions.Languages;

/// <summary>A question in English words: enough to search English sources with, not a translation to be shown.</summary>
/// <param name="Text">The asking word first, the rest mostly in the order of the question.</param>
/// <param name="Names">The places, people and organisations in it, as English writes them.</param>
/// <param name="Understood">The share of the question's words that have an English counterpart here; 0 to 1.</param>
/// <param name="Typed">The question as typed, when it is to be searched for, too, because some articles are in its language; null otherwise.</param>
public sealed record EnglishRendering(string Text, IReadOnlyList<string> Names, double Understood, string? Typed)
{
    /// <summary>False when the question was left as typed.</summary>
    public bool IsTranslation { get; private init; } = true;

    public static EnglishRendering AsTyped(string question) => new(question, [], 1, null) { IsTranslation = false };
}
