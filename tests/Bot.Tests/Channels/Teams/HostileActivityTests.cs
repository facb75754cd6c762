using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Tests.Support;
using CsCheck;

namespace Bot.Tests.Channels.Teams;

public class HostileActivityTests(TokenTests.Registered registered) : IClassFixture<TokenTests.Registered>
{
    private TestTeams Teams => registered.Teams;

    [Theory]
    [InlineData("", 400)]
    [InlineData("{", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("42", 400)]
    [InlineData("\"message\"", 400)]
    [InlineData("{}", 400)]
    [InlineData("{} {}", 400)]
    [InlineData("not json", 400)]
    public async Task A_body_that_is_no_activity_is_refused(string body, int status) => Assert.Equal(status, (int)(await PostAsync(body)).StatusCode);

    [Theory]
    [InlineData("type", "null", 400)]
    [InlineData("type", "\"\"", 400)]
    [InlineData("type", "7", 400)]
    [InlineData("type", "\"\\ud800\"", 400)]
    [InlineData("text", "{}", 400)]
    [InlineData("text", "7", 400)]
    [InlineData("text", "\"\\udfff\"", 400)]
    [InlineData("text", "null", 202)]
    [InlineData("textFormat", "[]", 400)]
    [InlineData("conversation", "null", 400)]
    [InlineData("conversation", "\"a\"", 400)]
    [InlineData("conversation", "{}", 400)]
    [InlineData("conversation", "{\"id\":7}", 400)]
    [InlineData("from", "null", 400)]
    [InlineData("from", "{\"id\":\"\"}", 400)]
    [InlineData("channelId", "null", 400)]
    [InlineData("channelId", "[]", 400)]
    [InlineData("entities", "{}", 400)]
    [InlineData("entities", "\"x\"", 400)]
    [InlineData("entities", "[null,7,\"x\",[],{}]", 202)]
    [InlineData("entities", "[{\"type\":\"mention\"},{\"type\":\"mention\",\"mentioned\":7},{\"type\":\"mention\",\"mentioned\":{\"id\":\"28:00000000-0000-0000-0000-0000000000b0\"},\"text\":\"\"}]", 202)]
    [InlineData("attachments", "{}", 400)]
    [InlineData("attachments", "[{\"contentType\":\"text/html\",\"content\":7}]", 202)]
    [InlineData("attachments", "[{\"contentType\":\"image/png\",\"contentUrl\":\"file:///etc/passwd\"}]", 202)]
    [InlineData("recipient", "null", 202)]
    [InlineData("id", "null", 202)]
    [InlineData("timestamp", "\"yesterday\"", 202)]
    [InlineData("timestamp", "{}", 202)]
    [InlineData("locale", "7", 202)]
    [InlineData("deliveryMode", "\"foo\"", 202)]
    [InlineData("value", "\"text\"", 202)]
    [InlineData("callerId", "\"urn:botframework:azure\"", 202)]
    [InlineData("serviceUrl", "null", 403)]
    [InlineData("serviceUrl", "\"/relative\"", 403)]
    [InlineData("serviceUrl", "\"http://169.254.169.254/latest\"", 403)]
    [InlineData("serviceUrl", "\"https://evil.example/\"", 403)]
    [InlineData("channelId", "\"directline\"", 403)]
    [InlineData("channelId", "\"MSTEAMS\"", 403)]
    [InlineData("channelId", "\"msteams:COPILOT\"", 202)]
    [InlineData("channelData", "null", 202)]
    [InlineData("channelData", "7", 202)]
    [InlineData("channelData", "{\"tenant\":{\"id\":\"99999999-9999-9999-9999-999999999999\"}}", 403)]
    public async Task A_property_of_another_kind_or_place_is_refused_or_passed_over(string name, string value, int status)
    {
        var activity = Teams.Message();
        activity.Remove(name);
        var json = activity.ToJsonString();

        var response = await PostAsync($"{json[..^1]},\"{name}\":{value}}}");

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://smba.trafficmanager.net:443/amer/22222222-2222-2222-2222-222222222222/", true)]
    [InlineData("https://europe.directline.botframework.com/", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams", true)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://evil.trafficmanager.net/", false)]
    [InlineData("https://x.smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/", false)]
    [InlineData("https://smba.trafficmanager.net/?x=1", false)]
    [InlineData("https://smba.trafficmanager.net/#x", false)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("ftp://smba.trafficmanager.net/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("https://[::ffff:169.254.169.254]/", false)]
    public async Task Answers_go_to_hosts_of_Microsofts_only_even_when_the_token_names_another(string serviceUrl, bool isAllowed)
    {
        var token = Teams.Token();
        token.Claims["serviceurl"] = serviceUrl;

        var response = await Teams.PostAsync(Teams.Event("typing", ("serviceUrl", serviceUrl)), token);

        Assert.Equal(isAllowed ? HttpStatusCode.Accepted : HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Only_people_of_the_bots_tenant_and_of_those_let_in_may_ask()
    {
        const string Guest = "44444444-4444-4444-4444-444444444444";
        await using var teams = await TestTeams.StartAsync(("Teams:AllowedTenants:0", Guest));
        JsonObject Of(string? tenant)
        {
            var activity = teams.Event("typing", ("channelData", tenant is null ? null : new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } }));
            activity["conversation"]!["tenantId"] = tenant;
            return activity;
        }

        HttpStatusCode[] statuses =
        [
            (await teams.PostAsync(Of(TestTeams.TenantId))).StatusCode,
            (await teams.PostAsync(Of(Guest))).StatusCode,
            (await teams.PostAsync(Of("99999999-9999-9999-9999-999999999999"))).StatusCode,
            (await teams.PostAsync(Of(null))).StatusCode,
        ];

        Assert.Equal([HttpStatusCode.Accepted, HttpStatusCode.Accepted, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], statuses);
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("application/json; charset=utf-8", 202)]
    [InlineData("application/vnd.x+json", 202)]
    public async Task Only_JSON_in_UTF_8_is_read(string contentType, int status)
    {
        var response = await Teams.PostAsync(Teams.Event("typing").ToJsonString(), $"Bearer {Teams.Token()}", contentType);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_compressed_body_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Content.Headers.ContentEncoding.Add("gzip");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Teams.Token()}");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await Teams.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_methods_are_not_allowed(string method)
    {
        var response = await Teams.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/api/messages"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task A_body_beyond_256_KB_is_refused()
    {
        var activity = Teams.Message(new string('x', 256 * 1024));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Teams.PostAsync(activity)).StatusCode);
    }

    [Fact]
    public async Task The_same_name_twice_is_refused()
    {
        var json = Teams.Message().ToJsonString();

        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync($"{json[..^1]},\"type\":\"invoke\"}}")).StatusCode);
    }

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        var activity = Teams.Message().ToJsonString();

        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync($"{activity[..^1]},\"value\":{new string('[', 5000)}{new string(']', 5000)}}}")).StatusCode);
    }

    [Fact]
    public async Task Whatever_comes_the_endpoint_answers_in_the_protocols_words_and_goes_on()
    {
        var count = 0;
        await Gen.Select(Gen.Int[0, Parts.Length - 1].Array[1, 4], Value, Value, Value, Value).SampleAsync(
            async (places, one, two, three, four) =>
            {
                var activity = Teams.Event(count++ % 2 == 0 ? "typing" : "messageUpdate");
                foreach (var (place, value) in places.Zip([one, two, three, four]))
                {
                    Put(activity, Parts[place], value);
                }

                var response = await PostAsync(activity.ToJsonString());
                return (int)response.StatusCode is 200 or 202 or 400 or 403 or 413 or 501 or 503;
            },
            iter: 400,
            threads: 1);

        Assert.Equal(HttpStatusCode.Accepted, (await Teams.PostAsync(Teams.Event("typing"))).StatusCode);
    }

    /// <summary>Where something else is put.</summary>
    private static readonly string[] Parts =
    [
        "type", "id", "timestamp", "channelId", "serviceUrl", "from", "from.id", "recipient", "recipient.id", "conversation", "conversation.id", "conversation.conversationType",
        "conversation.tenantId", "text", "textFormat", "locale", "entities", "attachments", "channelData", "channelData.tenant", "channelData.tenant.id", "channelData.eventType",
        "value", "name", "action", "replyToId", "deliveryMode", "membersAdded", "membersRemoved", "reactionsAdded", "__proto__", "Type",
    ];

    /// <summary>A grammar of JSON with what activities are made of among its words.</summary>
    private static Gen<JsonNode?> Value => Gen.Recursive<JsonNode?>((depth, self) => depth > 3
        ? Scalar
        : Gen.Frequency(
            (6, Scalar),
            (2, self.Array[0, 4].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())]))),
            (2, Gen.Select(OneOf(Names), self).Array[0, 4].Select(properties =>
            {
                var json = new JsonObject();
                foreach (var (name, value) in properties)
                {
                    json[name] = value?.DeepClone();
                }

                return (JsonNode?)json;
            }))));

    private static readonly string[] Names = ["type", "id", "text", "mentioned", "name", "contentType", "content", "actionName", "actionValue", "reaction", "feedback", "tenant", "streamType", ""];

    private static Gen<JsonNode?> Scalar => Gen.OneOf(
        Gen.Const((JsonNode?)null),
        Gen.Bool.Select(value => (JsonNode?)value),
        Gen.Double.Select(value => (JsonNode?)(double.IsFinite(value) ? value : 0)),
        Gen.String.Select(value => (JsonNode?)value),
        OneOf(
            "message", "invoke", "installationUpdate", "conversationUpdate", "messageReaction", "messageUpdate", "endOfConversation", "message/submitAction", "feedback", "like", "add", "remove", "expectReplies",
            "mention", "text/html", "xml", "personal", "msteams", "<at>Bot</at>", "<blockquote itemtype=\"http://schema.skype.com/Reply\">", "{\"feedbackText\":", "\u202E", "").Select(value => (JsonNode?)value));

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(place => words[place]);

    private static void Put(JsonObject activity, string path, JsonNode? value)
    {
        var parent = activity;
        var names = path.Split('.');
        foreach (var name in names[..^1])
        {
            if (parent[name] is not JsonObject inner)
            {
                inner = [];
                parent[name] = inner;
            }

            parent = inner;
        }

        parent[names[^1]] = value?.DeepClone();
    }

    private Task<HttpResponseMessage> PostAsync(string body) => Teams.PostAsync(body, $"Bearer {Teams.Token()}");
}
