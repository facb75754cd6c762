using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Host.Storage;
using Bot.Knowledge.Indexing;
using Dapper;
using Microsoft.Extensions.Options;

namespace Bot.Host.Feedback;

/// <summary>The ratings of answers, from all channels, in one file. Thread-safe.</summary>
/// <remarks>
/// With each rating stands a hash over the answer and the conversation. Whoever knows a conversation's id can find its ratings by it, to replace or delete them;
/// without the id it says nothing, and two ratings of one conversation have nothing in common.
/// </remarks>
internal sealed partial class FeedbackStore(IOptions<FeedbackOptions> options, IOptions<IndexingOptions> index, TimeProvider time, ILogger<FeedbackStore> logger) : IDisposable
{
    private static readonly DatabaseLayout Layout = new(
        Contents: "feedback",
        Setting: $"{FeedbackOptions.Section}:{nameof(FeedbackOptions.Path)}",
        ApplicationId: 0x426F7446, // "BotF"
        Version: 1,
        """
        CREATE TABLE feedback (
            answer TEXT NOT NULL,
            conversation BLOB NOT NULL,
            channel TEXT NOT NULL,
            reaction TEXT NOT NULL,
            complaint TEXT,
            comment TEXT,
            cited TEXT NOT NULL,
            given INTEGER NOT NULL,
            PRIMARY KEY (answer, conversation)
        ) STRICT;
        CREATE INDEX feedback_by_age ON feedback (given);
        """);

    private readonly PrivateDatabase _database = new(options.Value.PathBeside(index.Value), Layout);

    public string Path => _database.Path!;

    /// <summary>Keeps a rating, in place of an earlier one of the same answer in the same conversation.</summary>
    /// <returns>False when there are too many already.</returns>
    public bool Record(FeedbackChannel channel, string conversationId, string answerId, IReadOnlyList<string> cited, Rating rating)
    {
        var isKept = _database.Run(connection =>
        {
            var seal = Seal(answerId, conversationId);
            var isNew = connection.ExecuteScalar<long>("SELECT count(*) FROM feedback WHERE answer = @answerId AND conversation = @seal", new { answerId, seal }) == 0;
            if (isNew && connection.ExecuteScalar<long>("SELECT count(*) FROM feedback") >= options.Value.MaxEntries)
            {
                return false;
            }

            connection.Execute(
                """
                INSERT OR REPLACE INTO feedback (answer, conversation, channel, reaction, complaint, comment, cited, given)
                VALUES (@answerId, @seal, @channel, @reaction, @complaint, @comment, @cited, @given)
                """,
                new
                {
                    answerId,
                    seal,
                    channel = channel.ToString(),
                    reaction = rating.Reaction.ToString(),
                    complaint = rating.Complaint?.ToString(),
                    comment = rating.Comment,
                    cited = JsonSerializer.Serialize(cited),
                    given = time.GetUtcNow().ToUnixTimeMilliseconds(),
                });
            return true;
        });
        if (!isKept)
        {
            LogFull(options.Value.MaxEntries);
        }

        return isKept;
    }

    /// <summary>All ratings of that time and after, oldest first.</summary>
    public IReadOnlyList<FeedbackEntry> List(DateTimeOffset since) => _database.Run(connection => connection.Query<Row>(
            "SELECT answer, channel, reaction, complaint, comment, cited, given FROM feedback WHERE given >= @since ORDER BY given, answer",
            new { since = since.ToUnixTimeMilliseconds() })
        .Select(row => row.ToEntry()).ToList());

    /// <returns>How many ratings were given in the conversation, and are gone.</returns>
    public int DeleteConversation(string conversationId) => _database.Delete(connection =>
    {
        var own = connection.Query<(string Answer, byte[] Seal)>("SELECT answer, conversation FROM feedback")
            .Where(row => row.Seal.AsSpan().SequenceEqual(Seal(row.Answer, conversationId)))
            .Select(row => new { row.Answer, row.Seal }).ToList();
        return connection.Execute("DELETE FROM feedback WHERE answer = @Answer AND conversation = @Seal", own);
    });

    /// <returns>How many ratings the answer had, which are gone.</returns>
    public int DeleteAnswer(string answerId) => _database.Delete(connection => connection.Execute("DELETE FROM feedback WHERE answer = @answerId", new { answerId }));

    /// <returns>How many ratings were older, and are gone.</returns>
    public int DeleteBefore(DateTimeOffset oldest) => _database.Delete(connection =>
        connection.Execute("DELETE FROM feedback WHERE given < @oldest", new { oldest = oldest.ToUnixTimeMilliseconds() }));

    public void Dispose() => _database.Dispose();

    private static byte[] Seal(string answerId, string conversationId) => SHA256.HashData(Encoding.UTF8.GetBytes($"{answerId}\n{conversationId}"));

    [LoggerMessage(1, LogLevel.Error, "A rating was refused: there are {MaxEntries} already. Export them, and shorten Privacy:RetentionDays or raise Feedback:MaxEntries.")]
    private partial void LogFull(int maxEntries);

    private sealed record Row(string Answer, string Channel, string Reaction, string? Complaint, string? Comment, string Cited, long Given)
    {
        public FeedbackEntry ToEntry() => new(
            Answer,
            Enum.Parse<FeedbackChannel>(Channel),
            new Rating(Enum.Parse<Reaction>(Reaction), Complaint is null ? null : Enum.Parse<Complaint>(Complaint), Comment),
            JsonSerializer.Deserialize<string[]>(Cited) ?? [],
            DateTimeOffset.FromUnixTimeMilliseconds(Given));
    }
}
