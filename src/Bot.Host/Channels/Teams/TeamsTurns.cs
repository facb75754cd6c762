using Bot.Knowledge.Answering;
using Bot.Knowledge.Questions.Languages;

namespace Bot.Host.Channels.Teams;

/// <summary>Answers messages and greets, after the request that brought them has ended.</summary>
internal sealed partial class TeamsTurns(TurnHandler handler, GivenAnswers given, Greeter greeter, TimeProvider time, ILogger<TeamsTurns> logger)
{
    /// <summary>How long an apology may take when the server stops.</summary>
    private static readonly TimeSpan LastWordsTimeout = TimeSpan.FromSeconds(2);

    public async Task AnswerAsync(ReceivedActivity activity, TeamsConversation conversation, IOutbox outbox, string origin, CancellationToken cancellationToken)
    {
        if (conversation.IsEnded)
        {
            return;
        }

        var question = QuestionText.Of(activity);
        var language = LanguageRecognizer.Recognize(question, activity.Language);
        var reply = new TeamsReply(outbox, mayStream: activity.IsPersonal, activity.Id, FixedTexts.For(language), time);
        using var work = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            var answering = handler.HandleAsync(new Turn(conversation.TurnsId, question) { Fallback = activity.Language }, work.Token);
            await ShowUntilAsync(reply, answering, work);
            var answer = await answering;
            // Groups and channels have no buttons for them in all of Teams' clients.
            var questions = activity.IsPersonal ? await QuestionsAfterAsync(answer, cancellationToken) : [];
            conversation.LastAnswer = answer.Id;
            if (await reply.SendAsync(TeamsMessage.Of(answer, origin, questions, activity.FromId, activity.Id), cancellationToken) is { } messageId)
            {
                given.NameMessage(conversation.TurnsId, answer.Id, messageId);
            }
        }
        catch (ConnectorException exception)
        {
            NoteRefusal(exception, conversation);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LogAbandoned();
            using var lastWords = new CancellationTokenSource(LastWordsTimeout, time);
            await ApologizeAsync(reply, language, activity, conversation, lastWords.Token);
        }
        catch (Exception exception)
        {
            LogFailed(exception);
            await ApologizeAsync(reply, language, activity, conversation, cancellationToken);
        }
    }

    public async Task GreetAsync(ReceivedActivity activity, TeamsConversation conversation, IOutbox outbox, CancellationToken cancellationToken)
    {
        if (conversation.IsEnded || await greeter.ComposeAsync(activity.Language, cancellationToken) is not { } greeting)
        {
            return;
        }

        try
        {
            await outbox.SendAsync(TeamsMessage.Welcome(greeting, activity.IsPersonal ? activity.FromId : null), isPassing: false, cancellationToken);
        }
        catch (ConnectorException exception)
        {
            NoteRefusal(exception, conversation);
        }
    }

    /// <summary>Stops the work when the person can no longer be told of it.</summary>
    private static async Task ShowUntilAsync(TeamsReply reply, Task<Answer> answering, CancellationTokenSource work)
    {
        try
        {
            await reply.ShowUntilAsync(answering, work.Token);
        }
        catch (Exception)
        {
            await work.CancelAsync();
            // Until then it may still remember the turn.
            await ((Task)answering).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    /// <summary>For who asked what the sources do not state: what they are about.</summary>
    private async Task<IReadOnlyList<string>> QuestionsAfterAsync(Answer answer, CancellationToken cancellationToken) => answer.Reason switch
    {
        DeclineReason.NotCovered or DeclineReason.Opinion or DeclineReason.Prediction when answer.NearestTitles.Count > 0 => Greeter.QuestionsAbout(answer.NearestTitles, answer.Language),
        DeclineReason.NotCovered or DeclineReason.NothingAsked => (await greeter.ComposeAsync(answer.Language, cancellationToken))?.Questions ?? [],
        _ => [],
    };

    private async Task ApologizeAsync(TeamsReply reply, Language language, ReceivedActivity activity, TeamsConversation conversation, CancellationToken cancellationToken)
    {
        try
        {
            await reply.SendAsync(TeamsMessage.Of(FixedTexts.For(language).Failed, activity.Id), cancellationToken);
        }
        catch (ConnectorException exception)
        {
            NoteRefusal(exception, conversation);
        }
        catch (Exception exception)
        {
            LogNotSent(exception);
        }
    }

    private void NoteRefusal(ConnectorException exception, TeamsConversation conversation)
    {
        if (exception.IsConversationEnded)
        {
            conversation.End();
            LogEnded(exception.Code);
        }
        else
        {
            LogNotSent(exception);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "A message got no answer.")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "The server stopped before a message was answered.")]
    private partial void LogAbandoned();

    [LoggerMessage(3, LogLevel.Error, "What the bot had to say could not be sent.")]
    private partial void LogNotSent(Exception exception);

    [LoggerMessage(4, LogLevel.Information, "A conversation has ended for the bot: {Code}.")]
    private partial void LogEnded(string code);
}
