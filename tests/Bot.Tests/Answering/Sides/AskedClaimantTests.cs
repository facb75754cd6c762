using Bot.Knowledge.Answering;
using Bot.Knowledge.Answering.Sides;
using Bot.Knowledge.Retrieval;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Sides;

public class AskedClaimantTests
{
    private static readonly Passage Arden = Passages.Of("The ministry says that the shells came from the south of Kesh.", file: "arden.md", publisher: "Ministry of Defence of Arden", kind: "party to the conflict");

    private static readonly Passage Velia = Passages.Of("The ministry says that the shells came from the north of Kesh.", file: "velia.md", publisher: "Ministry of Defence of Velia", kind: "party to the conflict");

    [Theory]
    [InlineData("What does the Velian ministry of defence say about the shells?", "velian ministry defence")]
    [InlineData("How many were killed, according to Arden?", "arden")]
    [InlineData("According to the health office, how many were killed?", "health office")]
    [InlineData("How many were killed at Kesh, as Arden counts?", "arden")]
    [InlineData("How many civilians does the health office say died?", "health office")]
    public void The_one_whose_words_are_asked_for_is_read(string question, string words) =>
        Assert.Equal(words, string.Join(' ', AskedClaimant.Of(question)!.Words));

    [Theory]
    [InlineData("Who shelled Kesh?")]
    [InlineData("What did she say about the shells?")]
    [InlineData("What do people say about the shells?")]
    public void A_question_for_nobodys_words_has_no_claimant(string question) => Assert.Null(AskedClaimant.Of(question));

    [Fact]
    public void Quotes_of_other_speakers_are_left_out_beside_the_claimants_own() =>
        Assert.Equal([Velia], Kept("What does Velia say about the shells?", [Whole(Arden), Whole(Velia)], [Arden, Velia]));

    [Fact]
    public void What_the_claimant_says_is_found_where_only_others_were_quoted() =>
        Assert.Equal([Velia], Kept("What does Velia say about the shells at Kesh?", [Whole(Arden)], [Arden, Velia]));

    [Fact]
    public void A_person_speaks_for_whom_a_source_says()
    {
        var person = Passages.Of("Lena Orr, the Velian minister, said: \"We were silent.\" Lena Orr denied that shells had fallen.", file: "orr.md");

        Assert.Equal([person], Kept("What does Velia say about the shells?", [Whole(Arden)], [Arden, person]));
    }

    [Fact]
    public void Without_a_word_of_the_claimants_the_quotes_stay() =>
        Assert.Equal([Arden], Kept("What does Norrland say about the shells?", [Whole(Arden)], [Arden, Velia]));

    private static IEnumerable<Passage> Kept(string question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages) =>
        AskedClaimant.Of(question)!.OnlyIn(quotes, passages).Select(quote => quote.Passage).Distinct();

    private static SelectedQuote Whole(Passage passage) => new(passage, passage.Sentences);
}
