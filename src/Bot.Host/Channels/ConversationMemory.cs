using System.Data.Common;
using System.Text.Json;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Questions.FollowUps;
using Dapper;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels;

/// <summary>The last turns of each conversation, so that a question may refer to the one before. Bounded in turns, conversations, characters and age. Thread-safe.</summary>
internal sealed class ConversationMemory(ConversationStore store, IOptions<ConversationOptions> options, TimeProvider time)
{
    private readonly ConversationOptions _limits = options.Value;

    /// <summary>The conversation's earlier turns, oldest first. It counts as spoken in.</summary>
    public IReadOnlyList<Exchange> Recall(string conversationId) => store.TryRun(
        connection =>
        {
            ForgetSilent(connection);
            var turns = Read(connection, conversationId);
            connection.Execute("UPDATE conversations SET use = (SELECT max(use) + 1 FROM conversations), used = @now WHERE id = @id", new { id = ConversationStore.KeyOf(conversationId), now = Now() });
            return turns;
        },
        otherwise: []);

    public void Remember(string conversationId, Exchange exchange) => Update(conversationId, earlier => [.. earlier.Append(exchange).TakeLast(_limits.MaxTurns)]);

    /// <summary>Takes other words for the last turn's answer; nothing happens when no turn is remembered.</summary>
    public void Amend(string conversationId, string answer) =>
        Update(conversationId, earlier => [.. earlier.SkipLast(1), .. earlier.TakeLast(1).Select(last => last with { Answer = answer })]);

    /// <returns>How many turns were remembered, and are gone.</returns>
    /// <exception cref="IOException">The store cannot be written.</exception>
    public int Forget(string conversationId) => store.Delete(connection =>
    {
        var turns = Read(connection, conversationId).Count;
        connection.Execute("DELETE FROM conversations WHERE id = @id", new { id = ConversationStore.KeyOf(conversationId) });
        return turns;
    });

    /// <summary>Forgets conversations that were silent too long to go on, and those that were silent since before a time.</summary>
    /// <exception cref="IOException">The store cannot be written.</exception>
    public int ForgetBefore(DateTimeOffset oldest) => store.Delete(connection =>
        ForgetSilent(connection) + connection.Execute("DELETE FROM conversations WHERE used < @oldest", new { oldest = oldest.ToUnixTimeMilliseconds() }));

    private void Update(string conversationId, Func<IReadOnlyList<Exchange>, IReadOnlyList<Exchange>> change) => store.TryRun(
        connection =>
        {
            ForgetSilent(connection);
            var turns = change(Read(connection, conversationId));
            if (turns.Count == 0)
            {
                return 0;
            }

            connection.Execute(
                """
                INSERT INTO conversations (id, use, used, size, turns)
                VALUES (@id, (SELECT coalesce(max(use), 0) + 1 FROM conversations), @now, @size, @turns)
                ON CONFLICT (id) DO UPDATE SET use = excluded.use, used = excluded.used, size = excluded.size, turns = excluded.turns
                """,
                new
                {
                    id = ConversationStore.KeyOf(conversationId),
                    now = Now(),
                    size = turns.Sum(turn => turn.Size),
                    turns = JsonSerializer.Serialize(turns.Select(KeptTurn.Of)),
                });
            return MakeRoom(connection);
        },
        otherwise: 0);

    private static IReadOnlyList<Exchange> Read(DbConnection connection, string conversationId) =>
        connection.QuerySingleOrDefault<string>("SELECT turns FROM conversations WHERE id = @id", new { id = ConversationStore.KeyOf(conversationId) }) is { } kept
            ? [.. (JsonSerializer.Deserialize<KeptTurn[]>(kept) ?? []).Select(turn => turn.ToExchange())]
            : [];

    private int ForgetSilent(DbConnection connection) =>
        connection.Execute("DELETE FROM conversations WHERE used < @oldest", new { oldest = Now() - (long)TimeSpan.FromMinutes(_limits.MaxIdleMinutes).TotalMilliseconds });

    /// <summary>Forgets the conversations that were silent longest until what is left keeps within the limits. The last one stays.</summary>
    private int MakeRoom(DbConnection connection)
    {
        var forgotten = 0;
        var (count, size) = connection.QuerySingle<(long, long)>("SELECT conversations, size FROM totals");
        while (count > _limits.MaxConversations || (size > _limits.MaxCharacters && count > 1))
        {
            size -= connection.ExecuteScalar<long>("DELETE FROM conversations WHERE use = (SELECT min(use) FROM conversations) RETURNING size");
            count--;
            forgotten++;
        }

        return forgotten;
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>An exchange as it is written down.</summary>
    private sealed record KeptTurn(string Question, string Answer, string Resolved, IReadOnlyList<KeptSpan> Cited)
    {
        public static KeptTurn Of(Exchange exchange) => new(
            exchange.Question,
            exchange.Answer,
            exchange.Resolved,
            [.. exchange.Cited.Select(cited => new KeptSpan(cited.Article.Value, cited.Title, cited.Published?.ToString(), cited.Span.Start, cited.Span.End))]);

        public Exchange ToExchange() => new(Question, Answer)
        {
            Resolved = Resolved,
            Cited = [.. Cited.Select(cited => new CitedSpan(new ArticleId(cited.Article), cited.Title, ArticleDate.TryParse(cited.Published, out var published) ? published : null, new TextSpan(cited.Start, cited.End)))],
        };
    }

    private sealed record KeptSpan(string Article, string Title, string? Published, int Start, int End);
}
