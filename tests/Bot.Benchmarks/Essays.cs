using System.Text.RegularExpressions;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Chunking;
using Bot.Knowledge.Embeddings;
using Microsoft.Extensions.Options;

namespace Bot.Benchmarks;

/// <summary>The development corpus as the product cuts it.</summary>
internal static partial class Essays
{
    /// <summary>What the embedding model reads of each chunk, in the order of the corpus.</summary>
    public static IReadOnlyList<string> TextsToEmbed()
    {
        var chunker = new Chunker(Options.Create(new ChunkingOptions()), new ModelTokenizer(LocalModelFiles.BesideProgram).Count);
        return [..
            from file in Directory.EnumerateFiles(Places.Essays, "*.md").Order(StringComparer.Ordinal)
            let article = ArticleReader.Read(new ArticleId(Path.GetFileName(file)), File.ReadAllBytes(file))
            from chunk in chunker.Split(article)
            select chunk.TextToEmbed(article.Metadata.Title)];
    }

    /// <summary>Fills a folder with the essays under new names and titles, as often as asked.</summary>
    public static void Repeat(string folder, int copies)
    {
        foreach (var file in Directory.EnumerateFiles(Places.Essays, "*.md"))
        {
            var text = File.ReadAllText(file);
            for (var copy = 1; copy <= copies; copy++)
            {
                File.WriteAllText(Path.Combine(folder, $"{copy:00}-{Path.GetFileName(file)}"), Title().Replace(text, $"title: \"Copy {copy}: $1\"", 1));
            }
        }
    }

    [GeneratedRegex("""^title: "?(.*?)"?$""", RegexOptions.Multiline)]
    private static partial Regex Title();
}
