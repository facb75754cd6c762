using Bot.Knowledge.Indexing.Qdrant;
using Bot.Knowledge.Retrieval;

namespace Bot.Tests.Indexing.Qdrant;

public class WordWeightsTests
{
    private static readonly WordWeights Weights = new(PorterStemmer.Stem, averageLength: 4);

    [Fact]
    public void Forms_of_one_word_share_a_place() =>
        Assert.Equal(Weights.TermsOf("Sign"), Weights.TermsOf("signing, SIGNED").Distinct());

    /// <summary>Three words of four that are usual: 1.2 × (1 − 0.75 + 0.75 × 3 / 4) = 0.975; and f × 2.2 / (f + 0.975).</summary>
    [Fact]
    public void A_word_of_the_title_weighs_as_if_it_stood_there_twice()
    {
        var vector = Weights.OfChunk("Accord", [], "fishing rights")!;

        Assert.Equal(2 * 2.2 / (2 + 0.975), WeightOf(vector, "accord"), 5);
        Assert.Equal(2.2 / (1 + 0.975), WeightOf(vector, "fishing"), 5);
    }

    [Fact]
    public void A_question_is_searched_by_its_telling_words_each_as_often_as_it_has_a_form_of_it()
    {
        var vector = Weights.OfQuestion("Was the accord that they signed worth the signing?")!;

        Assert.Equal(3, vector.Indices.Count);
        Assert.Equal(2, WeightOf(vector, "sign"));
        Assert.Equal(1, WeightOf(vector, "accord"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?! …")]
    public void Without_words_there_is_no_vector(string text)
    {
        Assert.Null(Weights.OfQuestion(text));
        Assert.Null(Weights.OfChunk(text, [], text));
    }

    private static double WeightOf(SparseVector vector, string word) => vector.Values[vector.Indices.ToList().IndexOf(Weights.TermsOf(word).Single())];
}
