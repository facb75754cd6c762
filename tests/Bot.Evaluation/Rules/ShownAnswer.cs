using System.Text;
using System.Text.RegularExpressions;
using Bot.Host.Commands;

namespace Bot.Evaluation.Rules;

/// <summary>An answer as a person sees it, divided into the sources' words and the bot's own.</summary>
internal sealed partial class ShownAnswer
{
    public ShownAnswer(AnswerJson answer)
    {
        Answer = answer;
        Lines = [.. answer.Answer.Split('\n').Select(line => new ShownLine(line, [.. CitationsIn(line, answer)]))];
        OwnWords = string.Join('\n', Lines.Select(line => line.OwnWords));
    }

    public AnswerJson Answer { get; }

    public IReadOnlyList<ShownLine> Lines { get; }

    /// <summary>Everything outside of quotation marks and names of publishers.</summary>
    public string OwnWords { get; }

    private static IEnumerable<CitationJson> CitationsIn(string line, AnswerJson answer) =>
        from Match mark in Mark().Matches(line)
        from citation in answer.Citations
        where citation.N == int.Parse(mark.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
        select citation;

    [GeneratedRegex(@"\[([0-9]+)\]")]
    private static partial Regex Mark();
}

/// <param name="Citations">Those whose numbers stand in it.</param>
internal sealed record ShownLine(string Text, IReadOnlyList<CitationJson> Citations)
{
    public string OwnWords { get; } = Citations.Aggregate(
        Split(Text).Own,
        (words, citation) => citation.Publisher.Length > 0 ? words.Replace(citation.Publisher, "", StringComparison.Ordinal) : words);

    /// <summary>What stands between outer quotation marks.</summary>
    public IReadOnlyList<string> Quotes { get; } = Split(Text).Quotes;

    /// <summary>Curly marks may hold others; a line that never closes one is all quote from there.</summary>
    private static (string Own, IReadOnlyList<string> Quotes) Split(string text)
    {
        var (own, quote, quotes, depth) = (new StringBuilder(), new StringBuilder(), new List<string>(), 0);
        foreach (var character in text)
        {
            depth += character == '“' ? 1 : 0;
            (depth > 0 ? quote : own).Append(character);
            depth -= character == '”' && depth > 0 ? 1 : 0;
            if (depth == 0 && quote.Length > 0)
            {
                quotes.Add(quote.ToString()[1..^1]);
                quote.Clear();
            }
        }

        return (own.ToString(), quote.Length > 0 ? [.. quotes, quote.ToString()[1..]] : quotes);
    }
}
