using Bot.Knowledge.Questions.Parts;

namespace Bot.Tests.Questions.Parts;

public class SeveralThingsTests
{
    [Theory]
    [InlineData("Which two treaties ended the strait war?")]
    [InlineData("What were the names of the three leaders?")]
    [InlineData("Two of the ministers resigned; who were they?")]
    [InlineData("Which countries joined the River Accord?")]
    [InlineData("What became of each of them after the war?")]
    [InlineData("How much larger was the League in 1979 than in 1970?")]
    public void Several_things_may_stand_far_apart(string question) => Assert.True(SeveralThings.AreAskedFor(question));

    [Theory]
    [InlineData("When was the River Accord signed?")]
    [InlineData("Who resigned after two years?")]
    [InlineData("What happened at Port Lume?")]
    [InlineData("Which treaty ended the strait war?")]
    [InlineData("How many soldiers fell at Port Lume?")]
    [InlineData("")]
    public void One_thing_is_looked_for_where_it_most_likely_stands(string question) => Assert.False(SeveralThings.AreAskedFor(question));
}
