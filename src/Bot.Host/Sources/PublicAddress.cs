using Microsoft.Extensions.Options;

namespace Bot.Host.Sources;

/// <summary>Under which address readers reach this server who do not come from a page of it.</summary>
internal sealed class PublicAddress(IOptions<SourceOptions> options)
{
    private readonly string? _configured = options.Value.PublicUrl?.TrimEnd('/');

    /// <returns>The configured address, or else the one that the request came to; without a slash at its end.</returns>
    public string Of(HttpRequest request) => _configured ?? $"{request.Scheme}://{request.Host}{request.PathBase}";
}
