using Bot.Knowledge.Answering;
using Bot.Knowledge.Answering.Sides;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Sides;

public class RightOfReplyTests
{
    [Theory]
    [InlineData("Soldiers took flour from the store, eleven witnesses said. The ministry said that it had no knowledge of this.", 2)]
    [InlineData("The Front is accused of shooting prisoners. The tribunal has opened a case. The Front denies it.", 3)]
    [InlineData("The Front is accused of shooting prisoners. Winter came. Bread was dear. The Front denies it.", 1)]
    [InlineData("The council met in May. The mayor denied that he would resign.", 1)]
    [InlineData("Arden shelled the village.", 1)]
    [InlineData("The council accused the Front of attacking an outpost. The Front's leader said the outpost had fired on carts since Friday.", 2)]
    [InlineData("Arden blamed Velia for the fire. Ada Lund, the Velian minister, said that lightning had struck.", 2)]
    [InlineData("Arden blamed Velia for the fire. Survivors said that they had seen a flash.", 1)]
    [InlineData("Arden blamed Velia for the fire. Arden said that the harvest was lost.", 1)]
    public void A_reply_right_behind_an_accusation_is_quoted_with_it(string text, int sentences)
    {
        var passage = Passages.Of(text);

        Assert.Equal(passage.Sentences.Take(sentences), Assert.Single(RightOfReply.Added([new SelectedQuote(passage, [passage.Sentences[0]])])).Sentences);
    }
}
