using System.Text.Json;
using Bot.Tests.Support;

namespace Bot.Tests.Commands;

public sealed class AskCommandTests : IClassFixture<AskCommandTests.SampleArticles>
{
    private const string Question = "Which delegation did Ibrahim Kalin receive in Ankara on 13 September 2024?";

    private readonly SampleArticles _articles;

    public AskCommandTests(SampleArticles articles) => _articles = articles;

    [Fact]
    public async Task The_answer_is_followed_by_where_its_quotes_stand()
    {
        var result = await _articles.AskAsync(Question);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("political bureau of Hamas", result.OutputLines[0], StringComparison.Ordinal);
        Assert.Contains(result.OutputLines, line => line.StartsWith("[1] The Ankara Talks", StringComparison.Ordinal) && line.Contains(" – ", StringComparison.Ordinal));
        Assert.Matches(@"(?m)^    ankara-talks-2024\.md\[[0-9]+\.\.[0-9]+\)$", result.Output);
    }

    [Fact]
    public async Task As_JSON_it_is_what_the_batch_prints_for_the_question()
    {
        var result = await _articles.AskAsync(Question, "--json");

        var answer = JsonDocument.Parse(Assert.Single(result.OutputLines)).RootElement;
        Assert.Equal(
            ["id", "status", "reason", "answer", "citations", "passages", "milliseconds"],
            answer.EnumerateObject().Select(property => property.Name));
        Assert.Equal("answered", answer.GetProperty("status").GetString());
        var citation = answer.GetProperty("citations")[0];
        Assert.Equal(
            ["n", "file", "start", "end", "quote", "title", "publisher", "kind", "published"],
            citation.EnumerateObject().Select(property => property.Name));
        var passage = answer.GetProperty("passages")[0];
        Assert.Equal(["rank", "file", "start", "end", "text"], passage.EnumerateObject().Select(property => property.Name));
        Assert.Equal(10, answer.GetProperty("passages").GetArrayLength());
    }

    [Fact]
    public async Task A_batch_answers_each_line_in_order_with_its_history_and_names_the_lines_that_are_no_questions()
    {
        var result = await _articles.AskBatchAsync(
            $$"""
            {"id": "1", "question": "{{Question}}", "category": "ignored"}
            {"id": "2", "question":

            ["no", "object"]
            {"id": "4"}
            {"id": "5", "question": "\ud800"}
            {"id": "متى-6", "question": "Ne zaman oldu? متى؟", "history": [{"q": "{{Question}}", "a": "ignored"}]}
            """);

        Assert.Equal(["1", "متى-6"], result.OutputLines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
        Assert.Contains("\"id\":\"متى-6\"", result.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["-(2)", "-(4)", "-(5)", "-(6)"],
            result.Error.Split('\n').Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task A_batch_resolves_follow_ups_by_what_the_history_says_was_answered()
    {
        var result = await _articles.AskBatchAsync(
            """{"id": "1", "question": "And when was he killed?", "history": [{"q": "Who was the Congo's first prime minister?", "a": "Patrice Lumumba"}]}""");

        var answer = JsonDocument.Parse(Assert.Single(result.OutputLines)).RootElement;
        Assert.StartsWith("Searched for: When was Patrice Lumumba killed?", answer.GetProperty("answer").GetString(), StringComparison.Ordinal);
        Assert.Contains(answer.GetProperty("citations").EnumerateArray(), citation => citation.GetProperty("quote").GetString()!.Contains("17 January 1961", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("İsrail birlikleri Süveyş Kanalı'nı hangi tarihte geçti?", "Aranan: ", "arab-israeli-war-1973.md")]
    [InlineData("متى انتهى حظر النفط؟", "عبارة البحث: ", "arab-israeli-war-1973.md")]
    [InlineData("Когда Насер объявил о национализации компании Суэцкого канала?", "Поиск по запросу: ", "suez-crisis.md")]
    public async Task A_foreign_question_cites_the_English_article_and_says_in_its_language_what_was_searched_for(string question, string searchedFor, string file)
    {
        var result = await _articles.AskAsync(question);

        Assert.StartsWith(searchedFor, result.OutputLines[0], StringComparison.Ordinal);
        Assert.Contains($"    {file}[", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mercimek çorbasına hangi baharatlar konur?", "Kaynaklarımda yok.")]
    [InlineData("كيف يُطبخ حساء العدس؟", "هذا غير موجود في مصادري.")]
    [InlineData("Как приготовить борщ?", "В моих источниках этого нет.")]
    public async Task What_no_article_speaks_of_is_declined_in_the_language_of_the_question(string question, string declined)
    {
        var result = await _articles.AskAsync(question);

        Assert.Contains(declined, result.OutputLines);
    }

    [Fact]
    public async Task It_answers_while_another_process_ingests()
    {
        using var folder = new TempFolder();
        File.Copy(_articles.Index, folder["index.db"]);

        // What is asked about stays: an article that the ingest takes away is no answer.
        foreach (var article in Directory.GetFiles(Repository.Path("knowledge"), "*.md"))
        {
            folder.Write($"knowledge/{Path.GetFileName(article)}", await File.ReadAllTextAsync(article, TestContext.Current.CancellationToken));
        }

        foreach (var number in Enumerable.Range(0, 400))
        {
            folder.Write($"knowledge/{number}.txt", $"Report {number}\n\nThe river rose by {number} centimetres in spring. The villages along it were left by those who lived there.");
        }

        await using var ingest = HostProcess.Start(folder, "ingest", "--index", "index.db");
        await ingest.ErrorLinesAsync(1);
        var asked = await HostProcess.RunAsync(folder, "ask", Question, "--index", "index.db", "--json");
        ingest.Kill();

        Assert.Equal((0, ""), (asked.ExitCode, asked.Error));
        Assert.Single(asked.OutputLines);
    }

    /// <summary>The collection that comes with the program, ingested by the first question asked of it.</summary>
    public sealed class SampleArticles : IAsyncLifetime
    {
        private readonly TempFolder _folder = new();

        public string Index => _folder["index.db"];

        public async ValueTask InitializeAsync()
        {
            var first = await AskAsync("Who signed the treaty?");
            Assert.Equal(0, first.ExitCode);
            Assert.Contains("12 of 12: suez-crisis.md", first.Error, StringComparison.Ordinal);
        }

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }

        internal Task<HostResult> AskAsync(params string[] args) => HostProcess.RunAsync(_folder, Arguments(args));

        internal Task<HostResult> AskBatchAsync(string lines) => HostProcess.RunAsync(_folder, Arguments(["--batch", "-"]), environment: null, lines);

        private static string[] Arguments(string[] args) => ["ask", .. args, "--knowledge", Repository.Path("knowledge"), "--index", "index.db"];
    }
}
