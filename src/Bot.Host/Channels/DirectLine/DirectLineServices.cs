using System.Threading.RateLimiting;
using Bot.Host.Security;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.DirectLine;

internal static class DirectLineServices
{
    /// <summary>The name of the CORS policy, and of the limit on tokens for each network address.</summary>
    public const string Policy = "DirectLine";

    public static IServiceCollection AddDirectLineChannel(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<DirectLineOptions, DirectLineOptionsValidator>().BindConfiguration(DirectLineOptions.Section);
        services.AddSingleton<ConversationTokens>();
        services.AddSingleton<DirectLineConversations>();
        services.AddSingleton<PostedFeedback>();
        services.AddSingleton<DirectLineTurns>();
        services.AddHostedService<ConversationSweep>();
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<DirectLineOptions>>((cors, options) => cors.AddPolicy(Policy, policy => policy
            .WithOrigins([.. options.Value.AllowedOrigins])
            .WithMethods("GET", "POST", "DELETE")
            .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
            .SetPreflightMaxAge(TimeSpan.FromHours(2))));
        services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(Policy, LimitTokens);
            limiter.OnRejected = async (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = "60";
                await DirectLineErrors.TooMany("Too many requests from this address. Wait a minute.").ToResult().ExecuteAsync(context.HttpContext);
            };
        });
        return services;
    }

    private static RateLimitPartition<string> LimitTokens(HttpContext context) => RateLimitPartition.GetFixedWindowLimiter(
        context.RequestServices.GetRequiredService<AddressHash>().Of(context.Connection.RemoteIpAddress),
        _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = context.RequestServices.GetRequiredService<IOptions<DirectLineOptions>>().Value.TokensPerMinute,
            Window = TimeSpan.FromMinutes(1),
        });
}
