using System.Globalization;
using Bot.Knowledge.Ingestion;

namespace Bot.Host.Commands;

/// <summary>What the <c>index</c> commands print for people.</summary>
internal static class IndexText
{
    public static void Write(IndexStatusJson status)
    {
        Row("Provider", status.Provider);
        if (status.State != IndexStatusJson.Missing)
        {
            Row("Collection", status.Collection!);
            Row("Version", status.Version!);
            Row("Model", string.Create(CultureInfo.InvariantCulture, $"{status.Model}, {status.Dimensions} numbers per text"));
            Row("Chunker", status.Chunker!);
            Row("Articles", string.Create(CultureInfo.InvariantCulture, $"{status.Articles:N0}"));
            Row("Points", string.Create(CultureInfo.InvariantCulture, $"{status.Points:N0}"));
            Row("Size", status.Bytes is { } bytes ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB") : "not told by the server");
        }

        Row("State", status.State switch
        {
            IndexStatusJson.Complete => "complete",
            IndexStatusJson.Incomplete => "incomplete: no pass over the folder came to its end yet. Run the ingest command.",
            IndexStatusJson.Mismatch => "built with another model or chunker than this program uses. Run the ingest command to rebuild it.",
            _ => "there is no index. Run the ingest command.",
        });
    }

    public static void Write(VerificationReport report)
    {
        foreach (var article in report.Articles.Where(article => article.State != ArticleState.Same))
        {
            Console.Out.WriteLine(PlainText.OfLine($"{Word(article.State),-9} {article.Id}: {article.Reason}"));
        }

        if (report.StrayChunks != 0)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The index holds {report.StrayChunks:N0} passages that belong to no article."));
        }

        if (!report.IsComplete)
        {
            Console.Out.WriteLine("No pass over the folder came to its end yet.");
        }

        var counts = Enum.GetValues<ArticleState>().Select(state => $"{report.Articles.Count(article => article.State == state)} {Word(state)}");
        Console.Out.WriteLine($"{string.Join(", ", counts)}.");
        Console.Out.WriteLine(report.IsInStep ? "The index is in step with the folder." : "The index is not in step with the folder. 'index verify --repair' brings it there.");
    }

    public static void Write(CopyReport report) => Console.Out.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{report.Copied:N0} articles copied ({report.Chunks:N0} passages), {report.Unchanged:N0} were there already, {report.Removed:N0} removed."));

    private static string Word(ArticleState state) => state.ToString().ToLowerInvariant();

    private static void Row(string name, string value) => Console.Out.WriteLine($"{name,-11} {PlainText.OfLine(value)}");
}
