using Bot.Knowledge.Answering;
using Bot.Knowledge.Questions.Languages;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels;

/// <summary>Answers a turn with the conversation's earlier turns in mind. The same for every channel. Thread-safe; the turns of one conversation must come one after the other.</summary>
internal sealed partial class TurnHandler(
    Answerer answerer, ConversationMemory memory, GivenAnswers given, IOptions<ConversationOptions> options, TimeProvider time, ILogger<TurnHandler> logger)
{
    private readonly int _maxQuestionLength = options.Value.MaxQuestionLength;

    public async Task<Answer> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);

        var start = time.GetTimestamp();
        var question = turn.Text.Trim();
        var answer = question.Length switch
        {
            0 => Answer.Refusing(DeclineReason.NothingAsked, [], FixedTexts.For(Language.English).NothingAsked),
            _ when question.Length > _maxQuestionLength => Answer.Refusing(DeclineReason.QuestionTooLong, [], FixedTexts.For(LanguageRecognizer.Recognize(question, Language.English)).QuestionTooLong(_maxQuestionLength)),
            _ => await AnswerAsync(turn.ConversationId, question, cancellationToken),
        };
        given.Add(turn.ConversationId, answer);
        LogTurn(answer.Id, answer.Citations.Count, answer.Reason?.ToString() ?? "answered", time.GetElapsedTime(start).TotalMilliseconds);
        return answer;
    }

    private async Task<Answer> AnswerAsync(string conversationId, string question, CancellationToken cancellationToken)
    {
        var answer = await answerer.AnswerAsync(question, memory.Recall(conversationId), cancellationToken);
        if (answer.Reason is not (DeclineReason.Safety or DeclineReason.Abuse or DeclineReason.Instruction))
        {
            // What must not be searched for or repeated must not come back with a follow-up.
            memory.Remember(conversationId, RememberedAnswer.Of(question, answer));
        }

        return answer;
    }

    [LoggerMessage(1, LogLevel.Information, "Turn {AnswerId}: {Citations} citations, {Outcome}, {Milliseconds:0} ms.")]
    private partial void LogTurn(string answerId, int citations, string outcome, double milliseconds);
}
