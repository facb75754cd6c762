using Bot.Knowledge.Answering;
using Bot.Knowledge.Articles;

namespace Bot.Tests.Answering;

public class AnswerTests
{
    [Fact]
    public void Every_quote_is_followed_by_who_published_it_when_and_its_number() => Assert.Equal(
        "“The bridge was closed.” – Herald, 4 Mar 2021 [1]\n“The bridge was open.” – Courier, date unknown [2]",
        Answer.Of([Cite(1, "The bridge was closed.", "Herald", "2021-03-04"), Cite(2, "The bridge was open.", "Courier")], []).Text);

    [Fact]
    public void Neighbouring_quotes_of_one_publisher_and_date_share_the_attribution() => Assert.Equal(
        "“The bridge was closed.” [1] “It opened again in May.” – Herald, 4 Mar 2021 [2]",
        Answer.Of([Cite(1, "The bridge was closed.", "Herald", "2021-03-04"), Cite(2, "It opened again in May.", "Herald", "2021-03-04")], []).Text);

    [Fact]
    public void The_answering_words_are_found_in_the_quote_as_a_reader_sees_it()
    {
        const string quote = "The *River* accord was signed\non 3 May 1921, after 3 May was chosen.";
        var start = quote.IndexOf("3 May was", StringComparison.Ordinal);

        var citation = Cite(1, quote, "Herald") with { AnswerSpan = new TextSpan(start, start + 5) };

        Assert.Equal(citation.PlainQuote.LastIndexOf("3 May", StringComparison.Ordinal), citation.PlainAnswer!.Value.Start);
        Assert.Equal("3 May", citation.PlainAnswer.Value.In(citation.PlainQuote));
    }

    [Fact]
    public void Nothing_is_marked_when_the_whole_quote_answers() =>
        Assert.Null((Cite(1, "The bridge was closed.", "Herald") with { AnswerSpan = new TextSpan(0, 22) }).PlainAnswer);

    private static Citation Cite(int number, string quote, string publisher, string? published = null) => new(
        number,
        new ArticleHeader(
            new ArticleId("a.md"),
            new ArticleMetadata { Title = "A", Publisher = publisher, Published = ArticleDate.TryParse(published, out var date) ? date : null },
            "hash"),
        new TextSpan(0, quote.Length),
        quote);
}
