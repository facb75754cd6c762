using System.Net;
using Bot.Host.Security;
using Bot.Tests.Support;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Security;

public class VisitorLimitsTests
{
    private static TestBot NewBot(params (string, string)[] settings) => TestBot.Knowing("River accord", "The river accord was signed in spring 1990.", settings);

    [Theory]
    [InlineData("When was the accord signed?", "Many questions are coming in just now")]
    [InlineData("Anlaşma ne zaman imzalandı?", "Şu anda çok soru geliyor")]
    [InlineData("متى وُقّعت الاتفاقية؟", "تصل الآن أسئلة كثيرة")]
    public async Task Too_many_messages_in_a_conversation_are_told_to_wait_in_their_language(string question, string sentence)
    {
        await using var bot = NewBot(("Limits:MessagesPerConversation", "1"));
        using var conversation = await bot.StartConversationAsync();

        await conversation.AskAsync(question, "c1");
        var second = await conversation.AskAsync(question, "c2");

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.InRange(second.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        var told = (await conversation.ReadAsync()).GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString());
        Assert.Contains(told, text => text!.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_goes_on_regardless_is_refused_and_leaves_nothing_behind()
    {
        await using var bot = NewBot(("Limits:MessagesPerConversation", "1"));
        using var conversation = await bot.StartConversationAsync();
        await conversation.AskAsync("When was the accord signed?", "c1");
        await conversation.AskAsync("And where?", "c2");

        var third = await conversation.AskAsync("And by whom?", "c3");

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.NotNull(third.Headers.RetryAfter);
        Assert.DoesNotContain("And by whom?", (await conversation.ReadAsync()).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_the_time_is_over_the_next_one_who_is_too_quick_is_told_again()
    {
        await using var bot = NewBot(("Limits:MessagesPerConversation", "1"));
        using var conversation = await bot.StartConversationAsync();
        await conversation.AskAsync("When was the accord signed?", "c1");
        await conversation.AskAsync("And where?", "c2");

        bot.Time.Advance(TimeSpan.FromMinutes(1));
        var next = await conversation.AskAsync("And by whom?", "c3");

        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
        Assert.NotNull(next.Headers.RetryAfter);
    }

    [Theory]
    [InlineData("Limits:MessagesPerAddress")]
    [InlineData("Limits:Messages")]
    public async Task A_limit_beyond_one_conversation_holds_for_another_too(string setting)
    {
        await using var bot = NewBot((setting, "1"));
        using var first = await bot.StartConversationAsync();
        using var second = await bot.StartConversationAsync();

        var answered = await first.AskAsync("When was the accord signed?");
        var delayed = await second.AskAsync("When was the accord signed?");

        Assert.Null(answered.Headers.RetryAfter);
        Assert.NotNull(delayed.Headers.RetryAfter);
    }

    [Fact]
    public async Task Feedback_counts_as_a_message_and_is_refused_without_a_word_in_the_chat()
    {
        await using var bot = NewBot(("Limits:MessagesPerConversation", "1"));
        using var conversation = await bot.StartConversationAsync();
        await conversation.AskAsync("When was the accord signed?");

        var response = await conversation.PostAsync(new { type = "event", name = "webchat:activity-status/feedback" });

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
    }

    [Theory]
    [InlineData("Limits:StreamsPerAddress")]
    [InlineData("Limits:Streams")]
    public async Task A_stream_too_many_is_refused(string setting)
    {
        await using var bot = NewBot((setting, "1"));
        using var first = await bot.StartConversationAsync();
        using var second = await bot.StartConversationAsync();
        using var open = await bot.ConnectAsync(first.StreamUrl);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => bot.ConnectAsync(second.StreamUrl));

        Assert.Contains("429", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_that_ends_makes_room_for_another_of_its_address()
    {
        using var limits = new VisitorLimits(Options.Create(new LimitOptions { StreamsPerAddress = 1 }), new AddressHash(TimeProvider.System));
        var (here, elsewhere) = (IPAddress.Parse("192.0.2.1"), IPAddress.Parse("192.0.2.2"));
        var first = limits.CountStream(here);
        using var tooMany = limits.CountStream(here);
        using var other = limits.CountStream(elsewhere);

        first.Dispose();
        using var next = limits.CountStream(here);

        Assert.Equal((true, false, true, true), (first.IsAcquired, tooMany.IsAcquired, other.IsAcquired, next.IsAcquired));
    }
}
