using System.Text.Json;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Chunking;
using Bot.Knowledge.Embeddings;
using Bot.Tests.Support;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Chunking;

public class GoldQuoteTests(ITestOutputHelper output)
{
    // The quotes of squad2-dev were cut by a rule that takes "St." and initials for ends; those are never whole sentences here.
    [Theory]
    [InlineData("milestones", "milestones-dev", 0.99, 0.99)]
    [InlineData("squad-dev", "squad2-dev", 0.99, 0.95)]
    public void Sentences_that_people_chose_as_evidence_are_whole_sentences_of_one_chunk(string corpus, string questions, double inOneChunk, double wholeSentences)
    {
        var chunker = new Chunker(Options.Create(new ChunkingOptions()), new ModelTokenizer(LocalModelFiles.BesideProgram).Count);
        var articles = Directory.EnumerateFiles(SharedFolder.PathOf($"corpus/{corpus}"), "*.md")
            .Select(file => ArticleReader.Read(new ArticleId(Path.GetFileName(file)), File.ReadAllBytes(file)))
            .ToDictionary(article => article.Id.Value, article => (article.Text, Chunks: chunker.Split(article)));
        var gold = File.ReadLines(SharedFolder.PathOf($"eval/{questions}.jsonl"))
            .SelectMany(line => JsonDocument.Parse(line).RootElement.GetProperty("gold").EnumerateArray())
            .Select(quote => (File: quote.GetProperty("file").GetString()!, Quote: quote.GetProperty("quote").GetString()!))
            .Distinct()
            .ToList();

        var found = gold.Select(quote => Find(articles[quote.File].Text, articles[quote.File].Chunks, quote.Quote)).ToList();

        output.WriteLine($"{questions}: {gold.Count} quotes, in one chunk {found.Average(Share(1)):0.0000}, whole sentences {found.Average(Share(2)):0.0000}");
        Assert.All(gold.Zip(found).Where(pair => pair.Second < 2), pair => output.WriteLine($"{pair.Second} {pair.First.File}: {pair.First.Quote}"));
        Assert.InRange(found.Average(Share(1)), inOneChunk, 1);
        Assert.InRange(found.Average(Share(2)), wholeSentences, 1);
    }

    private static Func<int, double> Share(int atLeast) => found => found >= atLeast ? 1 : 0;

    /// <summary>2: whole sentences of one chunk. 1: in one chunk. 0: neither.</summary>
    private static int Find(string text, IReadOnlyList<Chunk> chunks, string quote)
    {
        var start = text.IndexOf(quote, StringComparison.Ordinal);
        var span = new TextSpan(start, start + quote.Length);
        var holding = chunks.FirstOrDefault(chunk => chunk.Span.Contains(span));
        return holding is null ? 0
            : holding.Sentences.Any(sentence => sentence.Start == span.Start) && holding.Sentences.Any(sentence => sentence.End == span.End) ? 2 : 1;
    }
}
