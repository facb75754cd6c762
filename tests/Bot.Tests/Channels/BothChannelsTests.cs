using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Host.Channels.DirectLine;
using Bot.Host.Channels.Teams;
using Bot.Knowledge.Answering;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Questions.Languages;
using Bot.Tests.Support;

namespace Bot.Tests.Channels;

public partial class BothChannelsTests
{
    private const string Origin = "https://bot.example.org";

    public static TheoryData<string> Kinds => ["quotes", "figures", "offer below a refusal", "refusal", "right to left", "marks of Markdown"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void One_answer_shows_the_same_words_claims_and_sources_in_the_same_order_in_both(string kind)
    {
        var answer = AnswerOf(kind);

        var web = WebChatMessage.Of(answer, Origin, "1");
        var teams = TeamsMessage.Of(answer, Origin, [], "29:ada", "1");

        Assert.Equal(WordsOf(web), WordsOf(teams));
        Assert.Equal(SourcesOf(web), SourcesOf(teams));
        Assert.Equal(answer.Citations.Count, SourcesOf(teams).Count);
    }

    [Fact]
    public async Task The_same_question_gets_the_same_answer_over_the_wires_of_both()
    {
        await using var teams = await TestTeams.StartAsync();
        using var conversation = await teams.Bot.StartConversationAsync();
        using var socket = await teams.Bot.ConnectAsync(conversation.StreamUrl);

        await conversation.AskAsync(TestTeams.Question);
        var inWeb = (await TestConversation.AnswerFromAsync(socket)).Deserialize<JsonObject>()!;
        var inTeams = (await teams.AskAsync()).Body.Deserialize<JsonObject>()!;

        Assert.Equal(WordsOf(inWeb), WordsOf(inTeams));
        Assert.Equal(SourcesOf(inWeb), SourcesOf(inTeams));
    }

    [Fact]
    public async Task The_questions_of_both_wait_in_one_queue()
    {
        await using var teams = await TestTeams.StartAsync(("Conversations:MaxWaitingQuestions", "1"));
        using var conversation = await teams.Bot.StartConversationAsync();
        using var socket = await teams.Bot.ConnectAsync(conversation.StreamUrl);
        var held = teams.Bot.Model.HoldNext();
        await teams.PostAsync(teams.Message());
        await held.Reached;

        await conversation.AskAsync(TestTeams.Question);
        var refused = await TestConversation.AnswerFromAsync(socket);
        held.Release();
        var answered = await teams.Connector.NextMessageAsync();

        Assert.Equal(FixedTexts.For(Language.English).Busy, WordsOf(refused.Deserialize<JsonObject>()!));
        Assert.NotEmpty(answered.Claims);
    }

    /// <summary>What a person reads: without escapes and bold, and without the block quotes and the definitions of Web Chat.</summary>
    private static string WordsOf(JsonObject message)
    {
        var text = QuoteMarks().Replace(Definitions().Replace(message["text"]!.GetValue<string>(), ""), "");
        return WebUtility.HtmlDecode(Escapes().Replace(text, "$1").Replace("**", "", StringComparison.Ordinal)).Trim();
    }

    /// <summary>Of each claim its number and the place it opens, below the address of the bot.</summary>
    private static List<(int Position, string Place)> SourcesOf(JsonObject message) =>
        [.. (message["entities"]?[0]?["citation"] as JsonArray ?? [])
            .Select(claim => (claim!["position"]!.GetValue<int>(), new Uri(claim["appearance"]!["url"]!.GetValue<string>()).PathAndQuery))];

    private static Answer AnswerOf(string kind) => kind switch
    {
        "quotes" => Answer.Of([Cite(1, "It began in March."), Cite(2, "It ended in May.", "Chronicle")], []),
        "figures" => Answer.Of(
            [new AnswerPart.Fixed("Sources differ"), new AnswerPart.Figure("12,000 people", "the ministry", "as of May", Cite(1, "12,000 people fled.")), new AnswerPart.Figure("some 300", null, null, Cite(2, "some 300 fled.", "Chronicle"))],
            null,
            []),
        "offer below a refusal" => Answer.Of([Cite(1, "It began in March.")], []).AsRefusal(DeclineReason.NotCovered, "Not in my sources.", "What the sources do say:"),
        "refusal" => Answer.Refusing(DeclineReason.NotCovered, [], "Not in my sources."),
        "right to left" => Answer.Of([Cite(1, "تم التوقيع في ربيع 1990."), Cite(2, "הפסקת האש נחתמה (1949).", "הארץ")], []),
        "marks of Markdown" => Answer.Of([Cite(1, "He said [1] *this* <b>and</b> 7_000 & more #1."), Cite(2, "1) One. 2) Two | three ~ four ` five.", "A*B_C")], []),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static Citation Cite(int number, string quote, string publisher = "Herald") => new(
        number,
        new ArticleHeader(new ArticleId($"{publisher}.md"), new ArticleMetadata { Title = "River [accord]", Publisher = publisher }, "0123456789abcdef"),
        new TextSpan(number * 1000, (number * 1000) + quote.Length),
        quote);

    [GeneratedRegex("^> ", RegexOptions.Multiline)]
    private static partial Regex QuoteMarks();

    [GeneratedRegex(@"\n\[\d+\]: .*")]
    private static partial Regex Definitions();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex Escapes();
}
