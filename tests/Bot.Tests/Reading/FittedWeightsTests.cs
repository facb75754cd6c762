using Bot.Knowledge.Answering;
using Bot.Knowledge.Reading;

namespace Bot.Tests.Reading;

public class FittedWeightsTests
{
    [Fact]
    public void The_ranking_was_fitted_on_what_is_measured_of_a_sentence() =>
        Assert.Equal(SentenceFeatures.Names.Order(), FittedWeights.NamesIn("ranking.json").Order());

    [Fact]
    public void The_ranking_after_the_closer_look_was_fitted_on_what_is_measured_then() =>
        Assert.Equal(SentenceFeatures.NamesOfCloserLook.Order(), FittedWeights.NamesIn("closer-ranking.json").Order());

    [Fact]
    public void The_confidence_was_fitted_on_what_is_measured_of_an_answer() =>
        Assert.Equal(ConfidenceFeatures.Names.Order(), FittedWeights.NamesIn("confidence.json").Order());

    [Fact]
    public void The_likelihood_of_a_subject_was_fitted_on_what_is_measured_of_it()
    {
        Assert.Equal(ConfidenceFeatures.NamesOfSubject.Order(), FittedWeights.NamesIn("subject.json").Order());
        Assert.Subset(ConfidenceFeatures.Names.ToHashSet(), ConfidenceFeatures.NamesOfSubject.ToHashSet());
    }
}
