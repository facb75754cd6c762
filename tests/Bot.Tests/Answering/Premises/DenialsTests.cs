using Bot.Knowledge.Answering.Premises;

namespace Bot.Tests.Answering.Premises;

public class DenialsTests
{
    [Theory]
    [InlineData("The mayor has ruled out independence for the valley.", "independence for the valley")]
    [InlineData("Arden stopped short of a declaration of war, but it recalled its envoy.", "a declaration of war")]
    [InlineData("It could not be determined which army had fired.", "which army had fired")]
    [InlineData("The court did not find it proven that the staff had given the order, and adjourned.", "it proven that the staff had given the order")]
    [InlineData("Nothing in this report concerns the duty of the colonel, whose trial goes on.", "the duty of the colonel")]
    [InlineData("The valley regains its assembly; independence is excluded.", "independence")]
    [InlineData("The raid on Kesh, for which nobody has answered, forms no part of the grounds.", "The raid on Kesh")]
    [InlineData("When they wanted us to shell the bridge, I said no.", "When they wanted us to shell the bridge, I")]
    public void What_a_sentence_denies_in_other_words_than_not_and_the_verb_is_found(string sentence, string denied) =>
        Assert.Contains(denied, Denials.In(sentence).Select(found => found.Trim()));

    [Theory]
    [InlineData("Arden did not find until May which army had fired.")]
    [InlineData("The mayor has granted independence to the valley.")]
    [InlineData("The route was not planned by the mayor.")]
    [InlineData("He said no one had fired.")]
    public void What_is_only_limited_or_one_partys_denial_is_not(string sentence) => Assert.Empty(Denials.In(sentence));

    [Fact]
    public void Verbs_that_deny_what_follows_are_a_not() =>
        Assert.Equal("Arden not a declaration of war.", Denials.WithNot("Arden stopped short of a declaration of war."));
}
