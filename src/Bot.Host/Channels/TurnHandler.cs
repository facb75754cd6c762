using System.Threading.RateLimiting;
using Bot.Knowledge.Answering;
using Bot.Knowledge.Indexing;
using Bot.Knowledge.Questions.Languages;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels;

/// <summary>Answers a turn with the conversation's earlier turns in mind. The same for every channel. Thread-safe; the turns of one conversation must come one after the other.</summary>
internal sealed partial class TurnHandler(
    Answerer answerer, ConversationMemory memory, GivenAnswers given, IOptions<ConversationOptions> options, TimeProvider time, ILogger<TurnHandler> logger) : IDisposable
{
    private readonly int _maxQuestionLength = options.Value.MaxQuestionLength;

    /// <summary>Answers are sought with the processor: more at once would only slow each other down.</summary>
    private readonly ConcurrencyLimiter _places = new(new ConcurrencyLimiterOptions { PermitLimit = Math.Clamp(Environment.ProcessorCount, 2, 8), QueueLimit = int.MaxValue });

    public async Task<Answer> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);

        using var place = await _places.AcquireAsync(permitCount: 1, cancellationToken);
        var start = time.GetTimestamp();
        var question = turn.Text.Trim();
        var answer = question.Length switch
        {
            0 => Refuse(turn, DeclineReason.NothingAsked, texts => texts.NothingAsked),
            _ when question.Length > _maxQuestionLength => Refuse(turn, DeclineReason.QuestionTooLong, texts => texts.QuestionTooLong(_maxQuestionLength)),
            _ => await AnswerAsync(turn, question, cancellationToken),
        };
        given.Add(turn.ConversationId, answer);
        LogTurn(answer.Id, answer.Citations.Count, answer.Reason?.ToString() ?? "answered", time.GetElapsedTime(start).TotalMilliseconds);
        return answer;
    }

    public void Dispose() => _places.Dispose();

    private static Answer Refuse(Turn turn, DeclineReason reason, Func<FixedTexts, string> sentence)
    {
        var language = LanguageRecognizer.Recognize(turn.Text, turn.Fallback);
        return Answer.Refusing(reason, [], sentence(FixedTexts.For(language))) with { Language = language };
    }

    private async Task<Answer> AnswerAsync(Turn turn, string question, CancellationToken cancellationToken)
    {
        Answer answer;
        try
        {
            answer = await answerer.AnswerAsync(question, memory.Recall(turn.ConversationId), turn.Fallback, cancellationToken);
        }
        catch (IndexUnavailableException outage)
        {
            LogUnreachable(outage.Message);
            return Refuse(turn, DeclineReason.SourcesUnreachable, texts => texts.SourcesUnreachable);
        }

        if (answer.Reason is not (DeclineReason.Safety or DeclineReason.Abuse or DeclineReason.Instruction))
        {
            // What must not be searched for or repeated must not come back with a follow-up.
            memory.Remember(turn.ConversationId, RememberedAnswer.Of(question, answer));
        }

        return answer;
    }

    [LoggerMessage(1, LogLevel.Information, "Turn {AnswerId}: {Citations} citations, {Outcome}, {Milliseconds:0} ms.")]
    private partial void LogTurn(string answerId, int citations, string outcome, double milliseconds);

    [LoggerMessage(2, LogLevel.Error, "A question got no answer. {Reason}")]
    private partial void LogUnreachable(string reason);
}
