using Bot.Host.Feedback;
using Bot.Knowledge.Indexing;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Feedback;

public sealed class FeedbackStoreTests : IDisposable
{
    private static readonly Rating Disliked = Rating.Of(Reaction.Dislike, Complaint.OutOfDate, "There is a newer count.");

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));
    private readonly TempFolder _folder = new();
    private readonly FeedbackStore _store;

    public FeedbackStoreTests() => _store = NewStore();

    [Fact]
    public void Ratings_are_listed_oldest_first_with_what_was_cited()
    {
        _store.Record(FeedbackChannel.Teams, "teams:a", "1", ["/articles/a.md?cite=1-2"], Disliked);
        _time.Advance(TimeSpan.FromHours(1));
        _store.Record(FeedbackChannel.WebChat, "directline:b", "2", [], Rating.Of(Reaction.Like, null, null));

        var entries = _store.List(default);

        Assert.Equal(["1", "2"], entries.Select(entry => entry.Answer));
        Assert.Equal((FeedbackChannel.Teams, Disliked, _time.GetUtcNow().AddHours(-1)), (entries[0].Channel, entries[0].Rating, entries[0].Given));
        Assert.Equal(["/articles/a.md?cite=1-2"], entries[0].Cited);
    }

    [Fact]
    public void A_later_rating_of_the_same_answer_in_the_same_conversation_replaces_the_earlier()
    {
        Rate("a", "1");

        _store.Record(FeedbackChannel.WebChat, "a", "1", [], Rating.Of(Reaction.Like, null, null));

        Assert.Equal(Reaction.Like, Assert.Single(_store.List(default)).Rating.Reaction);
    }

    [Fact]
    public void Only_ratings_since_a_time_are_listed()
    {
        Rate("a", "1");
        _time.Advance(TimeSpan.FromMinutes(1));
        Rate("a", "2");

        Assert.Equal(["2"], _store.List(_time.GetUtcNow()).Select(entry => entry.Answer));
    }

    [Fact]
    public void Beyond_the_limit_new_ratings_are_refused_and_earlier_ones_can_still_be_changed()
    {
        foreach (var answer in Enumerable.Range(0, 100))
        {
            Rate("a", $"{answer}");
        }

        Assert.False(_store.Record(FeedbackChannel.WebChat, "b", "1", [], Disliked));
        Assert.True(_store.Record(FeedbackChannel.WebChat, "a", "1", [], Rating.Of(Reaction.Like, null, null)));
        Assert.Equal(100, _store.List(default).Count);
    }

    [Fact]
    public void Deleting_a_conversation_takes_its_ratings_and_no_others()
    {
        Rate("a", "1");
        Rate("a", "2");
        Rate("b", "1");

        var deleted = _store.DeleteConversation("a");

        Assert.Equal(2, deleted);
        Assert.Equal("1", Assert.Single(_store.List(default)).Answer);
    }

    [Fact]
    public void Ratings_before_a_time_are_deleted()
    {
        Rate("a", "1");
        _time.Advance(TimeSpan.FromDays(2));
        Rate("a", "2");

        var deleted = _store.DeleteBefore(_time.GetUtcNow().AddDays(-1));

        Assert.Equal(1, deleted);
        Assert.Equal("2", Assert.Single(_store.List(default)).Answer);
    }

    [Fact]
    public void The_file_names_no_conversation_and_holds_no_deleted_comment()
    {
        Rate("teams:a:1abc", "1");
        var before = _folder.ReadAll();

        _store.DeleteConversation("teams:a:1abc");

        Assert.Contains("There is a newer count.", before, StringComparison.Ordinal);
        Assert.DoesNotContain("1abc", before, StringComparison.Ordinal);
        Assert.DoesNotContain("There is a newer count.", _folder.ReadAll(), StringComparison.Ordinal);
    }

    [Fact]
    public void Ratings_stand_beside_the_index_where_no_file_is_named() =>
        Assert.Equal(_folder["index.feedback.db"], _store.Path);

    [Fact]
    public void A_database_of_another_program_is_left_alone()
    {
        using var knowledge = new TestKnowledge();
        using var store = NewStore(new FeedbackOptions { Path = knowledge.Folder["index.db"] });
        File.WriteAllBytes(store.Path, OtherDatabase());

        var exception = Assert.Throws<IOException>(() => store.List(default));

        Assert.Equal(OtherDatabase(), File.ReadAllBytes(store.Path));
        Assert.Equal($"{store.Path}: this is another database, not the feedback. Leave it and name another file in Feedback:Path.", exception.Message);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    private byte[] OtherDatabase()
    {
        var path = _folder["other.db"];
        if (File.Exists(path))
        {
            return File.ReadAllBytes(path);
        }

        using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE theirs (id INTEGER)";
            command.ExecuteNonQuery();
        }

        return File.ReadAllBytes(path);
    }

    private void Rate(string conversation, string answer) => Assert.True(_store.Record(FeedbackChannel.WebChat, conversation, answer, [], Disliked));

    private FeedbackStore NewStore(FeedbackOptions? options = null) => new(
        Options.Create(options ?? new FeedbackOptions { MaxEntries = 100 }),
        Options.Create(new IndexingOptions { Path = _folder["index.db"] }),
        _time,
        NullLogger<FeedbackStore>.Instance);
}
