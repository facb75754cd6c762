using System.Net.Mime;
using Microsoft.AspNetCore.Http.Features;

namespace Bot.Host.Channels.DirectLine;

/// <summary>The server side of Direct Line 3.0, as far as Web Chat speaks it.</summary>
internal static class DirectLineEndpoints
{
    private const string Root = "/v3/directline";

    public static WebApplication MapDirectLineChannel(this WebApplication app)
    {
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(20), KeepAliveTimeout = TimeSpan.FromSeconds(20) });
        app.UseCors();
        app.UseRateLimiter();
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(Root),
            branch => branch.UseStatusCodePages(status => DirectLineErrors.OfStatus(status.HttpContext.Response.StatusCode).ToResult().ExecuteAsync(status.HttpContext)));

        app.MapPost("/webchat/token", TokenEndpoints.ForPage).AddEndpointFilter<AllowedOrigins>().RequireRateLimiting(DirectLineServices.Policy);

        var root = app.MapGroup(Root).AddEndpointFilter<AllowedOrigins>();
        root.MapPost("/tokens/generate", TokenEndpoints.GenerateAsync).RequireRateLimiting(DirectLineServices.Policy);
        root.MapGet("/conversations/{id}/stream", StreamEndpoint.RunAsync);

        var authorized = root.MapGroup("").RequireCors(DirectLineServices.Policy).AddEndpointFilter<TokenFilter>();
        authorized.MapPost("/tokens/refresh", TokenEndpoints.Refresh);
        authorized.MapPost("/conversations", ConversationEndpoints.StartAsync);
        authorized.MapGet("/conversations/{id}", ConversationEndpoints.ReconnectAsync);
        authorized.MapDelete("/conversations/{id}", ConversationEndpoints.Delete);
        authorized.MapPost("/conversations/{id}/activities", ConversationEndpoints.PostAsync);
        authorized.MapGet("/conversations/{id}/activities", ConversationEndpoints.Read);
        return app;
    }

    /// <summary>Scheme and host of this server as the page reaches it.</summary>
    public static string OwnAddress(this HttpRequest request) => $"{request.Scheme}://{request.Host}";

    public static Grant Grant(this HttpContext context) => context.Features.GetRequiredFeature<Grant>();

    /// <summary>An answer whose JSON is written already.</summary>
    public static IResult Written(string json) => Results.Text(json, MediaTypeNames.Application.Json);
}
