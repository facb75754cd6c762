using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Identity.Client;
using Polly;
using Polly.Retry;

namespace Bot.Host.Channels.Teams;

/// <summary>Where activities of a conversation go.</summary>
/// <param name="ServiceUrl">Checked, with a slash at its end.</param>
internal sealed record ConversationAddress(Uri ServiceUrl, string ConversationId);

/// <summary>The Bot Connector's REST API, version 3: sends and changes activities. What may pass is tried again, as often and as late as the connector asks for. Thread-safe.</summary>
internal sealed partial class Connector(IHttpClientFactory http, BotTokens tokens, TimeProvider time, ILogger<Connector> logger)
{
    private const int MaxRetries = 3;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(20);

    /// <summary>For all tries together.</summary>
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(60);

    /// <summary>Letters of all scripts as they are. Safe because nothing of it is ever put into HTML.</summary>
    public static JsonSerializerOptions Writing { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ResiliencePipeline<string?> _patient = new ResiliencePipelineBuilder<string?> { TimeProvider = time }
        .AddTimeout(MaxTime)
        .AddRetry(new RetryStrategyOptions<string?>
        {
            MaxRetryAttempts = MaxRetries,
            BackoffType = DelayBackoffType.Exponential,
            Delay = FirstDelay,
            MaxDelay = MaxDelay,
            UseJitter = true,
            ShouldHandle = new PredicateBuilder<string?>()
                .Handle<ConnectorException>(exception => exception.IsPassing)
                .Handle<HttpRequestException>()
                .Handle<OperationCanceledException>(exception => exception.InnerException is TimeoutException),
            DelayGenerator = attempt => ValueTask.FromResult((attempt.Outcome.Exception as ConnectorException)?.RetryAfter),
        })
        .Build();

    /// <param name="isPassing">Whether it is worth nothing later: it is tried once.</param>
    /// <returns>The id that the connector gave it; null when it gave none.</returns>
    /// <exception cref="ConnectorException">It was refused.</exception>
    public Task<string?> SendAsync(ConversationAddress address, JsonObject activity, bool isPassing, CancellationToken cancellationToken)
    {
        var path = activity["replyToId"] is JsonValue replyToId ? $"/{Uri.EscapeDataString(replyToId.GetValue<string>())}" : "";
        return DoAsync(HttpMethod.Post, $"{PathOf(address)}{path}", address, activity, isPassing, cancellationToken);
    }

    /// <summary>Puts an activity in the place of one that was sent.</summary>
    /// <exception cref="ConnectorException">It was refused.</exception>
    public Task UpdateAsync(ConversationAddress address, string activityId, JsonObject activity, CancellationToken cancellationToken) =>
        DoAsync(HttpMethod.Put, $"{PathOf(address)}/{Uri.EscapeDataString(activityId)}", address, activity, isPassing: false, cancellationToken);

    private static string PathOf(ConversationAddress address) => $"v3/conversations/{Uri.EscapeDataString(address.ConversationId)}/activities";

    private async Task<string?> DoAsync(HttpMethod method, string path, ConversationAddress address, JsonObject activity, bool isPassing, CancellationToken cancellationToken)
    {
        var json = activity.ToJsonString(Writing);
        var target = new Uri(address.ServiceUrl, path);
        return isPassing
            ? await TryAsync(method, target, json, cancellationToken)
            : await _patient.ExecuteAsync(async token => await TryAsync(method, target, json, token), cancellationToken);
    }

    private async Task<string?> TryAsync(HttpMethod method, Uri target, string json, CancellationToken cancellationToken)
    {
        using var client = http.CreateClient(TeamsServices.HttpClient);
        var response = await SendAsync(client, method, target, json, renewToken: false, cancellationToken);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            response.Dispose();
            response = await SendAsync(client, method, target, json, renewToken: true, cancellationToken);
        }

        using (response)
        {
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return ReadText(body, "id");
            }

            var exception = new ConnectorException(response.StatusCode, ReadText(body, "error", "code") ?? "", ReadText(body, "error", "message") ?? "", RetryAfter(response));
            LogRefused((int)exception.Status, exception.Code, exception.IsPassing);
            throw exception;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, Uri target, string json, bool renewToken, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, target) { Content = new StringContent(json, Encoding.UTF8, MediaTypeNames.Application.Json) };
        if (await TokenAsync(renewToken, cancellationToken) is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await client.SendAsync(request, cancellationToken);
    }

    private async Task<string?> TokenAsync(bool renew, CancellationToken cancellationToken)
    {
        try
        {
            return await tokens.GetAsync(renew, cancellationToken);
        }
        catch (MsalException exception)
        {
            LogNoToken(exception.Message);
            throw new ConnectorException(exception.IsRetryable ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.Unauthorized, "NoToken", exception.Message, retryAfter: null);
        }
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        _ => null,
    };

    /// <summary>Null when the body, which may be empty, holds no such text.</summary>
    private static string? ReadText(string body, params string[] path)
    {
        try
        {
            var node = body.Length == 0 ? null : JsonNode.Parse(body);
            foreach (var name in path)
            {
                node = (node as JsonObject)?[name];
            }

            return node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return null;
        }
    }

    [LoggerMessage(1, Microsoft.Extensions.Logging.LogLevel.Warning, "The connector refused an activity: {Status} {Code}. Worth another try: {IsPassing}.")]
    private partial void LogRefused(int status, string code, bool isPassing);

    [LoggerMessage(2, Microsoft.Extensions.Logging.LogLevel.Error, "Microsoft Entra gave the bot no token. {Reason}")]
    private partial void LogNoToken(string reason);
}
