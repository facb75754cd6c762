using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using Polly.Timeout;

namespace Bot.Knowledge.Indexing.Qdrant;

/// <summary>Qdrant's REST API as far as the index uses it, from version 1.16 on: a method a request. What fails for a moment is tried again by the connection. Thread-safe.</summary>
/// <exception cref="IndexUnavailableException">The server cannot be reached or does not work.</exception>
/// <exception cref="QdrantRefusedException">The server will not do it.</exception>
internal sealed class QdrantClient(IHttpClientFactory connections, IOptions<QdrantOptions> options)
{
    /// <summary>The connections' names.</summary>
    public const string Reading = "qdrant-reading";
    public const string Writing = "qdrant-writing";

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient _reading = connections.CreateClient(Reading);
    private readonly HttpClient _writing = connections.CreateClient(Writing);
    private readonly string _url = options.Value.Url;
    private readonly string? _key = options.Value.ApiKey;

    /// <summary>How messages name the server.</summary>
    public string Server => $"The Qdrant server at {_url}";

    public async Task<string> GetVersionAsync(CancellationToken cancellationToken) =>
        (await SendAsync<ServerInfo>(_reading, HttpMethod.Get, "", null, cancellationToken)).Version;

    public async Task<IReadOnlyList<Alias>> ListAliasesAsync(CancellationToken cancellationToken) =>
        (await ReadAsync<AliasList>(HttpMethod.Get, "aliases", null, cancellationToken)).Aliases;

    public async Task<IReadOnlyList<string>> ListCollectionsAsync(CancellationToken cancellationToken) =>
        [.. (await ReadAsync<CollectionList>(HttpMethod.Get, "collections", null, cancellationToken)).Collections.Select(collection => collection.Name)];

