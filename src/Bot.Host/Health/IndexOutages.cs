using System.Globalization;
using Bot.Knowledge.Indexing;

namespace Bot.Host.Health;

/// <summary>Answers requests that need the index while its server cannot be reached: later, and not broken.</summary>
internal static partial class IndexOutages
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);

    public static WebApplication UseIndexOutages(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(IndexOutages).FullName!);
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (IndexUnavailableException outage) when (!context.Response.HasStarted)
            {
                LogUnreachable(logger, outage.Message);
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
                await context.Response.WriteAsync("The sources cannot be reached at the moment. Please try again in a few minutes.", context.RequestAborted);
            }
        });
        return app;
    }

    [LoggerMessage(1, LogLevel.Error, "A request got no answer. {Reason}")]
    private static partial void LogUnreachable(ILogger logger, string reason);
}
