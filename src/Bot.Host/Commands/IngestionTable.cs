using System.Globalization;
using Bot.Knowledge.Answering;
using Bot.Knowledge.Ingestion;
using Bot.Knowledge.Questions.Languages;
using Spectre.Console;

namespace Bot.Host.Commands;

/// <summary>Prints what became of each file: a row for each that changed or was rejected, and the counts.</summary>
internal static class IngestionTable
{
    private const int MaxShares = 5;

    public static void Write(IngestionReport report)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
        {
            // No terminal's width to keep to: rows stay whole, so that they can be searched.
            console.Profile.Width = short.MaxValue;
        }

        var changed = report.Outcomes.Where(outcome => outcome.Change != ArticleChange.Unchanged).OrderBy(outcome => outcome.Change).ToList();
        if (changed.Count > 0)
        {
            var table = new Table().Border(TableBorder.Simple).AddColumn("Change").AddColumn("File").AddColumn("Line").AddColumn("Note");
            foreach (var outcome in changed)
            {
                table.AddRow(
                    Word(outcome.Change),
                    Cell(outcome.File),
                    outcome.Line?.ToString(CultureInfo.InvariantCulture) ?? "",
                    Cell(outcome.Reason ?? Missing(outcome.MissingFacts)));
                foreach (var warning in outcome.Warnings)
                {
                    table.AddRow("warning", Cell(outcome.File), warning.Line.ToString(CultureInfo.InvariantCulture), Cell(warning.Reason));
                }
            }

            console.Write(table);
        }

        foreach (var line in Summary(report).Concat(Balance(report.Balance)))
        {
            Console.Out.WriteLine(line);
        }
    }

    private static IEnumerable<string> Balance(CollectionBalance balance)
    {
        foreach (var group in balance.Groups)
        {
            var shares = group.Shares.Take(MaxShares).Select(share => $"{PlainText.OfLine(share.Value)} {share.Articles}");
            var rest = group.Shares.Skip(MaxShares).Sum(share => share.Articles);
            yield return $"By {group.Fact}: {string.Join(", ", shares)}{(rest > 0 ? $", others {rest}" : "")}{(group.Without > 0 ? $", unknown {group.Without}" : "")}.";
        }

        foreach (var (fact, dominant) in from single in balance.Groups where single.Dominant is not null select (single.Fact, single.Dominant))
        {
            yield return $"Warning: most articles have the same {fact}, {PlainText.OfLine(dominant.Value)} ({dominant.Articles}). Answers show what it says; add others for a fuller picture.";
        }
    }

    /// <summary>The facts that a reader will miss, as the chat shows them: <c>no publisher, date unknown</c>.</summary>
    public static string Missing(IEnumerable<string> facts) =>
        string.Join(", ", facts.Select(fact => fact == "published" ? FixedTexts.For(Language.English).DateUnknown : $"no {fact}"));

    private static IEnumerable<string> Summary(IngestionReport report)
    {
        var counts = Enum.GetValues<ArticleChange>()
            .Select(change => $"{report.Outcomes.Count(outcome => outcome.Change == change)} {Word(change)}");
        yield return $"{string.Join(", ", counts)}.";
        yield return string.Create(CultureInfo.InvariantCulture,
            $"The index holds {report.ArticleCount:N0} articles in {report.ChunkCount:N0} chunks{(report.Rebuilt ? ", built anew for another model or chunker" : "")} ({report.Duration.TotalSeconds:0.0} s).");
    }

    private static string Word(ArticleChange change) => change.ToString().ToLowerInvariant();

    private static string Cell(string text) => Markup.Escape(PlainText.OfLine(text));
}
