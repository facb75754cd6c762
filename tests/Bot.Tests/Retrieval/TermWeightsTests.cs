using Bot.Knowledge.Retrieval;

namespace Bot.Tests.Retrieval;

public class TermWeightsTests
{
    [Fact]
    public void A_rare_term_weighs_more_than_a_common_one() =>
        Assert.True(TermWeights.Weigh(chunksWithTerm: 2, chunkCount: 1000) > TermWeights.Weigh(chunksWithTerm: 400, chunkCount: 1000));

    [Fact]
    public void A_name_that_a_small_collection_repeats_everywhere_still_weighs() =>
        Assert.InRange(TermWeights.Weigh(chunksWithTerm: 3, chunkCount: 3), 4, 6);

    [Fact]
    public void Terms_are_found_in_any_form_case_or_accent() =>
        Assert.Equal(["treati", "sao"], new TermWeights(new Dictionary<string, double> { ["treati"] = 1, ["sao"] = 1 }).HeldBy("Treaties of SÃO Tomé").Order(StringComparer.Ordinal).Reverse());
}
