using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using Bot.Host.Channels.Teams;
using Bot.Knowledge.Ingestion;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Support;

/// <summary>The whole bot in memory, with a folder of articles of the test's own, a model that only counts words, and a clock that stands still.</summary>
internal sealed class TestBot : WebApplicationFactory<Program>
{
    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, string> _settings = [];
    private IHost? _host;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    public TestModel Model { get; } = new();

    /// <summary>What was logged; nothing unless a setting raises the level.</summary>
    public FakeLogCollector Logs => Services.GetFakeLogCollector();

    /// <summary>Carries what the bot sends to Teams; null for the network.</summary>
    public Func<HttpMessageHandler>? WayToTeams { get; init; }

    /// <summary>As the host names it.</summary>
    public string Environment { get; init; } = Environments.Development;

    public string KnowledgeFolder => _folder["knowledge"];

    /// <summary>A bot that knows one article, of a title and a text.</summary>
    public static TestBot Knowing(string title, string text, params (string Setting, string Value)[] settings)
    {
        var bot = new TestBot();
        bot.Learn(title, text, settings);
        return bot;
    }

    /// <summary>Before the bot is first used: the one article that it knows, of a title and a text.</summary>
    public void Learn(string title, string text, params IEnumerable<(string Setting, string Value)> settings)
    {
        foreach (var (setting, value) in settings)
        {
            _settings[setting] = value;
        }

        Write("article.md", $"---\ntitle: {title}\npublisher: Test Press\npublished: 2024-05-01\nurl: https://example.org/a\n---\n{text}\n");
    }

    public void Write(string file, string content) => _folder.Write($"knowledge/{file}", content);

    /// <summary>A client that talks to this server and shows a token with each request.</summary>
    public HttpClient ClientWith(string token)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>Starts a conversation as Web Chat does.</summary>
    public async Task<TestConversation> StartConversationAsync()
    {
        using var anyone = CreateClient();
        var generated = await anyone.PostAsync("/v3/directline/tokens/generate", null, TestContext.Current.CancellationToken);
        var token = (await generated.ReadJsonAsync()).GetProperty("token").GetString()!;
        return await TestConversation.StartAsync(this, token);
    }

    /// <summary>Opens a stream under the address that the server gave out.</summary>
    public async Task<WebSocket> ConnectAsync(string streamUrl, string? origin = null)
    {
        var client = Server.CreateWebSocketClient();
        client.ConfigureRequest = request =>
        {
            if (origin is not null)
            {
                request.Headers.Origin = origin;
            }
        };
        return await client.ConnectAsync(new Uri(streamUrl), TestContext.Current.CancellationToken);
    }

    /// <summary>Brings the index into step with the folder now, and not when the watch finds time.</summary>
    public Task IngestAsync() => Services.GetRequiredService<IngestionPipeline>().RunAsync(null, TestContext.Current.CancellationToken);

    /// <summary>Stops the server as a service manager does.</summary>
    public async Task StopAsync()
    {
        await _host!.StopAsync(TestContext.Current.CancellationToken);
        _host = null;
    }

    protected override IHost CreateHost(IHostBuilder builder) => _host = base.CreateHost(builder);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("Logging:LogLevel:Default", "None");
        builder.UseSetting("Logging:LogLevel:Microsoft", "None");
        builder.UseSetting("Knowledge:Ingestion:Folder", KnowledgeFolder);
        builder.UseSetting("Knowledge:Index:Path", _folder["index/index.db"]);
        foreach (var (setting, value) in _settings)
        {
            builder.UseSetting(setting, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<IEmbeddingGenerator<string, Embedding<float>>>(Model));
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
            services.AddFakeLogging(options => options.CollectRecordsForDisabledLogLevels = false);
            if (WayToTeams is not null)
            {
                services.AddHttpClient(TeamsServices.HttpClient).ConfigurePrimaryHttpMessageHandler(WayToTeams);
            }
        });
    }

    public override async ValueTask DisposeAsync()
    {
        // The program itself has put away what it stopped.
        if (_host is not null)
        {
            await base.DisposeAsync();
        }

        _folder.Dispose();
    }
}

internal static class HttpJson
{
    public static async Task<JsonElement> ReadJsonAsync(this HttpResponseMessage response) =>
        await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
}
