namespace Bot.Host.Feedback;

internal static class FeedbackServices
{
    public static IServiceCollection AddFeedback(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<FeedbackOptions, FeedbackOptionsValidator>().BindConfiguration(FeedbackOptions.Section);
        services.AddSingleton<FeedbackStore>();
        return services;
    }
}
