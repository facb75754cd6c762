using Bot.Evaluation.Questions;
using Bot.Knowledge.Indexing;
using Bot.Knowledge.Ingestion;
using Bot.Knowledge.Retrieval;
using Bot.Tests.Support;
using Bot.Tests.Support.Qdrant;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Retrieval;

/// <summary>The two kinds of index find the same.</summary>
public class AgreementTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_Qdrant_a_question_finds_the_passages_that_it_finds_with_SQLite()
    {
        using var knowledge = new TestKnowledge(maxTokens: 170);
        foreach (var file in Directory.EnumerateFiles(SharedFolder.PathOf("corpus/milestones"), "*.md"))
        {
            knowledge.Write(Path.GetFileName(file), await File.ReadAllTextAsync(file, Cancellation));
        }

        await using var server = await QdrantServer.StartAsync();
        using var host = new QdrantHost(server.Address, new IndexProfile(knowledge.Embedder.Model.Name, knowledge.Embedder.Model.Dimensions, knowledge.Chunker.Version));
        var pipeline = new IngestionPipeline(Options.Create(knowledge.Options), knowledge.Chunker, knowledge.Embedder, host.Index, TimeProvider.System, NullLogger<IngestionPipeline>.Instance);
        await knowledge.IngestAsync();
        await pipeline.RunAsync(progress: null, Cancellation);
        var withQdrant = new Retriever(knowledge.Embedder, host.Index, Options.Create(new RetrievalOptions()));

        var (inCommon, recalled, recalledWithQdrant) = (new List<int>(), 0, 0);
        var questions = new QuestionSet("milestones-dev", "", SharedFolder.PathOf("eval/milestones-dev.jsonl")).Read().Where(question => question is { Row: "single", Gold.Count: > 0 }).ToList();
        foreach (var question in questions)
        {
            var (ours, theirs) = (await knowledge.Retriever.RetrieveAsync([question.Text], isForSeveral: false, Cancellation), await withQdrant.RetrieveAsync([question.Text], isForSeveral: false, Cancellation));
            inCommon.Add(ours.Select(Place).Intersect(theirs.Select(Place)).Count());
            recalled += IsRecalled(question, ours) ? 1 : 0;
            recalledWithQdrant += IsRecalled(question, theirs) ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{inCommon.Average():0.00} of 10 passages in common; R@5 {(double)recalled / questions.Count:0.000} with SQLite, {(double)recalledWithQdrant / questions.Count:0.000} with Qdrant, {questions.Count} questions.");
        Assert.InRange(inCommon.Average(), 9, 10);
        Assert.InRange((double)recalledWithQdrant / questions.Count, ((double)recalled / questions.Count) - 0.01, 1);
    }

    private static (string, int) Place(Passage passage) => (passage.Article.Id.Value, passage.Span.Start);

    private static bool IsRecalled(SetQuestion question, IReadOnlyList<Passage> passages) =>
        passages.Take(5).Any(passage => question.Gold!.Any(gold => gold.File == passage.Article.Id.Value && passage.Text.Contains(gold.Quote, StringComparison.Ordinal)));
}
