using Microsoft.Extensions.Logging.Console;

namespace Bot.Host.Commands;

internal static class ConsoleLogging
{
    /// <summary>Logs go to standard error, so that standard output holds results only. How a log line looks is a setting (Logging:Console:FormatterName).</summary>
    public static ILoggingBuilder AddErrorConsole(this ILoggingBuilder logging)
    {
        logging.ClearProviders().AddConsole();
        logging.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        // Its errors are a failed start, with the stack; the command says that in a sentence.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        return logging;
    }
}
