using System.Text.Json;
using Bot.Host.Sources;
using Bot.Knowledge.Answering;
using Dapper;

namespace Bot.Host.Channels;

/// <summary>Which answers were given in which conversation, so that only these can be rated there, and with what they cited. No word of question or answer. Thread-safe.</summary>
internal sealed class GivenAnswers(ConversationStore store, TimeProvider time)
{
    /// <summary>Answers remembered at once; the oldest goes first.</summary>
    private const int MaxAnswers = 20_000;

    public void Add(string conversationId, Answer answer) => store.TryRun(
        connection =>
        {
            connection.Execute(
                """
                INSERT OR IGNORE INTO answers (id, conversation, cited, given) VALUES (@id, @conversation, @cited, @given);
                DELETE FROM answers WHERE number <= (SELECT max(number) FROM answers) - @MaxAnswers;
                """,
                new
                {
                    id = answer.Id,
                    conversation = ConversationStore.KeyOf(conversationId),
                    cited = JsonSerializer.Serialize(answer.Citations.Select(citation => ArticleAddress.Of("", citation, [citation]))),
                    given = time.GetUtcNow().ToUnixTimeMilliseconds(),
                    MaxAnswers,
                });
            return true;
        },
        otherwise: false);

    /// <summary>The answer stands in this message of the channel, which ratings may name in its place.</summary>
    public void NameMessage(string conversationId, string answerId, string messageId) => store.TryRun(
        connection => connection.Execute(
            "UPDATE answers SET message = @messageId WHERE id = @answerId AND conversation = @conversation",
            new { messageId, answerId, conversation = ConversationStore.KeyOf(conversationId) }),
        otherwise: 0);

    /// <param name="id">The answer's, or its message's in the channel.</param>
    /// <returns>Null when no such answer was given in the conversation, or it is remembered no more.</returns>
    public GivenAnswer? Find(string conversationId, string id) => store.TryRun(
        connection => connection.QueryFirstOrDefault<Row>(
            "SELECT id, cited FROM answers WHERE conversation = @conversation AND (id = @id OR message = @id)",
            new { id, conversation = ConversationStore.KeyOf(conversationId) }) is { } row ? new GivenAnswer(row.Id, JsonSerializer.Deserialize<string[]>(row.Cited) ?? []) : null,
        otherwise: null);

    /// <exception cref="IOException">The store cannot be written.</exception>
    public int Forget(string conversationId) => store.Delete(connection =>
        connection.Execute("DELETE FROM answers WHERE conversation = @conversation", new { conversation = ConversationStore.KeyOf(conversationId) }));

    /// <exception cref="IOException">The store cannot be written.</exception>
    public int ForgetBefore(DateTimeOffset oldest) => store.Delete(connection =>
        connection.Execute("DELETE FROM answers WHERE given < @oldest", new { oldest = oldest.ToUnixTimeMilliseconds() }));

    private sealed record Row(string Id, string Cited);
}

/// <param name="Cited">The addresses of the passages that it cited, below the bot's own address.</param>
internal sealed record GivenAnswer(string Id, IReadOnlyList<string> Cited);
