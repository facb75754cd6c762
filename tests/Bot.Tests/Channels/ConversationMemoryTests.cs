using Bot.Host.Channels;
using Bot.Knowledge.Questions.FollowUps;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels;

public class ConversationMemoryTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void The_last_turns_are_remembered_oldest_first()
    {
        var memory = NewMemory();

        Say(memory, "a", "1");
        Say(memory, "a", "2");
        Say(memory, "a", "3");

        Assert.Equal("2, 3", string.Join(", ", memory.Recall("a").Select(exchange => exchange.Question)));
    }

    [Fact]
    public void Conversations_do_not_hear_each_other()
    {
        var memory = NewMemory();

        Say(memory, "a", "1");

        Assert.Empty(memory.Recall("b"));
    }

    [Fact]
    public void A_silent_conversation_is_forgotten()
    {
        var memory = NewMemory();
        Say(memory, "a", "1");

        _time.Advance(TimeSpan.FromMinutes(11));

        Assert.Empty(memory.Recall("a"));
    }

    [Fact]
    public void Of_too_many_conversations_the_one_silent_longest_is_forgotten()
    {
        var memory = NewMemory();
        Say(memory, "a", "1");
        Say(memory, "b", "1");
        memory.Recall("a");

        Say(memory, "c", "1");

        Assert.Single(memory.Recall("a"));
        Assert.Empty(memory.Recall("b"));
        Assert.Single(memory.Recall("c"));
    }

    [Fact]
    public void Of_conversations_with_too_many_characters_the_one_silent_longest_is_forgotten()
    {
        var memory = NewMemory(maxCharacters: 10_000);
        Say(memory, "a", new string('a', 4_000));

        Say(memory, "b", new string('b', 4_000));

        Assert.Empty(memory.Recall("a"));
        Assert.Single(memory.Recall("b"));
    }

    [Fact]
    public void Turns_that_are_forgotten_make_room()
    {
        var memory = NewMemory(maxCharacters: 30_000);
        Say(memory, "a", "1");

        foreach (var turn in Enumerable.Range(0, 20))
        {
            Say(memory, "b", $"{turn} {new string('b', 4_000)}");
        }

        Assert.Single(memory.Recall("a"));
    }

    [Fact]
    public void What_was_answered_can_be_put_right_for_the_last_turn()
    {
        var memory = NewMemory();
        Say(memory, "a", "1");
        Say(memory, "a", "2");

        memory.Amend("a", "Ada Lund");

        Assert.Equal("answer, Ada Lund", string.Join(", ", memory.Recall("a").Select(exchange => exchange.Answer)));
    }

    private ConversationMemory NewMemory(int maxCharacters = 1_000_000) =>
        new(Options.Create(new ConversationOptions { MaxTurns = 2, MaxConversations = 2, MaxIdleMinutes = 10, MaxCharacters = maxCharacters }), _time);

    private static void Say(ConversationMemory memory, string conversation, string question) =>
        memory.Remember(conversation, new Exchange(question, "answer"));
}
