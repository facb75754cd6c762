using Microsoft.Extensions.DependencyInjection;

namespace Bot.Knowledge.Reading;

internal static class ReadingServices
{
    public static IServiceCollection AddReading(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<ReadingOptions, ReadingOptionsValidator>().BindConfiguration(ReadingOptions.Section);
        services.AddSingleton<PassageReader>();
        return services;
    }
}
