using System.Net;
using System.Text.Json.Nodes;
using Bot.Tests.Support;

namespace Bot.Tests.Channels.Teams;

/// <summary>What one request allocates can only be told while nothing else runs in the process.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class AloneInTheProcess;

[Collection<AloneInTheProcess>]
public class ExpensiveActivityTests(TokenTests.Registered registered) : IClassFixture<TokenTests.Registered>
{
    private const int MaxAllocation = 10 * 1024 * 1024;

    private TestTeams Teams => registered.Teams;

    public static TheoryData<string> Expensive => ["long text", "many mentions", "long mentions", "many tags", "open tags", "open comments", "many members", "many properties", "deep html", "many entities in html", "direction marks", "wide value"];

    [Theory]
    [MemberData(nameof(Expensive))]
    public async Task Nothing_costs_more_than_10_MB_or_a_second_visit_to_what_was_sent(string kind)
    {
        var activity = ExpensiveActivity(kind).ToJsonString();
        await PostAsync(Teams.Message().ToJsonString());
        await Teams.Connector.NextMessageAsync();

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var response = await PostAsync(activity);
        if (response.StatusCode == HttpStatusCode.Accepted)
        {
            await Teams.Connector.NextMessageAsync();
        }

        // What the test itself makes of its body is in it, too.
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, MaxAllocation);
        Assert.InRange((int)response.StatusCode, 200, 499);
    }

    private JsonObject ExpensiveActivity(string kind)
    {
        var activity = Teams.Message();
        string Repeat(string text, int length = 200_000) => string.Concat(Enumerable.Repeat(text, length / text.Length));
        JsonObject Mention(string text) => new() { ["type"] = "mention", ["text"] = text, ["mentioned"] = new JsonObject { ["id"] = $"28:{TestTeams.AppId}", ["name"] = "Bot" } };
        JsonArray Html(string html) => [new JsonObject { ["contentType"] = "text/html", ["content"] = $"<blockquote itemtype=\"http://schema.skype.com/Reply\"></blockquote>{html}" }];
        (string Name, JsonNode Value) change = kind switch
        {
            "long text" => ("text", Repeat("war ")),
            "many mentions" => ("entities", new JsonArray([.. Enumerable.Range(0, 2000).Select(i => Mention($"<at>{i}</at>"))])),
            "long mentions" => ("entities", new JsonArray([.. Enumerable.Range(0, 20).Select(i => Mention(new string('a', 9000)))])),
            "many tags" => ("text", Repeat("<at>x</at>")),
            "open tags" => ("text", Repeat("<at ")),
            "open comments" => ("attachments", Html(Repeat("<!-- <"))),
            "many members" => ("membersAdded", new JsonArray([.. Enumerable.Range(0, 10_000).Select(i => new JsonObject { ["id"] = $"{i}" })])),
            "many properties" => ("channelData", new JsonObject([.. Enumerable.Range(0, 10_000).Select(i => KeyValuePair.Create($"p{i}", (JsonNode?)i)), KeyValuePair.Create("tenant", (JsonNode?)new JsonObject { ["id"] = TestTeams.TenantId })])),
            "deep html" => ("attachments", Html(Repeat("<b>"))),
            "many entities in html" => ("attachments", Html(Repeat("&amp;"))),
            "direction marks" => ("text", Repeat("\u202E")),
            "wide value" => ("value", new JsonObject { ["a"] = new JsonArray([.. Enumerable.Range(0, 20_000).Select(i => (JsonNode)i)]) }),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        activity[change.Name] = change.Value;
        return activity;
    }

    private Task<HttpResponseMessage> PostAsync(string body) => Teams.PostAsync(body, $"Bearer {Teams.Token()}");
}
