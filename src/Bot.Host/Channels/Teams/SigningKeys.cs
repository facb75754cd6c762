using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Host.Channels.Teams;

/// <summary>The keys that an OpenID metadata document publishes. Fetched when first needed, again twice a day, and when a token names one that is not among them. Thread-safe.</summary>
/// <remarks>Not the library's ConfigurationManager: that one refreshes behind the caller's back, so the first tokens after a rotation would be refused, and for the channel a refusal is final.</remarks>
internal sealed partial class SigningKeys(string metadataAddress, HttpClient http, TimeProvider time, ILogger logger) : IDisposable
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromHours(12);

    /// <summary>Tokens with names of keys that nobody has cost one fetch in this time, however many come.</summary>
    private static readonly TimeSpan UnknownKeyInterval = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan FailureInterval = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly HttpDocumentRetriever _documents = new(http) { RequireHttps = metadataAddress.StartsWith(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase) };
    private volatile KeySet? _keys;
    private DateTimeOffset _lastAttempt = DateTimeOffset.MinValue;

    /// <returns>The key of that name; null when there is none.</returns>
    /// <exception cref="SigningKeysUnavailableException">No keys could be fetched yet.</exception>
    public async Task<JsonWebKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var keys = _keys;
        if (keys is null || time.GetUtcNow() - keys.Fetched >= MaxAge)
        {
            keys = await RefreshAsync(keys, FailureInterval, cancellationToken) ?? throw new SigningKeysUnavailableException();
        }

        if (keys.Find(keyId) is { } known)
        {
            return known;
        }

        return (await RefreshAsync(keys, UnknownKeyInterval, cancellationToken))?.Find(keyId);
    }

    public void Dispose() => _oneAtATime.Dispose();

    /// <returns>The newest keys: those before when the last attempt is not yet so long ago, or when it fails.</returns>
    private async Task<KeySet?> RefreshAsync(KeySet? seen, TimeSpan minInterval, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            if (!ReferenceEquals(seen, _keys) || now - _lastAttempt < minInterval)
            {
                return _keys;
            }

            _lastAttempt = now;
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadataAddress, _documents, cancellationToken);
            return _keys = new KeySet([.. configuration.JsonWebKeySet.Keys], now);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotFetched(metadataAddress, exception);
            return _keys;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The keys of incoming tokens could not be fetched from {Address}.")]
    private partial void LogNotFetched(string address, Exception exception);

    private sealed record KeySet(IReadOnlyList<JsonWebKey> Keys, DateTimeOffset Fetched)
    {
        public JsonWebKey? Find(string keyId) => Keys.FirstOrDefault(key => key.Kty == JsonWebAlgorithmsKeyTypes.RSA && key.Kid == keyId);
    }
}

/// <summary>Whether a token is right cannot be told now.</summary>
internal sealed class SigningKeysUnavailableException : Exception;
