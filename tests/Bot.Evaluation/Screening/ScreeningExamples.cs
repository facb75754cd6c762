using System.Text.Json;
using Bot.Knowledge.Questions.Screening;

namespace Bot.Evaluation.Screening;

/// <summary>A message with the kind that it is.</summary>
/// <param name="Pattern">Which line of the file it was made of; messages of one line are never divided between fitting and testing.</param>
internal sealed record ScreeningExample(int Pattern, MessageKind Kind, string Text)
{
    /// <summary>The line of the report in which it counts.</summary>
    public string Row { get; init; } = Kind.ToString();
}

/// <summary>Messages for fitting, of our own wording. Their places <c>{A}</c>, <c>{P}</c>, … are filled with the names of wars, so that no name comes to mean a kind.</summary>
internal static class ScreeningExamples
{
    /// <summary>How many messages are made of a line with places.</summary>
    private const int Fillings = 2;

    public static IReadOnlyList<ScreeningExample> Read(string file, string warsFile)
    {
        var wars = File.ReadLines(warsFile).Select(line => JsonSerializer.Deserialize<Dictionary<string, string>>(line)!).ToList();
        return
        [
            .. from line in File.ReadLines(file).Index()
               let example = JsonSerializer.Deserialize<Dictionary<string, string>>(line.Item)!
               let kind = Enum.Parse<MessageKind>(example["kind"].Replace("_", "", StringComparison.Ordinal), ignoreCase: true)
               from filling in Enumerable.Range(0, example["text"].Contains('{', StringComparison.Ordinal) ? Fillings : 1)
               select new ScreeningExample(line.Index, kind, Fill(example["text"], wars[((line.Index * 7) + (filling * 13)) % wars.Count])),
        ];
    }

    private static string Fill(string text, Dictionary<string, string> war) =>
        war.Aggregate(text, (filled, name) => filled.Replace($"{{{name.Key}}}", name.Value, StringComparison.Ordinal));
}
