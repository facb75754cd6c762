using Bot.Evaluation.Fitting;
using Bot.Evaluation.Questions;

namespace Bot.Tests.Evaluation;

public sealed class WithheldCorpusTests : IDisposable
{
    private const string Article = "The siege of Halm began in May 1911. General Orben led it with 4,000 men.\nIt was lifted by the navy.";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public WithheldCorpusTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "articles"));
        File.WriteAllText(Path.Combine(_folder, "articles", "halm.md"), Article);
    }

    [Fact]
    public void What_is_cut_takes_the_sentence_that_answers_with_it()
    {
        var corpus = WithheldCorpus.Cut(Set, [Question("Who led the siege?", "Orben", "General Orben led it with 4,000\nmen.")], Out);

        Assert.Equal("The siege of Halm began in May 1911. \nIt was lifted by the navy.", Written(corpus));
        Assert.Single(corpus.Questions);
    }

    [Theory]
    [InlineData("Who led the siege?", "General Orben", "General Orben led it with 4,000 men.", "someone led it with 4,000 men.")]
    [InlineData("How many men did Orben lead?", "4,000", "General Orben led it with 4,000 men.", "General Orben led it with many men.")]
    [InlineData("When did the siege begin?", "May 1911", "The siege of Halm began in May 1911.", "The siege of Halm began at that time.")]
    public void What_is_blurred_leaves_the_sentence_without_its_answer(string question, string answer, string gold, string left)
    {
        var corpus = WithheldCorpus.Blurred(Set, [Question(question, answer, gold)], Out);

        Assert.Equal(Article.Replace(gold, left, StringComparison.Ordinal), Written(corpus));
    }

    [Fact]
    public void A_question_whose_answer_cannot_be_withheld_is_left_out()
    {
        var corpus = WithheldCorpus.Blurred(Set, [Question("Why was it lifted?", "by the navy", "It was lifted by the navy."), Question("Who led it?", "Mirek", "It was lifted by the navy.")], Out);

        Assert.Empty(corpus.Questions);
        Assert.Equal(Article, Written(corpus));
    }

    [Fact]
    public void An_answer_that_other_words_still_give_may_be_right()
    {
        var question = Question("Who led the siege?", "Orben", "General Orben led it with 4,000 men.");
        var corpus = WithheldCorpus.Cut(Set, [question], Out);

        Assert.True(corpus.MayBeAnswered(question, "“Orben's siege failed.” [1]"));
        Assert.False(corpus.MayBeAnswered(question, "“It was lifted by the navy.” [1]"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private QuestionSet Set => new("halm", Path.Combine(_folder, "articles"), "");

    private string Out => Path.Combine(_folder, "withheld");

    private static string Written(WithheldCorpus corpus) => File.ReadAllText(Path.Combine(corpus.Set.Corpus, "halm.md"));

    private static SetQuestion Question(string text, string answer, string gold) =>
        new("1", text, null, true, [new GoldQuote("halm.md", gold)], answer, null, "who", null, null, null);
}
