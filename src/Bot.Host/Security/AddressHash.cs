using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Bot.Host.Security;

/// <summary>Stands for a network address where visitors are counted, so that no address is kept. The salt is made anew each day, lives in memory only, and with it goes the way back. Thread-safe.</summary>
internal sealed class AddressHash(TimeProvider time)
{
    private const int SaltBytes = 32;

    /// <summary>An IPv6 visitor has this much of the address for themselves, and can change the rest at will.</summary>
    private const int NetworkBytesOfIPv6 = 8;

    private readonly Lock _lock = new();
    private byte[] _salt = [];
    private DateOnly _day;

    public string Of(IPAddress? address)
    {
        var bytes = address is null ? [] : Network(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
        return Convert.ToHexStringLower(HMACSHA256.HashData(SaltOfToday(), bytes));
    }

    private static byte[] Network(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 ? address.GetAddressBytes()[..NetworkBytesOfIPv6] : address.GetAddressBytes();

    private byte[] SaltOfToday()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        lock (_lock)
        {
            if (today != _day)
            {
                (_salt, _day) = (RandomNumberGenerator.GetBytes(SaltBytes), today);
            }

            return _salt;
        }
    }
}
