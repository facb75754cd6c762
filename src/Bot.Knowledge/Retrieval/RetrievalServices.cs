using Microsoft.Extensions.DependencyInjection;

namespace Bot.Knowledge.Retrieval;

internal static class RetrievalServices
{
    public static IServiceCollection AddRetrieval(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<RetrievalOptions, RetrievalOptionsValidator>().BindConfiguration(RetrievalOptions.Section);
        services.AddSingleton<Retriever>();
        services.AddSingleton<TermWeigher>();
        services.AddSingleton<ArticleLibrary>();
        return services;
    }
}
