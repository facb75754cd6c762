using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Options;

namespace Bot.Host.Security;

public sealed class ProxyOptions : IValidatableObject
{
    public const string Section = "Proxy";

    /// <summary>The reverse proxies in front, as addresses (<c>127.0.0.1</c>) or networks (<c>10.0.0.0/8</c>). Only what they say of the visitor's address, scheme and host counts. None by default.</summary>
    public IReadOnlyList<string> Trusted { get; init; } = [];

    internal IEnumerable<IPNetwork> Networks =>
        from text in Trusted
        let network = Read(text)
        where network is not null
        select network.Value;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from text in Trusted
        where Read(text) is null
        select new ValidationResult($"{Section}:{nameof(Trusted)} has \"{text}\", which is neither an IP address nor a network. Write it as 127.0.0.1 or 10.0.0.0/8", [nameof(Trusted)]);

    private static IPNetwork? Read(string text) =>
        IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(text, out var network) ? network
        : null;
}

[OptionsValidator]
internal sealed partial class ProxyOptionsValidator : IValidateOptions<ProxyOptions>;
