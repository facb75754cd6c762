using System.Text;
using System.Text.Json;
using Bot.Host.Channels.Teams;
using Bot.Knowledge.Answering;
using Bot.Knowledge.Articles;

namespace Bot.Tests.Channels.Teams;

public class TeamsMessageTests
{
    private const string Origin = "https://bot.example.org";

    [Fact]
    public void An_answer_carries_a_claim_for_each_number_with_the_address_of_the_quote_the_label_and_the_thumbs()
    {
        var message = Render(Answer.Of([Cite(1, "Signed in spring."), Cite(2, "Talks resumed.")], []));

        Assert.Equal("“Signed in spring.” [1] &#91;…&#93; “Talks resumed.” – Herald (news report), 4 Mar 2021 [2]", message.GetProperty("text").GetString());
        var entity = Assert.Single(message.GetProperty("entities").EnumerateArray());
        Assert.Equal("AIGeneratedContent", Assert.Single(entity.GetProperty("additionalType").EnumerateArray()).GetString());
        Assert.Equal([1, 2], entity.GetProperty("citation").EnumerateArray().Select(claim => claim.GetProperty("position").GetInt32()));
        var appearance = entity.GetProperty("citation")[0].GetProperty("appearance");
        Assert.Equal("River accord, Herald (news report), 4 Mar 2021", appearance.GetProperty("name").GetString());
        Assert.Equal("Signed in spring.", appearance.GetProperty("abstract").GetString());
        Assert.StartsWith($"{Origin}/articles/accord.md?cite=0-17", appearance.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal(["news report", "4 Mar 2021"], appearance.GetProperty("keywords").EnumerateArray().Select(word => word.GetString()));
        Assert.Equal("default", message.GetProperty("channelData").GetProperty("feedbackLoop").GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("It cost $5 * 3 = 15 and 7_000_000 ~ many", @"It cost $5 \* 3 = 15 and 7\_000\_000 \~ many")]
    [InlineData("<b>Bold</b> & <script>", "&lt;b&gt;Bold&lt;/b&gt; &amp; &lt;script&gt;")]
    [InlineData("as said in [1] and [here](https://x.example)", "as said in &#91;1&#93; and &#91;here&#93;(https://x.example)")]
    [InlineData("# 12 were killed", @"\# 12 were killed")]
    [InlineData("1945. The war ended", @"1945\. The war ended")]
    [InlineData("- 12,000 to 15,000 people", @"\- 12,000 to 15,000 people")]
    [InlineData("In 1945. The 12-day war", "In 1945. The 12-day war")]
    [InlineData("a\u0000b\u2028c\nd", "a b c d")]
    [InlineData("`code` \\ back", @"\`code\` \\ back")]
    [InlineData("ceasefire \u202Eevil\u202C end", "ceasefire evil end")]
    [InlineData("وقف إطلاق النار 1994", "\u2068وقف إطلاق النار 1994\u2069")]
    [InlineData("הפסקת אש (1949)", "\u2068הפסקת אש (1949)\u2069")]
    public void What_stands_in_a_source_is_shown_as_it_is(string text, string markdown) => Assert.Equal(markdown, TeamsMarkdown.Escape(text));

    [Theory]
    [InlineData("signed in spring 1990.", "spring 1990", "signed in **spring 1990**.")]
    [InlineData("some 12,000 people", "12,000", "some **12,000** people")]
    [InlineData("the 12th", "12", "the 12th")]
    public void The_words_that_answer_stand_in_bold_where_Markdown_lets_them(string text, string bold, string markdown)
    {
        var start = text.IndexOf(bold, StringComparison.Ordinal);

        Assert.Equal(markdown, TeamsMarkdown.Escape(text, new TextSpan(start, start + bold.Length)));
    }

    [Fact]
    public void Names_abstracts_and_keywords_keep_to_their_limits_and_who_says_it_is_not_cut()
    {
        var about = new ArticleMetadata
        {
            Title = string.Join(' ', Enumerable.Repeat("A very long title 👩‍👩‍👧", 10)),
            Publisher = "Ministry of Information",
            Kind = "press release of a ministry that is a party to the conflict",
            Published = Published,
        };

        var appearance = Render(Answer.Of([Cite(1, string.Join(' ', Enumerable.Repeat("long words", 60)), about)], []))
            .GetProperty("entities")[0].GetProperty("citation")[0].GetProperty("appearance");

        var name = appearance.GetProperty("name").GetString()!;
        Assert.InRange(name.Length, 40, 80);
        Assert.Contains("Ministry of Information", name, StringComparison.Ordinal);
        Assert.EndsWith("4 Mar 2021", name, StringComparison.Ordinal);
        Assert.InRange(appearance.GetProperty("abstract").GetString()!.Length, 150, 160);
        Assert.InRange(appearance.GetProperty("keywords").GetArrayLength(), 1, 3);
        Assert.All(appearance.GetProperty("keywords").EnumerateArray(), word => Assert.InRange(word.GetString()!.Length, 1, 28));
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)));
    }

    [Fact]
    public void Of_more_than_twenty_citations_the_lines_that_nobody_could_open_are_left_out()
    {
        var answer = Answer.Of([.. Enumerable.Range(1, 30).Select(number => Cite(number, $"Sentence {number}.", About($"Paper {number}")))], []);

        var message = Render(answer);

        Assert.Equal(20, message.GetProperty("entities")[0].GetProperty("citation").GetArrayLength());
        Assert.Contains("[20]", message.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("[21]", message.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("&#91;…&#93;", message.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_keeps_below_28_KB_whole_lines_at_a_time()
    {
        var answer = Answer.Of([.. Enumerable.Range(1, 15).Select(number => Cite(number, $"{number} {new string('ж', 1_500)}.", About($"Paper {number}")))], []);

        var message = Render(answer);

        Assert.InRange(Encoding.Unicode.GetByteCount(message.GetRawText()), 20 * 1024, 28 * 1024);
        var claims = message.GetProperty("entities")[0].GetProperty("citation").GetArrayLength();
        Assert.Contains($"[{claims}]", message.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain($"[{claims + 1}]", message.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private static ArticleDate Published => ArticleDate.TryParse("2021-03-04", out var date) ? date : throw new FormatException();

    private static JsonElement Render(Answer answer) =>
        JsonSerializer.Deserialize<JsonElement>(TeamsMessage.Of(answer, Origin, [], "29:ada", "in-1").ToJsonString(Connector.Writing));

    private static ArticleMetadata About(string publisher) => new()
    {
        Title = "River accord",
        Publisher = publisher,
        Kind = "news report",
        Published = Published,
    };

    private static Citation Cite(int number, string quote, ArticleMetadata? about = null) => new(
        number,
        new ArticleHeader(new ArticleId(number <= 2 ? "accord.md" : $"accord-{number}.md"), about ?? About("Herald"), "0123456789abcdef"),
        new TextSpan(number == 1 ? 0 : number * 1000, (number == 1 ? 0 : number * 1000) + quote.Length),
        quote);
}
