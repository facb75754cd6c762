using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Support;

/// <summary>What of Microsoft's a bot for Teams speaks with: the Bot Framework's keys, Microsoft Entra's tokens and the Bot Connector. A web server of its own, over TLS, on this machine.</summary>
internal sealed class TestConnector : IAsyncDisposable
{
    private static readonly string[] Algorithms = ["RS256"];

    private readonly WebApplication _server;
    private readonly X509Certificate2 _certificate;
    private readonly Channel<SentActivity> _sent = System.Threading.Channels.Channel.CreateUnbounded<SentActivity>();
    private readonly ConcurrentQueue<Func<SentActivity, IResult>> _scripted = [];
    private int _nextId;
    private int _keyFetches;
    private int _tokens;

    private TestConnector()
    {
        _certificate = MakeCertificate();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(_certificate)));
        _server = builder.Build();
        _server.MapGet("/metadata", Metadata);
        _server.MapGet("/keys", () => Results.Json(new { keys = Keys.Select(key => key.Json()) }));
        _server.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", Metadata);
        _server.MapPost("/{tenant}/oauth2/v2.0/token", IssueToken);
        _server.MapPost("/v3/conversations/{conversation}/activities/{replyTo?}", TakeAsync);
        _server.MapPut("/v3/conversations/{conversation}/activities/{replyTo}", TakeAsync);
    }

    /// <summary>Without a slash at its end.</summary>
    public string Address => _server.Urls.Single();

    public string ServiceUrl => $"{Address}/";

    /// <summary>What the keys' address answers; a test may change it at any time.</summary>
    public List<TestKey> Keys { get; } = [new TestKey("key-1", "msteams", "emulator")];

    public bool AreKeysAway { get; set; }

    public int KeyFetches => _keyFetches;

    /// <summary>How many tokens the bot has asked for.</summary>
    public int Tokens => _tokens;

    /// <summary>How long the tokens are said to be valid.</summary>
    public int TokenSeconds { get; set; } = 3600;

    /// <summary>What the bot showed as the client secret, or null when it signed an assertion.</summary>
    public string? ShownSecret { get; private set; }

    public string? ShownAssertion { get; private set; }

    /// <summary>The bot's clock, for the times of what it sends.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    public static async Task<TestConnector> StartAsync()
    {
        var connector = new TestConnector();
        await connector._server.StartAsync(TestContext.Current.CancellationToken);
        return connector;
    }

    /// <summary>A way to this server that trusts its certificate and no other.</summary>
    public HttpMessageHandler Way() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == _certificate.GetCertHashString() },
    };

    /// <summary>What the next activities are answered with, one each; after them as Teams does.</summary>
    public void Script(params IEnumerable<Func<SentActivity, IResult>> answers)
    {
        foreach (var answer in answers)
        {
            _scripted.Enqueue(answer);
        }
    }

    public static Func<SentActivity, IResult> Refusal(int status, string code = "", string message = "") =>
        _ => Results.Json(new { error = new { code, message } }, statusCode: status);

    public static Func<SentActivity, IResult> Throttled(int seconds) => _ => new ThrottledResult(seconds);

    /// <summary>The next activity that the bot sent, "typing" included.</summary>
    public async Task<SentActivity> NextAsync() => await _sent.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

    /// <summary>The next message that the bot sent.</summary>
    public async Task<SentActivity> NextMessageAsync()
    {
        while (true)
        {
            if (await NextAsync() is { Type: "message" } message)
            {
                return message;
            }
        }
    }

    /// <summary>What came until now and was not yet asked for.</summary>
    public IReadOnlyList<SentActivity> Rest()
    {
        var rest = new List<SentActivity>();
        while (_sent.Reader.TryRead(out var sent))
        {
            rest.Add(sent);
        }

        return rest;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _certificate.Dispose();
        foreach (var key in Keys)
        {
            key.Dispose();
        }
    }

    private IResult Metadata()
    {
        Interlocked.Increment(ref _keyFetches);
        return AreKeysAway
            ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
            : Results.Json(new { issuer = "https://api.botframework.com", jwks_uri = $"{Address}/keys", id_token_signing_alg_values_supported = Algorithms });
    }

    private async Task<IResult> IssueToken(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        (ShownSecret, ShownAssertion) = (form["client_secret"], form["client_assertion"]);
        return form["grant_type"] == "client_credentials" && form["scope"] == "https://api.botframework.com/.default"
            ? Results.Json(new { token_type = "Bearer", expires_in = TokenSeconds, access_token = $"bot-token-{Interlocked.Increment(ref _tokens)}" })
            : Results.Json(new { error = "invalid_request" }, statusCode: StatusCodes.Status400BadRequest);
    }

    private async Task<IResult> TakeAsync(HttpRequest request, string conversation, string? replyTo)
    {
        var body = (await JsonSerializer.DeserializeAsync<JsonElement>(request.Body)).Clone();
        var sent = new SentActivity(request.Method, Decoded(conversation)!, Decoded(replyTo), body, request.Headers.Authorization.ToString(), Time.GetUtcNow());
        var result = _scripted.TryDequeue(out var answer) ? answer(sent)
            : sent.Type == "message" && !sent.IsStreamed || sent.IsFirstOfStream ? Results.Json(new { id = $"sent-{Interlocked.Increment(ref _nextId)}" }, statusCode: StatusCodes.Status201Created)
            : Results.StatusCode(StatusCodes.Status202Accepted);
        await _sent.Writer.WriteAsync(sent);
        return result;
    }

    /// <summary>Routing leaves the slash as it was written.</summary>
    private static string? Decoded(string? part) => part?.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
    }

    private sealed class ThrottledResult(int seconds) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return Refusal(StatusCodes.Status429TooManyRequests, "Throttled")(null!).ExecuteAsync(httpContext);
        }
    }
}

