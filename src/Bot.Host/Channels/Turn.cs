using Bot.Knowledge.Questions.Languages;

namespace Bot.Host.Channels;

/// <summary>One message from a person.</summary>
/// <param name="ConversationId">Names the conversation among all channels'.</param>
/// <param name="Text">As typed.</param>
public sealed record Turn(string ConversationId, string Text)
{
    /// <summary>The person's language as far as the channel knows it: for our own sentences, where the text does not tell.</summary>
    public Language Fallback { get; init; } = Language.English;
}
