using Bot.Knowledge.Answering.Composition;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Knowledge.Answering;

internal static class AnsweringServices
{
    public static IServiceCollection AddAnswering(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<AnsweringOptions, AnsweringOptionsValidator>().BindConfiguration(AnsweringOptions.Section);
        services.AddOptionsWithValidateOnStart<SafetyOptions, SafetyOptionsValidator>().BindConfiguration(SafetyOptions.Section);
        services.AddSingleton<Conduct>();
        services.AddSingleton<QuoteChecker>();
        services.AddSingleton<AnswerComposer>();
        services.AddSingleton<Answerer>();
        return services;
    }
}
