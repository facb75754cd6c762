using System.Text.Json;

namespace Bot.Tests.Support.Qdrant;

/// <summary>Which parts of payload or vectors a read asks for: <c>true</c>, a list of names, <c>{"include": […]}</c> or <c>{"exclude": […]}</c>.</summary>
internal sealed class Selection
{
    private readonly Func<string, bool> _takes;

    private Selection(bool isAny, Func<string, bool> takes)
    {
        (IsAny, _takes) = (isAny, takes);
    }

    public bool IsAny { get; }

    public bool Takes(string name) => _takes(name);

    public static Selection Read(JsonElement? asked, bool byDefault) => asked switch
    {
        null or { ValueKind: JsonValueKind.Null } => byDefault ? All : None,
        { ValueKind: JsonValueKind.True } => All,
        { ValueKind: JsonValueKind.False } => None,
        { ValueKind: JsonValueKind.Array } names => Only(names),
        { ValueKind: JsonValueKind.Object } and var selector when selector.TryGetProperty("include", out var names) => Only(names),
        { ValueKind: JsonValueKind.Object } and var selector when selector.TryGetProperty("exclude", out var names) => AllBut(names),
        _ => throw new QdrantError(400, "Format error in JSON body: data did not match any variant of untagged enum WithPayloadInterface"),
    };

    private static Selection All { get; } = new(true, _ => true);

    private static Selection None { get; } = new(false, _ => false);

    private static Selection Only(JsonElement names)
    {
        var set = Set(names);
        return new Selection(true, set.Contains);
    }

    private static Selection AllBut(JsonElement names)
    {
        var set = Set(names);
        return new Selection(true, name => !set.Contains(name));
    }

    private static HashSet<string> Set(JsonElement names) => [.. names.EnumerateArray().Select(name => name.GetString()!)];
}
