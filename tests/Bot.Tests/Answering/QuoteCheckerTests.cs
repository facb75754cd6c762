using Bot.Knowledge.Answering;
using Bot.Knowledge.Retrieval;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Answering;

public class QuoteCheckerTests
{
    [Fact]
    public async Task A_quote_that_stands_in_the_article_is_given_back_word_for_word()
    {
        using var knowledge = new TestKnowledge();
        var quote = await FindAsync(knowledge);

        Assert.Equal("At least 31 people died at Port Lume.", await ReadAgainAsync(knowledge, quote));
    }

    [Fact]
    public async Task A_quote_from_an_article_that_changed_since_is_dropped()
    {
        using var knowledge = new TestKnowledge();
        var quote = await FindAsync(knowledge);
        knowledge.Write("lume.md", "---\ntitle: Port Lume\n---\nAt least 44 people died at Port Lume.\n");
        await knowledge.IngestAsync();

        Assert.Null(await ReadAgainAsync(knowledge, quote));
    }

    [Fact]
    public async Task A_quote_from_an_article_that_is_gone_is_dropped()
    {
        using var knowledge = new TestKnowledge();
        var quote = await FindAsync(knowledge);
        knowledge.Write("other.md", "---\ntitle: Another\n---\nAnother text.\n");
        knowledge.Delete("lume.md");
        await knowledge.IngestAsync();

        Assert.Null(await ReadAgainAsync(knowledge, quote));
    }

    [Fact]
    public async Task A_quote_with_other_words_than_the_article_has_is_dropped()
    {
        using var knowledge = new TestKnowledge();
        var quote = await FindAsync(knowledge);
        var altered = quote with { Passage = quote.Passage with { Text = quote.Passage.Text.Replace("31", "44", StringComparison.Ordinal) } };

        Assert.Null(await ReadAgainAsync(knowledge, altered));
    }

    private static async Task<SelectedQuote> FindAsync(TestKnowledge knowledge)
    {
        knowledge.Write("lume.md", "---\ntitle: Port Lume\n---\nAt least 31 people died at Port Lume.\n");
        await knowledge.IngestAsync();
        var passage = Assert.Single(await knowledge.Retriever.RetrieveAsync(["How many died at Port Lume?"], isForSeveral: false, TestContext.Current.CancellationToken));
        return new SelectedQuote(passage, passage.Sentences);
    }

    private static Task<string?> ReadAgainAsync(TestKnowledge knowledge, SelectedQuote quote) =>
        new QuoteChecker(new ArticleLibrary(knowledge.Index), NullLogger<QuoteChecker>.Instance).ReadAgainAsync(quote, TestContext.Current.CancellationToken);
}
