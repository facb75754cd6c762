namespace Bot.Host.Privacy;

internal static class PrivacyServices
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<PrivacyOptions, PrivacyOptionsValidator>().BindConfiguration(PrivacyOptions.Section);
        services.AddHostedService<RetentionJob>();
        services.AddSingleton<PrivacyPage>();
        return services;
    }
}
