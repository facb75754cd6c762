using Bot.Knowledge.Answering.Sides;

namespace Bot.Tests.Answering.Sides;

public class DisputeWordsTests
{
    [Theory]
    [InlineData("Arden accused Velia of firing first.")]
    [InlineData("The Front alleges that the ministry knew.")]
    [InlineData("Velia holds the army of Arden responsible.")]
    [InlineData("A group unknown until then claimed responsibility.")]
    public void Accusing_is_told(string sentence) => Assert.True(DisputeWords.Accuse(sentence));

    [Theory]
    [InlineData("The ministry rejected the claim.")]
    [InlineData("The ministry states with full responsibility that nobody slept.")]
    public void A_claim_that_is_answered_and_a_formula_accuse_nobody(string sentence) => Assert.False(DisputeWords.Accuse(sentence));

    [Theory]
    [InlineData("The Front's speaker denied it.")]
    [InlineData("The ministry told us that it had \"no knowledge of such events\".")]
    [InlineData("The embassy declined to comment.")]
    [InlineData("Velia called the report a fabrication.")]
    [InlineData("The army did not respond to our letters.")]
    public void Denying_is_told(string sentence) => Assert.True(DisputeWords.Deny(sentence));

    [Theory]
    [InlineData("Whose mine it was cannot be said.")]
    [InlineData("The allegations were received too late to be examined.")]
    [InlineData("The researchers found no trace of a store.")]
    [InlineData("Neither account could be checked.")]
    [InlineData("\"I do not know who fired first,\" the envoy said.")]
    [InlineData("The cause was not proved.")]
    public void What_nobody_could_find_out_is_told(string sentence) => Assert.True(DisputeWords.LeaveOpen(sentence));

    [Theory]
    [InlineData("The circumstances of his death are contested.")]
    [InlineData("Accounts of the night differ.")]
    [InlineData("There are two versions of what followed.")]
    public void That_there_are_several_accounts_is_told(string sentence) => Assert.True(DisputeWords.Announce(sentence));
}
