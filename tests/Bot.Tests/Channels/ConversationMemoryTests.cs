using Bot.Host.Channels;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Questions.FollowUps;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels;

public sealed class ConversationMemoryTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly TempFolder _folder = new();
    private readonly List<ConversationStore> _stores = [];

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

    [Fact]
    public void A_turn_is_remembered_with_all_that_the_next_question_may_refer_to()
    {
        var memory = NewMemory();
        var cited = new CitedSpan(new ArticleId("asia/korea.md"), "Корея", new ArticleDate(1953, 7), new TextSpan(4, 16));

        memory.Remember("a", new Exchange("And who signed it?", "Ada") { Resolved = "Who signed the accord?", Cited = [cited] });

        var turn = Assert.Single(memory.Recall("a"));
        Assert.Equal(("And who signed it?", "Ada", "Who signed the accord?"), (turn.Question, turn.Answer, turn.Resolved));
        Assert.Equal(cited, Assert.Single(turn.Cited));
    }

    [Fact]
    public void A_conversation_in_a_file_outlives_the_process_until_it_was_silent_too_long()
    {
        Say(NewMemory(store: _folder["conversations.db"]), "a", "1");
        CloseStores();

        var remembered = NewMemory(store: _folder["conversations.db"]).Recall("a");
        CloseStores();
        _time.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal("1", Assert.Single(remembered).Question);
        Assert.Empty(NewMemory(store: _folder["conversations.db"]).Recall("a"));
    }

    [Fact]
    public void The_limits_hold_for_what_an_earlier_process_left_in_the_file()
    {
        var before = NewMemory(store: _folder["conversations.db"]);
        Say(before, "a", "1");
        Say(before, "b", "1");
        CloseStores();

        var memory = NewMemory(store: _folder["conversations.db"]);
        Say(memory, "c", "1");

        Assert.Equal((0, 1, 1), (memory.Recall("a").Count, memory.Recall("b").Count, memory.Recall("c").Count));
    }

    [Fact]
    public void What_is_forgotten_stands_nowhere_in_the_file_any_more()
    {
        const string Secret = "Where was my brother on that day?";
        var memory = NewMemory(store: _folder["conversations.db"]);
        Say(memory, "a", Secret);
        Say(memory, "b", "1");
        var before = _folder.ReadAll();

        var turns = memory.Forget("a");

        Assert.Equal(1, turns);
        Assert.Contains(Secret, before, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, _folder.ReadAll(), StringComparison.Ordinal);
        Assert.Single(memory.Recall("b"));
    }

    [Fact]
    public void What_was_forgotten_by_its_age_is_wiped_out_of_the_files_too()
    {
        const string Secret = "Where was my brother on that day?";
        var memory = NewMemory(store: _folder["conversations.db"]);
        Say(memory, "a", Secret);
        _time.Advance(TimeSpan.FromMinutes(11));
        memory.Recall("b");

        memory.ForgetBefore(default);

        Assert.DoesNotContain(Secret, _folder.ReadAll(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_is_its_owners_alone_and_names_no_conversation()
    {
        Say(NewMemory(store: _folder["conversations.db"]), "teams:a:1abc", "1");

        Assert.DoesNotContain("a:1abc", _folder.ReadAll(), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            foreach (var file in Directory.GetFiles(_folder.Path))
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }
    }

    [Fact]
    public void A_file_of_another_kind_is_left_alone_and_a_turn_goes_on_without_it()
    {
        _folder.Write("conversations.db", "This is a text, and long enough to be none of SQLite's files.");
        var memory = NewMemory(store: _folder["conversations.db"]);

        Say(memory, "a", "1");

        Assert.Empty(memory.Recall("a"));
        Assert.Equal("this is not the conversations, nor any SQLite database. Leave it and name another file in Conversations:Store.", Assert.Throws<IOException>(() => memory.Forget("a")).Message.Split(": ", 2)[1]);
        Assert.StartsWith("This is a text", File.ReadAllText(_folder["conversations.db"]), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        CloseStores();
        _folder.Dispose();
    }

    private ConversationMemory NewMemory(int maxCharacters = 1_000_000, string? store = null)
    {
        var options = Options.Create(new ConversationOptions { MaxTurns = 2, MaxConversations = 2, MaxIdleMinutes = 10, MaxCharacters = maxCharacters, Store = store });
        _stores.Add(new ConversationStore(options, NullLogger<ConversationStore>.Instance));
        return new ConversationMemory(_stores[^1], options, _time);
    }

    private void CloseStores()
    {
        _stores.ForEach(store => store.Dispose());
        _stores.Clear();
    }

    private static void Say(ConversationMemory memory, string conversation, string question) =>
        memory.Remember(conversation, new Exchange(question, "answer"));
}
