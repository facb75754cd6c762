using System.Text.Json.Nodes;

namespace Bot.Host.Channels.Teams;

/// <summary>Takes what the bot says in a conversation.</summary>
internal interface IOutbox
{
    /// <summary>Whether what is worth nothing later, such as "typing", gets to the person at all.</summary>
    bool IsLive { get; }

    /// <param name="isPassing">Whether it is worth nothing later.</param>
    /// <returns>The id that it got; null when it got none.</returns>
    /// <exception cref="ConnectorException">It was refused.</exception>
    Task<string?> SendAsync(JsonObject activity, bool isPassing, CancellationToken cancellationToken);

    /// <summary>Puts an activity in the place of one that was sent.</summary>
    /// <exception cref="ConnectorException">It was refused.</exception>
    Task UpdateAsync(string activityId, JsonObject activity, CancellationToken cancellationToken);
}

/// <summary>Sends it by the connector.</summary>
internal sealed class ConnectorOutbox(Connector connector, ConversationAddress address) : IOutbox
{
    public bool IsLive => true;

    public Task<string?> SendAsync(JsonObject activity, bool isPassing, CancellationToken cancellationToken) =>
        connector.SendAsync(address, activity, isPassing, cancellationToken);

    public Task UpdateAsync(string activityId, JsonObject activity, CancellationToken cancellationToken) =>
        connector.UpdateAsync(address, activityId, activity, cancellationToken);
}

/// <summary>Holds it for the response to the request that asked (<c>deliveryMode: expectReplies</c>). Thread-safe.</summary>
internal sealed class HeldOutbox : IOutbox
{
    private readonly Lock _lock = new();
    private readonly JsonArray _replies = [];

    public bool IsLive => false;

    public Task<string?> SendAsync(JsonObject activity, bool isPassing, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _replies.Add(activity);
        }

        return Task.FromResult<string?>(null);
    }

    public Task UpdateAsync(string activityId, JsonObject activity, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("What is held has no id.");

    public string ToJson()
    {
        lock (_lock)
        {
            return new JsonObject { ["activities"] = _replies.DeepClone() }.ToJsonString(Connector.Writing);
        }
    }
}
