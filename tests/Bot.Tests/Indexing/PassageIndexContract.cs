using System.Numerics.Tensors;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Indexing;
using Bot.Tests.Support;

namespace Bot.Tests.Indexing;

/// <summary>What every index must do, whatever it is kept in.</summary>
public abstract class PassageIndexContract
{
    private protected static readonly IndexProfile Profile = new("hashing", 256, "paragraphs-v1");

    private static readonly TestArticle Accord = TestArticle.Of(
        "river-accord.md", "River accord", "The accord was signed in spring.", "Fishing rights were shared between both banks.");

    private static readonly TestArticle Ceasefire = TestArticle.Of(
        "asia/ceasefire.md", "Ceasefire in the hills", "The ceasefire held for a year.", "Observers counted forty violations.");

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The same stored index each time, as another process would open it.</summary>
    private protected abstract IPassageIndex Open(IndexProfile profile);

    [Fact]
    public async Task An_index_that_was_never_written_is_empty_and_says_so()
    {
        var index = Open(Profile);

        Assert.False(await index.OpenAsync(Cancellation));
        Assert.Empty(await index.ListArticlesAsync(Cancellation));
        Assert.Empty((await SearchAsync(index, "accord")).ByVector);
    }

    [Fact]
    public async Task An_index_is_open_when_a_pass_was_completed()
    {
        var index = Open(Profile);
        await using var writer = await index.BeginWriteAsync(Cancellation);

        await PutAsync(writer, Accord);

        Assert.False(await index.OpenAsync(Cancellation));
        await writer.CompleteAsync(Cancellation);
        Assert.True(await index.OpenAsync(Cancellation));
    }

    [Fact]
    public async Task A_chunk_says_how_near_each_of_its_sentences_came()
    {
        var index = await OpenWithAsync(Accord);

        var matches = await SearchAsync(index, "Fishing rights were shared between both banks.");

        Assert.Equal(1, Assert.Single(matches.ByVector[0].SentenceCosines), 0.01f);
        Assert.InRange(Assert.Single(matches.ByVector[1].SentenceCosines), -1, 0.9f);
    }

    [Fact]
    public async Task A_chunk_is_found_by_its_words_and_by_its_vector()
    {
        var index = await OpenWithAsync(Accord, Ceasefire);

        var matches = await SearchAsync(index, "How many violations did observers count?");

        Assert.Equal("Observers counted forty violations.", matches.ByWords[0].Chunk.Text);
        Assert.Equal("Observers counted forty violations.", matches.ByVector[0].Chunk.Text);
        Assert.Equal("Ceasefire in the hills", matches.ByVector[0].Article.Metadata.Title);
        Assert.Equal(["Background"], matches.ByVector[0].Chunk.HeadingPath);
        Assert.True(matches.ByVector[0].Bm25 > 0);
        Assert.Equal(matches.ByWords[0].Cosine, matches.ByVector[0].Cosine, 1e-6f);
    }

    [Fact]
    public async Task Every_chunk_is_ranked_by_vector_and_only_those_with_a_word_of_the_question_by_words()
    {
        var index = await OpenWithAsync(Accord, Ceasefire);

        var matches = await SearchAsync(index, "fishing");

        Assert.Equal(4, matches.ByVector.Count);
        Assert.Equal("Fishing rights were shared between both banks.", Assert.Single(matches.ByWords).Chunk.Text);
        Assert.Equal(matches.ByVector.OrderByDescending(match => match.Cosine), matches.ByVector);
    }

    [Fact]
    public async Task A_word_in_the_title_or_a_heading_finds_the_chunk()
    {
        var index = await OpenWithAsync(Accord, Ceasefire);

        Assert.All((await SearchAsync(index, "river")).ByWords, match => Assert.Equal(Accord.Article.Id, match.Article.Id));
        Assert.Equal(4, (await SearchAsync(index, "background")).ByWords.Count);
    }

    [Fact]
    public async Task Spans_headings_and_sentences_come_back_as_they_were_put_in()
    {
        var article = TestArticle.Of("tür/şehir.md", "Barış 🕊", "Görüşmeler İstanbul’da yapıldı 🕊🕊.", "النص الثاني هنا.", "Third.");
        var index = await OpenWithAsync(article);

        var matches = await SearchAsync(index, "third");
        var stored = await index.FindArticleAsync(article.Article.Id, Cancellation);

        Assert.NotNull(stored);
        Assert.Equal(article.Article.Header, stored.Header with { Metadata = article.Article.Metadata });
        Assert.Equal(article.Article.Text, stored.Text);
        Assert.Equivalent(article.Chunks, matches.ByVector.Select(match => match.Chunk).OrderBy(chunk => chunk.Span.Start), strict: true);
    }

