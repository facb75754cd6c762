using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Bot.Host.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels;

/// <summary>Where what is remembered of conversations is kept: in memory, or in a file when one is configured. Thread-safe.</summary>
/// <remarks>
/// In memory is the default: people who ask about a war may not want it to be known, and a restart is rare. Whoever runs the bot in Teams, where a conversation
/// goes on for months, names a file. The conversations' ids are hashed in it; in Teams they name a person.
/// </remarks>
internal sealed partial class ConversationStore(IOptions<ConversationOptions> options, ILogger<ConversationStore> logger) : IDisposable
{
    private static readonly DatabaseLayout Layout = new(
        Contents: "conversations",
        Setting: $"{ConversationOptions.Section}:{nameof(ConversationOptions.Store)}",
        ApplicationId: 0x426F7443, // "BotC"
        Version: 1,
        """
        CREATE TABLE conversations (
            id BLOB NOT NULL UNIQUE,
            use INTEGER NOT NULL UNIQUE,
            used INTEGER NOT NULL,
            size INTEGER NOT NULL,
            turns TEXT NOT NULL
        ) STRICT;
        CREATE INDEX conversations_by_time ON conversations (used);
        CREATE TABLE totals (conversations INTEGER NOT NULL, size INTEGER NOT NULL) STRICT;
        INSERT INTO totals VALUES (0, 0);
        CREATE TRIGGER conversation_came AFTER INSERT ON conversations BEGIN
            UPDATE totals SET conversations = conversations + 1, size = size + new.size;
        END;
        CREATE TRIGGER conversation_grew AFTER UPDATE OF size ON conversations BEGIN
            UPDATE totals SET size = size + new.size - old.size;
        END;
        CREATE TRIGGER conversation_went AFTER DELETE ON conversations BEGIN
            UPDATE totals SET conversations = conversations - 1, size = size - old.size;
        END;
        CREATE TABLE answers (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            conversation BLOB NOT NULL,
            message TEXT,
            cited TEXT NOT NULL,
            given INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX answers_by_conversation ON answers (conversation);
        """);

    private readonly PrivateDatabase _database = new(string.IsNullOrEmpty(options.Value.Store) ? null : options.Value.Store, Layout);

    /// <inheritdoc cref="PrivateDatabase.Delete"/>
    public T Delete<T>(Func<DbConnection, T> work) => _database.Delete(work);

    /// <summary>Runs work that a turn can do without: when the file cannot be used, that is logged and the person answered all the same.</summary>
    public T TryRun<T>(Func<DbConnection, T> work, T otherwise)
    {
        try
        {
            return _database.Run(work);
        }
        catch (IOException exception)
        {
            LogFailed(exception.Message);
            return otherwise;
        }
    }

    public void Dispose() => _database.Dispose();

    /// <summary>How a conversation is named in the tables.</summary>
    public static byte[] KeyOf(string conversationId) => SHA256.HashData(Encoding.UTF8.GetBytes(conversationId));

    [LoggerMessage(1, LogLevel.Warning, "A turn goes on without earlier ones. {Reason}")]
    private partial void LogFailed(string reason);
}
