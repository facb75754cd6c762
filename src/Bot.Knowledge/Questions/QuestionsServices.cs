using Bot.Knowledge.Questions.Languages;
using Bot.Knowledge.Questions.Screening;
using Bot.Knowledge.Questions.Spelling;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Knowledge.Questions;

internal static class QuestionsServices
{
    public static IServiceCollection AddQuestions(this IServiceCollection services)
    {
        services.AddSingleton<MessageScreener>();
        services.AddSingleton<NameIndex>();
        services.AddSingleton<QuestionTranslator>();
        services.AddSingleton<CommonWords>();
        services.AddSingleton<SpellingCorrector>();
        return services;
    }
}
