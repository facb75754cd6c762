using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Bot.Tests.Support.Qdrant;

/// <summary>A stand-in for a Qdrant server: the part of its REST interface that the bot speaks, over real HTTP on 127.0.0.1, with real data in memory and real, exact scores. It answers as release 1.18 was recorded to, word for word, and says 501 to what it does not know.</summary>
internal sealed class QdrantServer : IAsyncDisposable
{
    /// <summary>As the real server's default, <c>service.max_request_size_mb</c>.</summary>
    public const int MaxRequestBytes = 32 * 1024 * 1024;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly WebApplication _app;
    private readonly QdrantServerSettings _settings;

    private QdrantServer(QdrantServerSettings settings, CollectionSet collections)
    {
        (_settings, Collections) = (settings, collections);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, settings.Port);
            kestrel.Limits.MaxRequestBodySize = null;
            // As the real server: a client that keeps a connection longer without using it finds it closed.
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(5);
            kestrel.AddServerHeader = false;
        });
        builder.Services.AddRouting();
        _app = builder.Build();
        _app.Use(AdmitAsync);
        _app.MapGet("/", () => Results.Text(Serialize(new JsonObject { ["title"] = "qdrant - vector search engine", ["version"] = settings.Version, ["commit"] = "stand-in" }), "application/json"));
        _app.MapGet("/healthz", () => "healthz check passed");
        _app.MapGet("/livez", () => "healthz check passed");
        _app.MapGet("/readyz", () => "all shards are ready");
        foreach (var route in QdrantRoutes.All)
        {
            _app.MapMethods(route.Pattern, [route.Method], (HttpContext context) => AnswerAsync(context, route)).WithMetadata(route);
        }
    }

    public Uri Address => new(_app.Urls.Single());

    public CollectionSet Collections { get; }

    /// <summary>All that were made so far, those that were refused included.</summary>
    public ConcurrentQueue<QdrantRequest> Requests { get; } = [];

    /// <param name="collections">What an earlier server kept, to go on with it.</param>
    public static async Task<QdrantServer> StartAsync(QdrantServerSettings? settings = null, CollectionSet? collections = null)
    {
        var server = new QdrantServer(settings ?? new QdrantServerSettings(), collections ?? new CollectionSet());
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Ends this server, all its connections with it, and starts another on the same port with the same data.</summary>
    public async Task<QdrantServer> RestartAsync(QdrantServerSettings? settings = null)
    {
        await StopAsync();
        return await StartAsync((settings ?? _settings) with { Port = Address.Port }, Collections);
    }

    /// <summary>Breaks off what is under way; nobody listens on the port any more.</summary>
    public Task StopAsync() => _app.StopAsync(new CancellationToken(canceled: true));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>Keys, the size of the request, and an empty 404 for what no route takes.</summary>
    private async Task AdmitAsync(HttpContext context, RequestDelegate next)
    {
        var (request, response, start) = (context.Request, context.Response, Stopwatch.GetTimestamp());
        Requests.Enqueue(new QdrantRequest(request.Method, request.Path + request.QueryString, request.ContentLength ?? 0));
        var route = context.GetEndpoint()?.Metadata.GetMetadata<QdrantRoute>();
        if (route is not null && Refusal(request.Headers, route) is { } refusal)
        {
            response.StatusCode = refusal.Status;
            await (refusal.Status == 401 ? response.WriteAsync(refusal.Message) : WriteErrorAsync(context, refusal, start));
        }
        else if (request.ContentLength > MaxRequestBytes)
        {
            // The rest of the body is never read.
            response.Headers.Connection = "close";
            await WriteErrorAsync(context, new QdrantError(400, $"JSON payload ({request.ContentLength} bytes) is larger than allowed (limit: {MaxRequestBytes} bytes)."), start);
        }
        else
        {
            await next(context);
            if (response is { StatusCode: 405, HasStarted: false })
            {
                response.StatusCode = 404;
                response.Headers.Allow = StringValues.Empty;
            }
        }
    }

    private QdrantError? Refusal(IHeaderDictionary headers, QdrantRoute route)
    {
        const string Bearer = "Bearer ";
        if (_settings is { ApiKey: null, ReadOnlyApiKey: null })
        {
            return null;
        }

        string? key = headers["api-key"];
        if (key is null && headers.Authorization.ToString() is var authorization && authorization.StartsWith(Bearer, StringComparison.Ordinal))
        {
            key = authorization[Bearer.Length..];
        }

        return key switch
        {
            null => new QdrantError(401, "Must provide an API key or an Authorization bearer token"),
            _ when key == _settings.ApiKey => null,
            _ when key != _settings.ReadOnlyApiKey => new QdrantError(401, "Invalid API key or JWT"),
            _ => route.IsWrite ? new QdrantError(403, "Forbidden: Global manage access is required") : null,
        };
    }

    private async Task AnswerAsync(HttpContext context, QdrantRoute route)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            using var bytes = new MemoryStream();
            await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
            if (bytes.Length > MaxRequestBytes)
            {
                throw new QdrantError(400, $"JSON payload has exceeded limit ({MaxRequestBytes} bytes).");
            }

            // Kestrel leaves a slash in a name as it was sent.
            var name = Uri.UnescapeDataString((string?)context.Request.RouteValues["name"] ?? "");
            var body = RequestBody.Parse(bytes.Length == 0 ? "{}"u8.ToArray() : bytes.ToArray());
            var result = route.Answer(new QdrantCall(Collections, name, context.Request.Query["wait"] == "true", body));
            await WriteAsync(context, 200, new JsonObject { ["result"] = result, ["status"] = "ok", ["time"] = Stopwatch.GetElapsedTime(start).TotalSeconds });
        }
        catch (QdrantError error)
        {
            await WriteErrorAsync(context, error, start);
        }
        catch (Exception failure) when (failure is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // A member that is missing or of another type than it must be.
            await WriteErrorAsync(context, new QdrantError(400, $"Format error in JSON body: {failure.Message}"), start);
        }
    }

    private static Task WriteErrorAsync(HttpContext context, QdrantError error, long start) => WriteAsync(context, error.Status, new JsonObject
    {
        ["status"] = new JsonObject { ["error"] = error.Message },
        ["time"] = Stopwatch.GetElapsedTime(start).TotalSeconds,
    });

    private static Task WriteAsync(HttpContext context, int status, JsonObject answer)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(Serialize(answer));
    }

    private static string Serialize(JsonNode node) => node.ToJsonString(Json);
}

/// <param name="Port">0 takes one that is free.</param>
internal sealed record QdrantServerSettings(string? ApiKey = null, string? ReadOnlyApiKey = null, string Version = "1.18.3", int Port = 0);

/// <param name="Bytes">Of the body, where the client said how long it is.</param>
internal sealed record QdrantRequest(string Method, string Path, long Bytes);
