using Bot.Knowledge.Answering;
using Bot.Knowledge.Answering.Figures;
using Bot.Knowledge.Answering.Sides;

namespace Bot.Tests.Answering;

public class QuestionKindTests
{
    [Theory]
    [InlineData("Who controls Port Lume?")]
    [InlineData("Who is in control of the Kesh valley?")]
    [InlineData("Is Port Lume still under siege?")]
    [InlineData("Is the bridge open?")]
    [InlineData("How many people are displaced in Velia now?")]
    [InlineData("What is the current death toll?")]
    [InlineData("Who is the president of Arden?")]
    [InlineData("Are there peacekeepers in Kesh?")]
    [InlineData("Which side holds the harbour?")]
    [InlineData("Does Arden control the coast?")]
    [InlineData("Can visitors climb the lighthouse this week?")]
    [InlineData("How many were killed last night?")]
    [InlineData("Did they meet yesterday?")]
    [InlineData("What has changed in the past few weeks?")]
    public void A_question_about_the_present_is_told(string question) => Assert.True(NowQuestion.Is(question));

    [Theory]
    [InlineData("Who controlled Port Lume in 1921?")]
    [InlineData("What is the river accord?")]
    [InlineData("When was the accord signed?")]
    [InlineData("What does the accord say about trade?")]
    [InlineData("Who was the president of Arden?")]
    [InlineData("Was Port Lume still under siege in May?")]
    [InlineData("How many people died?")]
    [InlineData("Why did the talks fail?")]
    [InlineData("Who is Ada Lund?")]
    [InlineData("How many states signed the accord?")]
    [InlineData("What happened in the last week of the siege?")]
    [InlineData("Who led Arden in the last year of the war?")]
    [InlineData("Where did the two sides next meet?")]
    public void A_question_about_the_past_or_a_definition_is_none_about_the_present(string question) => Assert.False(NowQuestion.Is(question));

    [Theory]
    [InlineData("Who shelled the hospital?")]
    [InlineData("Which side broke the truce?")]
    [InlineData("Did Arden commit war crimes?")]
    [InlineData("Who was responsible for the explosion?")]
    [InlineData("Why did Velia attack the convoy?")]
    [InlineData("Was the strike on the market deliberate?")]
    [InlineData("What caused the fire at the depot?")]
    [InlineData("Was the annexation of Kesh legal?")]
    public void A_question_of_cause_blame_intent_or_law_is_told(string question) => Assert.True(DisputedQuestion.Is(question));

    [Theory]
    [InlineData("When was the accord signed?")]
    [InlineData("Who signed the accord?")]
    [InlineData("How many people died?")]
    [InlineData("Where did the armies meet?")]
    public void Other_questions_are_not_taken_for_disputed_ones(string question) => Assert.False(DisputedQuestion.Is(question));

    [Theory]
    [InlineData("How many civilians were killed at Port Lume?", "killed civilians", "lume port", false)]
    [InlineData("What was the death toll in Kesh?", "killed -", "kesh", false)]
    [InlineData("Is 31 the final toll of the shelling?", "killed -", "", true)]
    [InlineData("How many states signed the accord?", "- states", "", false)]
    public void What_is_to_be_counted_is_read_from_the_question(string question, string kind, string names, bool isOfFinal)
    {
        var asked = FigureQuestion.Of(question)!;

        Assert.Equal((kind, names, isOfFinal), ($"{asked.Harm ?? "-"} {asked.Counted ?? "-"}".Replace("- -", "-", StringComparison.Ordinal), string.Join(' ', asked.Names.Order()), asked.IsOfFinal));
    }

    [Theory]
    [InlineData("When did the war end?")]
    [InlineData("Who signed the accord?")]
    public void A_question_for_something_else_asks_for_no_figure(string question) => Assert.Null(FigureQuestion.Of(question));
}
