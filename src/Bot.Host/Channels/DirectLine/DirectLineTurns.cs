using Bot.Knowledge.Answering;
using Bot.Knowledge.Questions.Languages;

namespace Bot.Host.Channels.DirectLine;

/// <summary>Answers messages after the request that brought them has ended.</summary>
internal sealed partial class DirectLineTurns(TurnHandler handler, GivenAnswers given, ConversationEraser eraser, ILogger<DirectLineTurns> logger)
{
    /// <param name="activityId">The message's, which the answer names.</param>
    /// <param name="origin">The address under which the page reached this server; citations lead there.</param>
    public async Task AnswerAsync(Turn turn, DirectLineConversation conversation, string activityId, string origin, CancellationToken cancellationToken)
    {
        if (conversation.IsDeleted)
        {
            return;
        }

        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            conversation.SendPassing(WebChatMessage.Typing());
            var answer = await handler.HandleAsync(turn, cancellationToken);
            given.NameMessage(turn.ConversationId, answer.Id, conversation.Add(WebChatMessage.Of(answer, origin, activityId)));
            if (conversation.IsDeleted)
            {
                // Deleted while the answer was sought, which then was remembered.
                eraser.Erase(turn.ConversationId);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LogAbandoned();
        }
        catch (Exception exception)
        {
            LogFailed(exception);
            conversation.Add(WebChatMessage.Of(FixedTexts.For(LanguageRecognizer.Recognize(turn.Text, turn.Fallback)).Failed, activityId));
        }
    }

    [LoggerMessage(1, LogLevel.Error, "A message got no answer.")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "The server stopped before a message was answered.")]
    private partial void LogAbandoned();
}
