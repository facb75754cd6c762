using Microsoft.Extensions.Options;

namespace Bot.Host.Commands;

internal static class CommandServices
{
    /// <summary>Checks the settings of all stages, so that every wrong one is named at once.</summary>
    /// <exception cref="OptionsValidationException">One is wrong.</exception>
    /// <exception cref="AggregateException">Several are.</exception>
    public static void ValidateOptions(this IServiceProvider services) =>
        services.GetService<IStartupValidator>()?.Validate();
}
