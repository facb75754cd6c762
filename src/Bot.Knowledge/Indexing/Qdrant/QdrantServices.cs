using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Timeout;

namespace Bot.Knowledge.Indexing.Qdrant;

internal static class QdrantServices
{
    // The server drops a connection that was idle for 5 seconds; one used at that moment would fail.
    private static readonly TimeSpan IdleLifetime = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(200);

    public static IServiceCollection AddQdrant(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<QdrantOptions, QdrantOptionsValidator>().BindConfiguration(QdrantOptions.Section);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<QdrantClient>();
        services.AddSingleton<UnusedBuilds>();
        services.AddSingleton<QdrantPassageIndex>();
        services.AddConnection(QdrantClient.Reading, options => (TimeSpan.FromSeconds(options.ReadTimeoutSeconds), 3));
        services.AddConnection(QdrantClient.Writing, options => (TimeSpan.FromSeconds(options.WriteTimeoutSeconds), 10));
        return services;
    }

    /// <param name="limits">How long one try may take, and all tries together as its multiple.</param>
    private static void AddConnection(this IServiceCollection services, string name, Func<QdrantOptions, (TimeSpan Try, int Tries)> limits)
    {
        var connection = services.AddHttpClient(name, (provider, client) =>
        {
            var options = provider.GetRequiredService<IOptions<QdrantOptions>>().Value;
            client.BaseAddress = new Uri(options.Url.TrimEnd('/') + "/");
            client.Timeout = Timeout.InfiniteTimeSpan; // The tries have their own limits.
            if (options.ApiKey is { Length: > 0 } key)
            {
                client.DefaultRequestHeaders.Add("api-key", key);
            }
        });
        connection.RemoveAllLoggers(); // A line for each request says nothing; the tries that fail are logged.
        connection.SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        connection.UseSocketsHttpHandler((handler, provider) => Configure(handler, provider.GetRequiredService<IOptions<QdrantOptions>>().Value));
        connection.AddResilienceHandler("tries", (tries, context) =>
        {
            var options = context.ServiceProvider.GetRequiredService<IOptions<QdrantOptions>>().Value;
            var (limit, count) = limits(options);
            tries.AddTimeout(limit * count);
            if (options.Retries > 0)
            {
                tries.AddRetry(new HttpRetryStrategyOptions
                {
                    MaxRetryAttempts = options.Retries,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Delay = FirstDelay,
                    ShouldHandle = outcome => ValueTask.FromResult(MayPass(outcome.Outcome)),
                });
            }

            tries.AddTimeout(limit);
        });
        connection.AddHttpMessageHandler(() => new WholeAnswers());
    }

    private static void Configure(SocketsHttpHandler handler, QdrantOptions options)
    {
        handler.PooledConnectionIdleTimeout = IdleLifetime;
        handler.PooledConnectionLifetime = ConnectionLifetime;
        handler.AutomaticDecompression = DecompressionMethods.All;
        handler.AllowAutoRedirect = false; // The key goes to the server that was named, and to no other.
        if (options.TrustedCertificate is { Length: > 0 } file)
        {
            var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            policy.CustomTrustStore.ImportFromPemFile(file);
            handler.SslOptions.CertificateChainPolicy = policy;
        }
    }

    /// <summary>Whether to try again. Each of our requests may be repeated: reads change nothing, ids are made of what the points hold, and what is to be deleted may be gone.</summary>
    /// <remarks>A refusal for too many requests that names no time will not pass: the request alone costs more than is allowed.</remarks>
    private static bool MayPass(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException or TimeoutRejectedException } => true,
        { Result: { StatusCode: HttpStatusCode.TooManyRequests } answer } => answer.Headers.RetryAfter is not null,
        { Result: { } answer } => answer.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout,
        _ => false,
    };

    /// <summary>Reads answers to their end inside a try, so that one that breaks off counts as failed.</summary>
    private sealed class WholeAnswers : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            try
            {
                await answer.Content.LoadIntoBufferAsync(cancellationToken);
                return answer;
            }
            catch
            {
                answer.Dispose();
                throw;
            }
        }
    }
}