    [Fact]
    public async Task Everything_known_of_an_article_comes_back()
    {
        var metadata = new ArticleMetadata
        {
            Title = "River accord",
            Publisher = "The Institute",
            Author = "A. Writer",
            Url = "https://example.org/accord",
            Published = new ArticleDate(2024, 9),
            Updated = new ArticleDate(2024, 10, 1),
            Language = "en",
            License = "CC BY 4.0",
            Kind = "academic",
            Keywords = ["river", "accord"],
        };
        var article = Accord with { Article = Accord.Article with { Header = Accord.Article.Header with { Metadata = metadata } } };

        var index = await OpenWithAsync(article);

        var stored = Assert.Single(await index.ListArticlesAsync(Cancellation));
        Assert.Equivalent(metadata, stored.Header.Metadata, strict: true);
        Assert.Equal((article.Article.FileHash, 2), (stored.FileHash, stored.ChunkCount));
    }

    [Fact]
    public async Task All_that_is_kept_of_an_article_can_be_put_into_another_index()
    {
        var article = TestArticle.Of("tür/şehir.md", "Barış 🕊", "Görüşmeler İstanbul’da yapıldı 🕊🕊.", "النص الثاني هنا.", "Third.");
        var index = await OpenWithAsync(article, Accord);

        var stored = await index.ReadArticleAsync(article.Article.Id, Cancellation);

        Assert.NotNull(stored);
        Assert.Equal((article.Article.Text, article.Article.FileHash, article.Article.Header.TextHash), (stored.Article.Text, stored.Article.FileHash, stored.Article.Header.TextHash));
        Assert.Equivalent(article.Article.Metadata, stored.Article.Metadata, strict: true);
        Assert.Equivalent(article.Chunks, stored.Chunks, strict: true);
        Assert.All(article.Vectors.Zip(stored.Vectors), pair =>
        {
            Assert.Equal(1, TensorPrimitives.Dot(pair.First.Chunk.Span, pair.Second.Chunk.Span), 1e-5f);
            Assert.Equal(1, TensorPrimitives.Dot(pair.First.Sentences.Single().Span, pair.Second.Sentences.Single().Span), 0.01f);
        });
        Assert.Null(await index.ReadArticleAsync(new("other.md"), Cancellation));
    }

    [Fact]
    public async Task An_index_tells_how_much_it_holds_whatever_it_was_built_with()
    {
        Assert.Null(await Open(Profile).SummarizeAsync(Cancellation));
        await OpenWithAsync(Accord, Ceasefire);

        var summary = await Open(Profile with { Chunker = "paragraphs-v2" }).SummarizeAsync(Cancellation);

        Assert.NotNull(summary);
        Assert.Equal((Profile, true, 2, 4), (summary.Profile, summary.IsComplete, summary.ArticleCount, summary.ChunkCount));
        Assert.NotEmpty(summary.Place);
        Assert.Matches(@"^\w+ \d+\.\d+\.\d+", summary.Version);
    }

    [Fact]
    public async Task A_replaced_article_is_found_by_its_new_words_only()
    {
        var index = await OpenWithAsync(Accord, Ceasefire);

        await WriteAsync(index, writer => PutAsync(writer, TestArticle.Of("river-accord.md", "River accord", "The accord was cancelled in autumn.")));

        Assert.Empty((await SearchAsync(index, "fishing")).ByWords);
        Assert.Equal("The accord was cancelled in autumn.", (await SearchAsync(index, "autumn")).ByWords[0].Chunk.Text);
        Assert.Equal(3, (await SearchAsync(index, "autumn")).ByVector.Count);
    }