/// <param name="Method">POST for a new activity, PUT for one in the place of another.</param>
/// <param name="Path">The id of the activity that it answers or replaces.</param>
/// <param name="At">By the bot's clock.</param>
internal sealed record SentActivity(string Method, string Conversation, string? Path, JsonElement Body, string Authorization, DateTimeOffset At)
{
    public string? Type => Body.GetProperty("type").GetString();

    public string Text => Body.GetProperty("text").GetString()!;

    /// <summary>The stream's part of it; null when it is of none.</summary>
    public JsonElement? Stream => Body.TryGetProperty("entities", out var entities)
        ? entities.EnumerateArray().Where(entity => entity.GetProperty("type").GetString() == "streaminfo").Select(entity => (JsonElement?)entity).FirstOrDefault()
        : null;

    public bool IsStreamed => Stream is not null;

    public bool IsFirstOfStream => Stream is { } stream && !stream.TryGetProperty("streamId", out _);

    public IReadOnlyList<JsonElement> Claims => Body.TryGetProperty("entities", out var entities)
        ? [.. entities.EnumerateArray().Where(entity => entity.TryGetProperty("citation", out _)).SelectMany(entity => entity.GetProperty("citation").EnumerateArray())]
        : [];
}

/// <summary>A key that the connector signs with.</summary>
internal sealed class TestKey(string id, params string[] endorsements) : IDisposable
{
    private readonly RSA _rsa = RSA.Create(2048);

    public string Id => id;

    public JsonObject Json()
    {
        var numbers = _rsa.ExportParameters(includePrivateParameters: false);
        var json = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["n"] = System.Buffers.Text.Base64Url.EncodeToString(numbers.Modulus),
            ["e"] = System.Buffers.Text.Base64Url.EncodeToString(numbers.Exponent),
        };
        if (endorsements.Length > 0)
        {
            json["endorsements"] = new JsonArray([.. endorsements.Select(endorsement => (JsonNode)endorsement)]);
        }

        return json;
    }

    public byte[] Sign(byte[] data, HashAlgorithmName hash) => _rsa.SignData(data, hash, RSASignaturePadding.Pkcs1);

    /// <summary>As it is published; what an attacker has of it.</summary>
    public string PublicPem() => _rsa.ExportSubjectPublicKeyInfoPem();

    public void Dispose() => _rsa.Dispose();
}