    /// <param name="name">Of a collection or an alias.</param>
    /// <returns>Null when there is none.</returns>
    public async Task<CollectionInfo?> FindCollectionAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync<CollectionInfo>(HttpMethod.Get, Of(name), null, cancellationToken);
        }
        catch (QdrantRefusedException refusal) when (refusal.Status == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Makes a collection, unless another process was faster.</summary>
    public async Task CreateCollectionAsync(string name, CollectionSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync<bool>(HttpMethod.Put, Of(name), Body(settings), cancellationToken);
        }
        catch (QdrantRefusedException refusal) when (refusal.Status == HttpStatusCode.Conflict)
        {
            // It is there.
        }
    }

    public Task ChangeMetadataAsync(string collection, BuildMetadata change, CancellationToken cancellationToken) =>
        WriteAsync<bool>(HttpMethod.Patch, Of(collection), Body(new MetadataChange(change)), cancellationToken);

    public Task DeleteCollectionAsync(string name, CancellationToken cancellationToken) =>
        WriteAsync<bool>(HttpMethod.Delete, Of(name), null, cancellationToken);

    /// <summary>Points aliases to collections, wherever they pointed before, all at one moment.</summary>
    public Task SetAliasesAsync(IEnumerable<Alias> aliases, CancellationToken cancellationToken) =>
        WriteAsync<bool>(HttpMethod.Post, "collections/aliases", Body(new AliasChanges([.. aliases.Select(alias => new AliasAction(alias))])), cancellationToken);

    public Task CreatePayloadIndexAsync(string collection, string field, string schema, CancellationToken cancellationToken) =>
        UpdateAsync<UpdateResult>(HttpMethod.Put, $"{Of(collection)}/index?wait=true", Body(new PayloadIndex(field, schema)), cancellationToken);

    public Task UpsertAsync(string collection, PointBatch points, CancellationToken cancellationToken) =>
        UpdateAsync<UpdateResult>(HttpMethod.Put, $"{Of(collection)}/points?wait=true", Content(points.ToJson()), cancellationToken);

    public Task ChangeAsync(string collection, PointOperations operations, CancellationToken cancellationToken) =>
        UpdateAsync<IReadOnlyList<UpdateResult>>(HttpMethod.Post, $"{Of(collection)}/points/batch?wait=true", Body(operations), cancellationToken);

    public Task DeleteAsync(string collection, PointFilter filter, CancellationToken cancellationToken) =>
        UpdateAsync<UpdateResult>(HttpMethod.Post, $"{Of(collection)}/points/delete?wait=true", Body(new PointSelection(null, filter)), cancellationToken);

    public async Task<int> CountAsync(string collection, PointFilter? filter, CancellationToken cancellationToken) =>
        (await ReadAsync<CountResult>(HttpMethod.Post, $"{Of(collection)}/points/count", Body(new CountRequest(filter, Exact: true)), cancellationToken)).Count;

    /// <returns>Those that are there, in any order.</returns>
    public Task<IReadOnlyList<StoredPoint<TPayload>>> RetrieveAsync<TPayload>(string collection, IReadOnlyList<Guid> ids, PayloadChoice payload, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<StoredPoint<TPayload>>>(HttpMethod.Post, $"{Of(collection)}/points", Body(new RetrieveRequest(ids, payload)), cancellationToken);

    public Task<ScrollPage<TPayload>> ScrollAsync<TPayload>(string collection, ScrollRequest request, CancellationToken cancellationToken) =>
        ReadAsync<ScrollPage<TPayload>>(HttpMethod.Post, $"{Of(collection)}/points/scroll", Body(request), cancellationToken);

    /// <returns>A result for each search, in their order.</returns>
    public Task<IReadOnlyList<SearchResult>> SearchAsync(string collection, IReadOnlyList<Search> searches, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<SearchResult>>(HttpMethod.Post, $"{Of(collection)}/points/query/batch", Body(new SearchBatch(searches)), cancellationToken);

    private static string Of(string collection) => $"collections/{Uri.EscapeDataString(collection)}";

    private static ByteArrayContent Body<T>(T value) => Content(JsonSerializer.SerializeToUtf8Bytes(value, TypeOf<T>()));

    private static ByteArrayContent Content(byte[] json) => new(json) { Headers = { ContentType = Json } };

    private static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>?)QdrantJson.Wire.GetTypeInfo(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T)} is not sent.");

    private async Task<T> ReadAsync<T>(HttpMethod method, string path, HttpContent? body, CancellationToken cancellationToken) =>
        (await SendAsync<Envelope<T>>(_reading, method, path, body, cancellationToken)).Result;

    private async Task<T> WriteAsync<T>(HttpMethod method, string path, HttpContent? body, CancellationToken cancellationToken) =>
        (await SendAsync<Envelope<T>>(_writing, method, path, body, cancellationToken)).Result;

    /// <summary>A change of points, which is only done when the server says that it is completed.</summary>
    private async Task UpdateAsync<T>(HttpMethod method, string path, HttpContent body, CancellationToken cancellationToken)
    {
        var result = await WriteAsync<T>(method, path, body, cancellationToken);
        var status = result is IReadOnlyList<UpdateResult> many ? many.FirstOrDefault(one => !one.IsCompleted) : result as UpdateResult;
        if (status is { IsCompleted: false })
        {
            throw new IndexUnavailableException($"{Server} took a change but did not complete it ({status.Status}). Run the ingest command again.", null);
        }
    }

    private async Task<T> SendAsync<T>(HttpClient client, HttpMethod method, string path, HttpContent? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        try
        {
            using var answer = await client.SendAsync(request, cancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                throw Failure(answer.StatusCode, answer.Headers.RetryAfter is not null, await answer.Content.ReadAsStringAsync(cancellationToken));
            }

            await using var content = await answer.Content.ReadAsStreamAsync(cancellationToken);
            return await JsonSerializer.DeserializeAsync(content, TypeOf<T>(), cancellationToken) ?? throw new JsonException("The answer is null.");
        }
        catch (JsonException failure)
        {
            throw new IOException($"{Server} gave an answer that is none of Qdrant's. See that {Setting(nameof(QdrantOptions.Url))} names Qdrant's REST API, and {Setting(nameof(QdrantOptions.Alias))} an index of this program.", failure);
        }
        catch (Exception failure) when (failure is HttpRequestException or TimeoutRejectedException)
        {
            throw Unreachable(failure);
        }
    }

    private IndexUnavailableException Unreachable(Exception failure)
    {
        var reason = failure switch
        {
            TimeoutRejectedException => "it did not answer in time",
            HttpRequestException { InnerException: SocketException socket } => socket.SocketErrorCode switch
            {
                SocketError.ConnectionRefused => "nothing listens there",
                SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData => "there is no host of that name",
                var code => $"{code}",
            },
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => $"its certificate is not trusted; see {Setting(nameof(QdrantOptions.TrustedCertificate))}",
            HttpRequestException request => $"{request.HttpRequestError}",
            _ => failure.GetType().Name,
        };
        return new IndexUnavailableException(
            $"{Server} cannot be reached ({reason}). See that it runs and that {Setting(nameof(QdrantOptions.Url))} names its REST API, which listens on port 6333 unless it was told otherwise.", failure);
    }

    private Exception Failure(HttpStatusCode status, bool namesTime, string body)
    {
        var reason = ReasonIn(body);
        var key = Setting(nameof(QdrantOptions.ApiKey));
        return status switch
        {
            HttpStatusCode.Unauthorized when string.IsNullOrEmpty(_key) => Refused($"wants an API key. Set {key}."),
            HttpStatusCode.Unauthorized => Refused($"does not know the key that it was sent. Set {key} to the server's."),
            HttpStatusCode.Forbidden => Refused($"does not let the key in {key} do this ({reason}). Set one that may write, or Knowledge:Ingestion:Enabled to false on a host that only answers."),
            HttpStatusCode.NotFound when reason.Length == 0 => new IOException($"{Server} knows no such address. See that {Setting(nameof(QdrantOptions.Url))} names Qdrant's REST API."),
            HttpStatusCode.NotFound => Refused($"has no such index: {reason} See {Setting(nameof(QdrantOptions.Alias))}, and run the ingest command."),
            HttpStatusCode.InsufficientStorage => Refused($"has no room left: {reason} Make room on its disk."),
            HttpStatusCode.TooManyRequests when !namesTime => Refused($"takes fewer points at once: {reason} Set {Setting(nameof(QdrantOptions.BatchChunks))} lower."),
            HttpStatusCode.TooManyRequests => Unavailable("is asked too much at the moment"),
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => Unavailable($"does not work at the moment ({(int)status}{(reason.Length > 0 ? $": {reason}" : "")})"),
            _ => Refused($"did not take a request ({(int)status}: {reason}). See that {Setting(nameof(QdrantOptions.Alias))} names an index of this program."),
        };

        QdrantRefusedException Refused(string what) => new(status, $"{Server} {what}");
        IndexUnavailableException Unavailable(string what) => new($"{Server} {what}. It is asked again with the next question; when it stays so, look at the server.", null);
    }

    /// <summary>The server's own words: in JSON, or as plain text where it did not let us in. None from a proxy's page.</summary>
    private string ReasonIn(string body)
    {
        const int most = 500;
        string reason;
        try
        {
            using var json = JsonDocument.Parse(body);
            reason = json.RootElement.GetProperty("status").GetProperty("error").GetString() ?? "";
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            reason = body.TrimStart().StartsWith('<') ? "" : body.Trim();
        }

        reason = string.IsNullOrEmpty(_key) ? reason : reason.Replace(_key, "…", StringComparison.Ordinal);
        return reason.Length > most ? reason[..most] + "…" : reason;
    }

    private static string Setting(string name) => $"{QdrantOptions.Section}:{name}";
}
