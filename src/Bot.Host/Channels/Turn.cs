namespace Bot.Host.Channels;

/// <summary>One message from a person.</summary>
/// <param name="ConversationId">Names the conversation among all channels'.</param>
/// <param name="Text">As typed.</param>
public sealed record Turn(string ConversationId, string Text);
