using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support;

/// <summary>A token in the making, as the Bot Framework makes it, for a test to spoil.</summary>
internal sealed class TestToken
{
    public required JsonObject Header { get; set; }

    public required JsonObject Claims { get; set; }

    public required TestKey Key { get; set; }

    /// <summary>What signs it, when it is not <see cref="Key"/> by RS256.</summary>
    public Func<byte[], byte[]>? Signer { get; set; }

    /// <summary>What is done to the finished text.</summary>
    public Func<string, string> Finish { get; set; } = text => text;

    public long Now { get; init; }

    public static TestToken OfChannel(TestKey key, string appId, string serviceUrl, DateTimeOffset now) => new()
    {
        Key = key,
        Now = now.ToUnixTimeSeconds(),
        Header = new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = key.Id, ["x5t"] = key.Id },
        Claims = new JsonObject
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = appId,
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.ToUnixTimeSeconds() + 3600,
            ["serviceurl"] = serviceUrl,
        },
    };

    public static TestToken OfApplication(TestKey key, string appId, string tenant, string application, DateTimeOffset now)
    {
        var token = OfChannel(key, appId, "", now);
        token.Claims.Remove("serviceurl");
        token.Claims["iss"] = $"https://sts.windows.net/{tenant}/";
        token.Claims["tid"] = tenant;
        token.Claims["ver"] = "1.0";
        token.Claims["appid"] = application;
        return token;
    }

    public void SignBySecret(string algorithm, byte[] secret)
    {
        Header["alg"] = algorithm;
        Signer = data => HMACSHA256.HashData(secret, data);
    }

    public override string ToString()
    {
        var signed = $"{Encode(Header)}.{Encode(Claims)}";
        var data = Encoding.ASCII.GetBytes(signed);
        return Finish($"{signed}.{Base64Url.EncodeToString(Signer is null ? Key.Sign(data, HashAlgorithmName.SHA256) : Signer(data))}");
    }

    private static string Encode(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
