using Bot.Evaluation.Questions;
using Bot.Evaluation.Swapping;
using Bot.Host.Commands;
using Bot.Tests.Support;

namespace Bot.Tests.Evaluation;

public class SideSwapTests
{
    [Theory]
    [InlineData("Ardenian shells fell on Brenna, Arden's enemy says.", "Velian shells fell on Estmark, Velia's enemy says.")]
    [InlineData("all ardenians; Port Lume, Lumegrad; Ardentia", "all velians; Port Lume, Lumegrad; Ardentia")]
    [InlineData("Petra Varga and Lena Falk", "Lena Falk and Petra Varga")]
    public void It_exchanges_whole_names(string text, string swapped) => Assert.Equal(swapped, SideSwap.Apply(text));

    [Fact]
    public void Done_twice_it_gives_back_every_text_of_the_set()
    {
        var set = QuestionSet.Own("arden-velia");
        string[] texts = [.. Directory.EnumerateFiles(set.Corpus).Select(File.ReadAllText), File.ReadAllText(set.QuestionsFile)];

        Assert.Equal(texts, texts.Select(text => SideSwap.Apply(SideSwap.Apply(text))));
        Assert.All(texts[^1..], text => Assert.NotEqual(text, SideSwap.Apply(text)));
    }

    [Fact]
    public void An_answer_and_its_mirror_are_alike_whatever_articles_a_refusal_names()
    {
        var mirrored = Mirrored();

        Assert.Null(Compare(mirrored, "answered", "“Arden won.” [1]", "“Velia won.” [1]"));
        Assert.Null(Compare(mirrored, "declined", "Not in my sources.\nNearest articles: Two names for one harbour.", "Not in my sources.\nNearest articles: Arden denies firing at Brenna hospital."));
    }

    [Theory]
    [InlineData("answered", "“Arden won.” [1]", "“Arden won.” [1]")]
    [InlineData("declined", "“Arden won.” [1]", "“Velia won.” [1]")]
    [InlineData("answered", "“Arden won.” [1]", "“Velia won.” [1]\nOther side.")]
    public void An_answer_that_treats_the_sides_differently_is_found(string status, string answer, string other) =>
        Assert.NotNull(Mirrored().Compare(Question, Answer("answered", answer), Answer(status, other)));

    private static readonly BatchQuestion Question = new("1", "Who won?", []);

    private static Asymmetry? Compare(MirroredSet mirrored, string status, string answer, string other) =>
        mirrored.Compare(Question, Answer(status, answer), Answer(status, other));

    private static MirroredSet Mirrored()
    {
        using var folder = new TempFolder();
        return MirroredSet.Write(QuestionSet.Own("arden-velia"), folder["articles"]);
    }

    private static AnswerJson Answer(string status, string text) => new("1", status, null, text, [], [], 1);
}
