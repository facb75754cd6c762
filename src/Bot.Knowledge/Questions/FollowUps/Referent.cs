using Bot.Knowledge.Questions.Phrases;

namespace Bot.Knowledge.Questions.FollowUps;

/// <summary>Something that the conversation spoke of and that a pronoun may mean.</summary>
/// <param name="Text">As it can stand in a question: "the Model Treaty".</param>
/// <param name="Head">Its noun, in the singular and lower case.</param>
/// <param name="IsAnswer">It answered the question, rather than standing in it.</param>
/// <param name="Age">0 for the last turn, 1 for the one before.</param>
internal sealed record Referent(string Text, string Head, PhraseKind Kind, bool IsName, bool IsPlural, bool IsSubject, string Preposition, bool IsAnswer, int Age)
{
    /// <summary>It did something.</summary>
    public bool IsAgent { get; init; }
}
