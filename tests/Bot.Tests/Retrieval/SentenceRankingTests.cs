using Bot.Knowledge.Articles;
using Bot.Knowledge.Chunking;
using Bot.Knowledge.Indexing;
using Bot.Knowledge.Retrieval;

namespace Bot.Tests.Retrieval;

public class SentenceRankingTests
{
    [Fact]
    public void One_sentence_with_all_the_words_comes_before_many_that_share_them() => Assert.Equal(
        ["together", "apart", "nothing"],
        Rank("When did observers leave the hills?", ("nothing", "Talks resumed.", ""), ("apart", "Observers came. They saw hills. Some leave.", ""), ("together", "The observers left. Observers leave hills.", "")));

    [Fact]
    public void Words_in_the_title_count() => Assert.Equal(
        ["titled", "plain"],
        Rank("What did the river accord share?", ("plain", "They share rights.", ""), ("titled", "They share rights.", "River accord")));

    [Fact]
    public void Another_form_of_a_word_counts_and_accents_do_not() => Assert.Equal(
        ["other form", "nothing"],
        Rank("Who signed in Çanakkale?", ("nothing", "Talks resumed.", ""), ("other form", "The signing in Canakkale.", "")));

    [Theory]
    [InlineData("")]
    [InlineData("Who is it?")]
    [InlineData("\uD83D ?!")]
    public void A_question_without_telling_words_ranks_nothing(string question) => Assert.Empty(Rank(question, ("any", "Talks resumed.", "")));

    private static IEnumerable<string> Rank(string question, params (string Name, string Text, string Title)[] chunks) =>
        SentenceRanking.Rank(question, [.. chunks.Select(chunk => Match(chunk.Name, chunk.Text, chunk.Title))]).Select(match => match.Article.Id.Value);

    private static IndexMatch Match(string name, string text, string title)
    {
        var all = new TextSpan(0, text.Length);
        var header = new ArticleHeader(new ArticleId(name), new ArticleMetadata { Title = title }, TextHash: "");
        return new IndexMatch(header, new Chunk(header.Id, all, text, [], SentenceSplitter.Split(text, all)), Bm25: null, Cosine: 0, SentenceCosines: []);
    }
}
