using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support;

/// <summary>A bot that is registered with Teams, and Teams.</summary>
internal sealed class TestTeams : IAsyncDisposable
{
    public const string AppId = "00000000-0000-0000-0000-0000000000b0";
    public const string TenantId = "22222222-2222-2222-2222-222222222222";
    public const string Secret = "a-secret-of-the-application";
    public const string Title = "River accord";
    public const string Text = "The river accord was signed in spring 1990. Talks on the river accord resumed in 1995.";
    public const string Question = "When was the river accord signed?";

    private int _nextId;

    private TestTeams(TestConnector connector, TestBot bot)
    {
        (Connector, Bot, Client) = (connector, bot, bot.CreateClient());
        connector.Time = bot.Time;
    }

    public TestConnector Connector { get; }

    public TestBot Bot { get; }

    public HttpClient Client { get; }

    public static async Task<TestTeams> StartAsync(params (string Setting, string Value)[] settings)
    {
        var connector = await TestConnector.StartAsync();
        var bot = new TestBot { WayToTeams = connector.Way };
        bot.Learn(Title, Text,
        [
            ("Teams:AppId", AppId),
            ("Teams:TenantId", TenantId),
            ("Teams:ClientSecret", Secret),
            ("Teams:OpenIdMetadata", $"{connector.Address}/metadata"),
            ("Teams:Authority", connector.Address),
            ("Sources:PublicUrl", "https://bot.example.org"),
            .. settings,
        ]);
        return new TestTeams(connector, bot);
    }

    /// <summary>A token as the Bot Framework sends it now.</summary>
    public TestToken Token() => TestToken.OfChannel(Connector.Keys[0], AppId, Connector.ServiceUrl, Bot.Time.GetUtcNow());

    /// <summary>A message in a personal chat, as Teams sends it.</summary>
    public JsonObject Message(string text = Question, string conversation = "a:chat") => new()
    {
        ["type"] = "message",
        ["id"] = $"in-{Interlocked.Increment(ref _nextId)}",
        ["timestamp"] = "2026-11-23T12:00:00.000Z",
        ["channelId"] = "msteams",
        ["serviceUrl"] = Connector.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = "29:ada", ["name"] = "Ada", ["aadObjectId"] = "11111111-1111-1111-1111-111111111111" },
        ["recipient"] = new JsonObject { ["id"] = $"28:{AppId}", ["name"] = "Bot" },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "personal", ["tenantId"] = TenantId },
        ["text"] = text,
        ["textFormat"] = "plain",
        ["locale"] = "en-GB",
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TenantId } },
    };

    /// <summary>Something else than a message, with what tells it from one.</summary>
    public JsonObject Event(string type, params (string Name, JsonNode? Value)[] properties)
    {
        var activity = Message();
        activity["type"] = type;
        activity.Remove("text");
        activity.Remove("textFormat");
        foreach (var (name, value) in properties)
        {
            activity[name] = value;
        }

        return activity;
    }

    /// <summary>The bot's own member, as lists of members name it.</summary>
    public static JsonArray Itself() => [new JsonObject { ["id"] = $"28:{AppId}" }];

    public Task<HttpResponseMessage> PostAsync(JsonNode activity, TestToken? token = null) => PostAsync(activity.ToJsonString(), $"Bearer {token ?? Token()}");

    public async Task<HttpResponseMessage> PostAsync(string body, string? authorization, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Asks, and waits for the answer.</summary>
    public async Task<SentActivity> AskAsync(string text = Question, string conversation = "a:chat")
    {
        var response = await PostAsync(Message(text, conversation));
        Assert.Equal(System.Net.HttpStatusCode.Accepted, response.StatusCode);
        return await Connector.NextMessageAsync();
    }

    /// <summary>Posts again as a channel does, until it is taken.</summary>
    public async Task<HttpResponseMessage> PostUntilTakenAsync(JsonNode activity)
    {
        while (true)
        {
            var response = await PostAsync(activity);
            if (response.StatusCode != System.Net.HttpStatusCode.ServiceUnavailable)
            {
                return response;
            }
        }
    }

    /// <summary>Lets the bot's clock run, a second at a time, until something is done.</summary>
    public async Task AdvanceUntilAsync(Task done)
    {
        while (await Task.WhenAny(done, Task.Delay(50, TestContext.Current.CancellationToken)) != done)
        {
            Bot.Time.Advance(TimeSpan.FromSeconds(1));
        }

        await done;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Bot.DisposeAsync();
        await Connector.DisposeAsync();
    }
}