    [Fact]
    public async Task A_removed_article_is_found_no_more()
    {
        var index = await OpenWithAsync(Accord, Ceasefire);
        await SearchAsync(index, "fishing");

        await WriteAsync(index, writer => writer.RemoveAsync(Accord.Article.Id, Cancellation));

        Assert.Null(await index.FindArticleAsync(Accord.Article.Id, Cancellation));
        Assert.Equal(Ceasefire.Article.Id, Assert.Single(await index.ListArticlesAsync(Cancellation)).Header.Id);
        Assert.Empty((await SearchAsync(index, "fishing accord")).ByWords);
        Assert.All((await SearchAsync(index, "fishing accord")).ByVector, match => Assert.Equal(Ceasefire.Article.Id, match.Article.Id));
    }

    [Fact]
    public async Task What_another_process_writes_is_found_at_once()
    {
        var index = await OpenWithAsync(Accord);
        await SearchAsync(index, "accord");

        await WriteAsync(Open(Profile), writer => PutAsync(writer, Ceasefire));

        Assert.Equal(4, (await SearchAsync(index, "ceasefire")).ByVector.Count);
        Assert.Equal(Ceasefire.Article.Id, (await SearchAsync(index, "ceasefire")).ByWords[0].Article.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \t\n")]
    [InlineData("?!… — \"\" ''")]
    [InlineData("accord\" OR \"")]
    [InlineData("\"accord")]
    [InlineData("accord*")]
    [InlineData("NEAR(accord fishing, 2)")]
    [InlineData("title:accord AND NOT text:fishing")]
    [InlineData("{title} : ^accord - + ( )")]
    [InlineData("accord\0fishing")]
    [InlineData("accord \uD83D fishing \uDD4A")]
    [InlineData("'; DROP TABLE builds; --")]
    [InlineData("\u0301\u0301 \u200F \uFEFF 🕊")]
    public async Task Whatever_is_typed_is_only_a_question(string question)
    {
        var index = await OpenWithAsync(Accord, Ceasefire);

        var matches = await SearchAsync(index, question);

        Assert.Equal(4, matches.ByVector.Count);
        Assert.Equal(question.Contains("accord", StringComparison.Ordinal), matches.ByWords.Any(match => match.Article.Id == Accord.Article.Id));
    }

    [Fact]
    public async Task A_question_of_ten_thousand_characters_is_only_a_question()
    {
        var index = await OpenWithAsync(Accord, Ceasefire);

        Assert.NotEmpty((await SearchAsync(index, "accord " + string.Join(' ', Enumerable.Range(0, 2000)))).ByWords);
        Assert.Empty((await SearchAsync(index, new string('x', 10_000))).ByWords);
    }

    [Fact]
    public async Task A_reader_sees_an_article_old_or_new_but_never_half()
    {
        string[] Paragraphs(string mark) => [.. Enumerable.Range(1, 5).Select(number => $"Paragraph {number} tells of {mark} things.")];
        var versions = new[] { TestArticle.Of("a.md", "Title of old", Paragraphs("old")), TestArticle.Of("a.md", "Title of new", Paragraphs("new")) };
        var index = await OpenWithAsync(versions[0]);
        var other = Open(Profile);
        using var done = new CancellationTokenSource();

        async Task ReadAsync(IPassageIndex from)
        {
            do
            {
                var matches = await SearchAsync(from, "paragraph tells");
                var marks = matches.ByVector.Concat(matches.ByWords).Select(match => $"{match.Article.TextHash} {match.Article.Metadata.Title[^3..]} {match.Chunk.Text.Split(' ')[4]}").Distinct();
                var mark = Assert.Single(marks);
                Assert.Equal(mark.Split(' ')[1], mark.Split(' ')[2]);
                Assert.Equal((5, 5), (matches.ByVector.Count, matches.ByWords.Count));
            }
            while (!done.IsCancellationRequested);
        }

        var readers = Task.WhenAll(ReadAsync(index), ReadAsync(index), ReadAsync(other));
        await WriteAsync(Open(Profile), async writer =>
        {
            for (var turn = 1; turn <= 60; turn++)
            {
                await PutAsync(writer, versions[turn % 2]);
            }
        });
        await done.CancelAsync();

        await readers;
    }

    [Fact]
    public async Task An_index_of_another_model_is_refused_with_the_way_out()
    {
        await OpenWithAsync(Accord);
        var index = Open(Profile with { Model = "other", Dimensions = 3 });

        var failure = await Assert.ThrowsAsync<IndexMismatchException>(() => index.OpenAsync(Cancellation));

        Assert.EndsWith(
            "the index was built with model \"hashing\" (256 numbers per text), but this program uses \"other\" (3). Run the ingest command to rebuild it.",
            failure.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_of_another_chunker_is_refused_with_the_way_out()
    {
        await OpenWithAsync(Accord);
        var index = Open(Profile with { Chunker = "paragraphs-v2" });

        var failure = await Assert.ThrowsAsync<IndexMismatchException>(() => SearchAsync(index, "accord"));

        Assert.EndsWith(
            "the index was built with chunks of \"paragraphs-v1\", but this program makes \"paragraphs-v2\". Run the ingest command to rebuild it.",
            failure.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rebuild_grows_beside_the_old_index_until_it_is_complete()
    {
        var old = await OpenWithAsync(Accord, Ceasefire);
        var index = Open(Profile with { Chunker = "paragraphs-v2" });
        await using var writer = await index.BeginWriteAsync(Cancellation);

        Assert.True(writer.IsRebuild);
        Assert.Empty(await writer.ListArticlesAsync(Cancellation));
        await PutAsync(writer, Ceasefire);
        Assert.Equal(4, (await SearchAsync(old, "accord")).ByVector.Count);
        await writer.CompleteAsync(Cancellation);

        Assert.Equal(Ceasefire.Article.Id, Assert.Single(await index.ListArticlesAsync(Cancellation)).Header.Id);
        Assert.Equal(2, (await SearchAsync(index, "accord")).ByVector.Count);
        await Assert.ThrowsAsync<IndexMismatchException>(() => SearchAsync(old, "accord"));
    }

    [Fact]
    public async Task An_interrupted_rebuild_is_taken_up_again_where_it_stopped()
    {
        await OpenWithAsync(Accord, Ceasefire);
        var index = Open(Profile with { Chunker = "paragraphs-v2" });
        await using (var interrupted = await index.BeginWriteAsync(Cancellation))
        {
            await PutAsync(interrupted, Ceasefire);
        }

        await using var writer = await index.BeginWriteAsync(Cancellation);

        Assert.Equal(Ceasefire.Article.Id, Assert.Single(await writer.ListArticlesAsync(Cancellation)).Header.Id);
    }

    [Fact]
    public async Task An_interrupted_rebuild_is_dropped_when_the_old_index_fits_again()
    {
        var old = await OpenWithAsync(Accord);
        var index = Open(Profile with { Chunker = "paragraphs-v2" });
        await using (var interrupted = await index.BeginWriteAsync(Cancellation))
        {
            await PutAsync(interrupted, Ceasefire);
        }

        await WriteAsync(old, _ => Task.CompletedTask);

        await using var writer = await index.BeginWriteAsync(Cancellation);
        Assert.Empty(await writer.ListArticlesAsync(Cancellation));
        Assert.Equal(Accord.Article.Id, Assert.Single(await old.ListArticlesAsync(Cancellation)).Header.Id);
    }

    [Fact]
    public async Task A_chunk_whose_text_is_not_what_stands_under_its_span_is_not_taken()
    {
        var wrong = Accord.Chunks[0] with { Text = "The accord was never signed. Oh." };
        await using var writer = await Open(Profile).BeginWriteAsync(Cancellation);

        await Assert.ThrowsAsync<ArgumentException>(() => writer.ReplaceAsync(Accord.Article, [wrong, Accord.Chunks[1]], Accord.Vectors, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => writer.ReplaceAsync(Accord.Article, Accord.Chunks, [Accord.Vectors[0]], Cancellation));
    }

    private protected async Task<IPassageIndex> OpenWithAsync(params TestArticle[] articles)
    {
        var index = Open(Profile);
        await WriteAsync(index, async writer =>
        {
            foreach (var article in articles)
            {
                await PutAsync(writer, article);
            }
        });
        return index;
    }

    private protected static async Task WriteAsync(IPassageIndex index, Func<IIndexWriter, Task> write)
    {
        await using var writer = await index.BeginWriteAsync(Cancellation);
        await write(writer);
        await writer.CompleteAsync(Cancellation);
    }

    private protected static Task PutAsync(IIndexWriter writer, TestArticle article) =>
        writer.ReplaceAsync(article.Article, article.Chunks, article.Vectors, Cancellation);

    private protected static Task<IndexMatches> SearchAsync(IPassageIndex index, string question)
    {
        using var generator = new HashingEmbeddingGenerator();
        return index.SearchAsync(new IndexQuery(question, generator.Vector(question), 50), Cancellation);
    }
}
