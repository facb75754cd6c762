using Bot.Knowledge.Answering;
using Bot.Knowledge.Answering.Composition;
using Bot.Knowledge.Retrieval;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Composition;

public class WireCopiesTests
{
    private static readonly Passage Herald = Passages.Of("The truce of Halm fell apart on Thursday when a convoy was ambushed near Kesta. The envoy noted 214 violations since it took effect in August.", file: "herald.md");

    private static readonly Passage Daily = Passages.Of("The truce of Halm fell apart on Thursday when a convoy was ambushed near Kesta. The envoy noted 214 violations since it took effect in August. Bread is dear.", file: "daily.md", publisher: "Daily");

    [Fact]
    public void What_two_papers_print_of_one_story_is_quoted_from_the_first()
    {
        var quotes = WireCopies.FromOne([new SelectedQuote(Herald, [Herald.Sentences[1]]), new SelectedQuote(Daily, [Daily.Sentences[0]])], [Herald, Daily]);

        Assert.Equal([(Herald, Herald.Sentences[1]), (Herald, Herald.Sentences[0])], quotes.Select(quote => (quote.Passage, quote.Sentences[0])));
    }

    [Fact]
    public void What_only_one_of_them_prints_stays_its_own()
    {
        var quotes = WireCopies.FromOne([new SelectedQuote(Herald, [Herald.Sentences[1]]), new SelectedQuote(Daily, [Daily.Sentences[2]])], [Herald, Daily]);

        Assert.Equal([Herald, Daily], quotes.Select(quote => quote.Passage));
    }

    [Fact]
    public void Two_stories_are_no_copies() =>
        Assert.False(WireCopies.AreCopies(Herald.Article.Id, Passages.Of("The council of Halm met in May.", file: "other.md").Article.Id, [Herald, Passages.Of("The council of Halm met in May.", file: "other.md")]));
}
