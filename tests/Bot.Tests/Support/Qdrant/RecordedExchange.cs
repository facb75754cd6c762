using System.Text;
using System.Text.Json;

namespace Bot.Tests.Support.Qdrant;

/// <summary>One request to a real Qdrant server and what it answered.</summary>
internal sealed record RecordedExchange(JsonElement Line)
{
    /// <summary>Members that a real server makes up, so that only their presence says something: counters, checksums, times.</summary>
    private static readonly string[] MadeUp =
    [
        "commit", "time", "operation_id", "result.points.version", "result.groups.hits.version", "result.indexed_vectors_count", "result.segments_count",
    ];

    private static readonly string[] MadeUpOfSnapshots = ["name", "creation_time", "size", "checksum"];

    public string Name => Line.GetProperty("name").GetString()!;

    public string Path => Line.GetProperty("path").GetString()!;

    public static IReadOnlyList<RecordedExchange> ReadAll(string file) => [.. File.ReadLines(file).Select(line => new RecordedExchange(JsonDocument.Parse(line).RootElement))];

    public HttpRequestMessage ToRequest()
    {
        var request = new HttpRequestMessage(new HttpMethod(Line.GetProperty("method").GetString()!), new Uri(Path, UriKind.Relative));
        foreach (var header in Line.Find("request_headers")?.EnumerateObject() ?? [])
        {
            request.Headers.Add(header.Name, header.Value.GetString());
        }

        if (Body() is { } body)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            // A server that refuses a long body answers before it is sent.
            request.Headers.ExpectContinue = body.Length > QdrantServer.MaxRequestBytes;
        }

        return request;
    }

    /// <summary>What is otherwise than recorded, one place a line; empty when nothing is.</summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        List<string> differences = [];
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        CompareText($"{(int)response.StatusCode}", $"{Line.GetProperty("status")}", "status");
        CompareText($"{response.Content.Headers.ContentType}", Line.Find("content_type")?.GetString() ?? "", "content type");
        if (Line.Find("response") is { } recorded)
        {
            Compare(recorded, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement, "", differences);
        }
        else
        {
            CompareText(text, Line.GetProperty("response_text").GetString()!, "text");
        }

        return [.. differences.Select(difference => $"{Name}: {difference}")];

        void CompareText(string answered, string recorded, string what)
        {
            if (answered != recorded)
            {
                differences.Add($"{what} is '{answered}', recorded was '{recorded}'");
            }
        }
    }

    /// <summary>The text as it was sent; of one that was recorded in part, the last letter stands for all that fill it up to its recorded size.</summary>
    private string? Body()
    {
        if (Line.Find("request") is { } json)
        {
            return json.GetRawText();
        }

        if (Line.Find("request_text")?.GetString() is not [.. var start, '…'])
        {
            return Line.Find("request_text")?.GetString();
        }

        const string End = "\"}}]}";
        var error = Line.GetProperty("response").GetProperty("status").GetProperty("error").GetString()!;
        var size = int.Parse(error.Split('(')[1].Split(' ')[0], provider: null);
        return start + new string(start[^1], size - start.Length - End.Length) + End;
    }

    private void Compare(JsonElement recorded, JsonElement answered, string path, List<string> differences)
    {
        if (IsMadeUp(path))
        {
            return;
        }

        switch (recorded.ValueKind, answered.ValueKind)
        {
            case (JsonValueKind.Object, JsonValueKind.Object):
                var (left, right) = (recorded.EnumerateObject().Select(member => member.Name).ToHashSet(), answered.EnumerateObject().Select(member => member.Name).ToHashSet());
                differences.AddRange(left.Except(right).Select(name => $"{path}.{name} is missing"));
                differences.AddRange(right.Except(left).Select(name => $"{path}.{name} was not recorded"));
                foreach (var name in left.Intersect(right))
                {
                    Compare(recorded.GetProperty(name), answered.GetProperty(name), $"{path}.{name}".TrimStart('.'), differences);
                }

                break;
            case (JsonValueKind.Array, JsonValueKind.Array) when recorded.GetArrayLength() == answered.GetArrayLength():
                foreach (var (one, other) in recorded.EnumerateArray().Zip(answered.EnumerateArray()))
                {
                    Compare(one, other, path, differences);
                }

                break;
            case (JsonValueKind.Number, JsonValueKind.Number) when Math.Abs(recorded.GetDouble() - answered.GetDouble()) <= 1e-6 * Math.Abs(recorded.GetDouble()):
                break;
            default:
                if (!JsonElement.DeepEquals(recorded, answered))
                {
                    differences.Add($"{path} is {answered}, recorded was {recorded}");
                }

                break;
        }
    }

    private bool IsMadeUp(string path) =>
        MadeUp.Any(made => path == made || path.EndsWith($".{made}", StringComparison.Ordinal))
        || (Path.Contains("/snapshots", StringComparison.Ordinal) && MadeUpOfSnapshots.Any(made => path == $"result.{made}"));
}
