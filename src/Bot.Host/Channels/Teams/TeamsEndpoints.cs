using System.Net.Mime;
using System.Security.Cryptography;
using Bot.Host.Sources;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.Teams;

/// <summary>Where Teams brings its activities. Each is checked whole before anything is done about it, and acknowledged before it is answered.</summary>
internal static class TeamsEndpoints
{
    public const string Path = "/api/messages";

    /// <summary>The most that an activity may have; Teams' own have less than 100 KB.</summary>
    private const int MaxBytes = 256 * 1024;

    public static WebApplication MapTeamsChannel(this WebApplication app)
    {
        app.MapPost(Path, ReceiveAsync);
        return app;
    }

    private static async Task<IResult> ReceiveAsync(
        HttpContext context, IOptions<TeamsOptions> options, InboundTokens tokens, LocalCallers local, TeamsGate gate, TeamsActivities activities, PublicAddress address)
    {
        var request = context.Request;
        var (caller, error) = options.Value.IsSetUp ? await tokens.ReadAsync(request.Headers.Authorization, context.RequestAborted)
            : local.IsLocal(context) ? (new Caller(CallerKind.Local), null)
            : (null, TeamsErrors.NotSetUp);
        if (caller is null)
        {
            return Refuse(context, error!);
        }

        if (!IsJson(request))
        {
            return Refuse(context, ProtocolError.NotJsonType);
        }

        if (await RequestBody.ReadAsync(request, MaxBytes, context.RequestAborted) is not { } body)
        {
            return Refuse(context, ProtocolError.TooLarge(MaxBytes));
        }

        var (activity, fault) = ReceivedActivity.Read(body);
        if (activity is null)
        {
            return Refuse(context, fault!);
        }

        var (serviceUrl, refusal) = gate.Check(caller, activity);
        if (serviceUrl is null)
        {
            return Refuse(context, refusal!);
        }

        var delivery = activity.Id ?? Convert.ToHexString(SHA256.HashData(body.Span));
        return await activities.TakeAsync(activity, delivery, serviceUrl, address.Of(request), context);
    }

    private static bool IsJson(HttpRequest request) =>
        request.HasJsonContentType()
        && request.Headers.ContentEncoding.Count == 0
        && (request.GetTypedHeaders().ContentType?.Charset is not { HasValue: true } charset || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));

    public static IResult Refuse(HttpContext context, ProtocolError error)
    {
        if (error.Status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }
        else if (error.Status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "10";
        }

        return error.ToResult();
    }

    /// <summary>An answer whose JSON is written already.</summary>
    public static IResult Written(string json) => Results.Text(json, MediaTypeNames.Application.Json);
}
