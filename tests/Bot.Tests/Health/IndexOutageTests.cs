using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Bot.Tests.Support;
using Bot.Tests.Support.Qdrant;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Health;

/// <summary>The whole bot while the server of its index is away: it says so plainly, lives, and is there again when the server is.</summary>
public sealed class IndexOutageTests : IAsyncLifetime
{
    private const string Key = "a-key-that-nobody-may-read";

    private QdrantServer _server = null!;
    private FaultProxy _proxy = null!;
    private TestBot _bot = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await QdrantServer.StartAsync(new QdrantServerSettings(ApiKey: Key));
        _proxy = FaultProxy.Before(_server.Address);
        _bot = TestBot.Knowing(
            "River accord",
            "The accord was signed in spring.",
            ("Knowledge:Index:Provider", "Qdrant"),
            ("Knowledge:Index:Qdrant:Url", _proxy.Address.ToString()),
            ("Knowledge:Index:Qdrant:ApiKey", Key),
            // The bot's clock stands still, and with it the wait before another try.
            ("Knowledge:Index:Qdrant:Retries", "0"));
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _proxy.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("half answer")]
    [InlineData("500")]
    [InlineData("401")]
    public async Task While_the_index_is_away_the_bot_says_so_and_answers_again_when_it_is_back(string fault)
    {
        using var client = _bot.CreateClient();
        Assert.Contains("The accord was signed in", await AnswerAsync("When was the accord signed?"), StringComparison.Ordinal);
        _proxy.Inject(fault switch { "cut" => new Fault.Cut(), "half answer" => new Fault.HalfAnswer(), var status => new Fault.Status(int.Parse(status, provider: null)) }, "", times: int.MaxValue);

        var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancellation);
        var live = await client.GetAsync(new Uri("/health/live", UriKind.Relative), Cancellation);
        var told = await AnswerAsync("When was the accord signed?");
        _proxy.Heal();
        await _proxy.CutAllAsync();
        var readyAgain = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancellation);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK, HttpStatusCode.OK), (ready.StatusCode, live.StatusCode, readyAgain.StatusCode));
        Assert.Matches(@"^[A-Z][^.!?\n]+\.( [A-Z][^.!?\n]+\.)?$", told);
        Assert.DoesNotContain("Qdrant", told, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("The accord was signed in", await AnswerAsync("When was the accord signed?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_connections_lay_idle_and_were_closed_the_next_question_is_answered()
    {
        await AnswerAsync("When was the accord signed?");
        await _proxy.CutAllAsync();

        Assert.Contains("The accord was signed in", await AnswerAsync("Where was the accord signed in spring?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_stands_in_no_log_and_no_answer_whatever_goes_wrong()
    {
        var logs = new AllLogs();
        using var bot = _bot.WithWebHostBuilder(builder =>
        {
            builder.UseSetting("Logging:LogLevel:Default", "Trace");
            builder.UseSetting("Logging:LogLevel:Microsoft", "Trace");
            builder.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(logs));
        });
        using var client = bot.CreateClient();
        foreach (var fault in new Fault[] { new Fault.Cut(), new Fault.HalfAnswer(), new Fault.Status(500), new Fault.Status(401), new Fault.Status(403), new Fault.Status(429, RetryAfter: 0) })
        {
            _proxy.Inject(fault, "", times: 4);
            logs.Lines.Enqueue(await (await client.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancellation)).Content.ReadAsStringAsync(Cancellation));
            _proxy.Heal();
        }

        Assert.True(_proxy.Faults > 6);
        Assert.Contains(logs.Lines, line => line.Contains("Qdrant", StringComparison.Ordinal));
        Assert.DoesNotContain(logs.Lines, line => line.Contains(Key, StringComparison.Ordinal));
    }

    private async Task<string> AnswerAsync(string question)
    {
        using var conversation = await _bot.StartConversationAsync();
        using var socket = await _bot.ConnectAsync(conversation.StreamUrl);
        await conversation.AskAsync(question);
        return (await TestConversation.AnswerFromAsync(socket)).GetProperty("text").GetString()!;
    }

    private sealed class AllLogs : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {JsonSerializer.Serialize($"{state}")} {exception}");

        public void Dispose()
        {
        }
    }
}
