using Microsoft.Extensions.DependencyInjection;

namespace Bot.Knowledge.Reading;

internal static class ReadingServices
{
    public static IServiceCollection AddReading(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<ReadingOptions, ReadingOptionsValidator>().BindConfiguration(ReadingOptions.Section);
        services.AddSingleton(ReaderModelFile.BesideProgram);
        services.AddSingleton<ReaderModel>();
        services.AddSingleton<SentenceRanker>();
        services.AddSingleton<PassageReader>();
        return services;
    }
}
