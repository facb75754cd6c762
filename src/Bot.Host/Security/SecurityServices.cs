using Microsoft.Extensions.Options;

namespace Bot.Host.Security;

internal static class SecurityServices
{
    public static IServiceCollection AddSecurity(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<EmbeddingSiteOptions, EmbeddingSiteOptionsValidator>().BindConfiguration(EmbeddingSiteOptions.Section);
        services.AddOptionsWithValidateOnStart<ProxyOptions, ProxyOptionsValidator>().BindConfiguration(ProxyOptions.Section);
        services.AddOptionsWithValidateOnStart<LimitOptions, LimitOptionsValidator>().BindConfiguration(LimitOptions.Section);
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>(TrustedProxies.Configure);
        services.AddSingleton<AddressHash>();
        services.AddSingleton<VisitorLimits>();
        return services;
    }

    /// <summary>Before everything else: who the visitor is, and what the browser must refuse.</summary>
    public static WebApplication UseSecurity(this WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseSecurityHeaders();
        return app;
    }
}
