using Bot.Host.Channels;
using Bot.Host.Feedback;
using Bot.Knowledge.Answering;
using Bot.Knowledge.Questions.FollowUps;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Privacy;

public class RetentionTests
{
    private static readonly Rating Liked = Rating.Of(Reaction.Like, null, null);

    [Fact]
    public async Task What_may_be_kept_no_longer_is_deleted_while_the_bot_runs()
    {
        await using var bot = TestBot.Knowing(
            "River accord",
            "The river accord was signed in spring 1990.",
            ("Privacy:RetentionDays", "7"),
            ("Conversations:MaxIdleMinutes", "10080"),
            ("Logging:LogLevel:Bot.Host.Privacy", "Information"),
            ("Logging:Console:LogLevel:Bot.Host.Privacy", "None"));
        var (feedback, memory, answers) = (bot.Services.GetRequiredService<FeedbackStore>(), bot.Services.GetRequiredService<ConversationMemory>(), bot.Services.GetRequiredService<GivenAnswers>());
        var answer = Answer.Refusing(DeclineReason.NotCovered, [], "Not in my sources.");
        answers.Add("a", answer);
        memory.Remember("a", new Exchange("Who?", ""));
        feedback.Record(FeedbackChannel.Teams, "a", "old", [], Liked);
        bot.Time.Advance(TimeSpan.FromDays(6));
        feedback.Record(FeedbackChannel.Teams, "a", "new", [], Liked);
        var kept = feedback.List(default).Count;

        bot.Time.Advance(TimeSpan.FromDays(1) + TimeSpan.FromHours(1));
        await LoggedAsync(bot, "Deleted what may be kept no longer: 1 ratings, 1 conversations, 1 records of answers.");

        Assert.Equal(2, kept);
        Assert.Equal("new", Assert.Single(feedback.List(default)).Answer);
        Assert.Empty(memory.Recall("a"));
        Assert.Null(answers.Find("a", answer.Id));
    }

    [Fact]
    public async Task What_grew_too_old_while_the_bot_was_off_is_deleted_when_it_starts()
    {
        using var folder = new TempFolder();
        (string, string)[] settings = [("Feedback:Path", folder["feedback.db"])];
        await using (var before = TestBot.Knowing("River accord", "The river accord was signed in spring 1990.", settings))
        {
            before.Time.SetUtcNow(before.Time.GetUtcNow().AddDays(1));
            before.Services.GetRequiredService<FeedbackStore>().Record(FeedbackChannel.Teams, "a", "1", [], Liked);
        }

        await using var after = TestBot.Knowing("River accord", "The river accord was signed in spring 1990.", settings);
        after.Time.Advance(TimeSpan.FromDays(40));

        Assert.Empty(after.Services.GetRequiredService<FeedbackStore>().List(default));
    }

    [Fact]
    public async Task A_file_that_cannot_be_used_stops_the_start_with_the_way_out()
    {
        using var folder = new TempFolder();
        folder.Write("knowledge/article.md", "---\ntitle: River accord\n---\nThe river accord was signed in spring 1990.\n");
        folder.Write("feedback.db", "This is a text, and long enough to be none of SQLite's files.");

        var result = await HostProcess.RunAsync(
            folder, ["--urls", "http://127.0.0.1:0"], new Dictionary<string, string> { ["Feedback__Path"] = "feedback.db" }, input: null);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.EndsWith("feedback.db: this is not the feedback, nor any SQLite database. Leave it and name another file in Feedback:Path.", result.Error, StringComparison.Ordinal);
    }

    private static async Task LoggedAsync(TestBot bot, string message)
    {
        await foreach (var record in bot.Logs.GetLogsAsync(TestContext.Current.CancellationToken))
        {
            if (record.Message == message)
            {
                return;
            }
        }
    }
}
