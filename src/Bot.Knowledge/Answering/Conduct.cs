using Bot.Knowledge.Questions.Screening;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Answering;

/// <summary>Says what is not done: takes no side, foretells nothing, helps nobody to fight, repeats no insult, obeys no order. What the sources do state is offered below, where that is safe.</summary>
public sealed partial class Conduct(IOptions<SafetyOptions> options, ILogger<Conduct> logger)
{
    private readonly IReadOnlyList<string> _contacts = options.Value.EmergencyContacts;

    /// <returns>The whole answer, when nothing may be looked up for the message; otherwise null.</returns>
    public Answer? Refuse(ScreenedMessage message, FixedTexts texts)
    {
        switch (message.Kind)
        {
            case MessageKind.Safety:
                var refusal = Answer.Refusing(DeclineReason.Safety, [], texts.CannotHelp, Contacts(texts));
                LogRefused(refusal.Id, message.Kind);
                return refusal;
            case MessageKind.AtRisk:
                var advice = Answer.Refusing(DeclineReason.Safety, [], texts.NoSafetyInformation, Contacts(texts));
                LogRefused(advice.Id, message.Kind);
                return advice;
            case MessageKind.Instruction:
                return Answer.Refusing(DeclineReason.Instruction, [], texts.NoInstructions);
            default:
                return null;
        }
    }

    /// <param name="found">The answer to the message as if it were a question.</param>
    /// <returns>The same for a question; for another kind what may be said, with what was found below it.</returns>
    public static Answer Frame(ScreenedMessage message, Answer found, FixedTexts texts) => message.Kind switch
    {
        _ when found.Reason is DeclineReason.Safety => found,
        MessageKind.Opinion or MessageKind.SufferingRanking => Offer(DeclineReason.Opinion, texts.NoPositions, found, texts),
        MessageKind.Prediction => Offer(DeclineReason.Prediction, texts.NoPredictions, Forecast.OnlyIn(found), texts),
        MessageKind.Abuse => Offer(DeclineReason.Abuse, texts.NotThatDescription, found, texts),
        MessageKind.GraphicRequest when found.Citations.Count > 0 && !found.Parts.Contains(new AnswerPart.Fixed(texts.GraphicDetail)) => found with { Parts = [new AnswerPart.Fixed(texts.GraphicDetail), .. found.Parts] },
        _ => found,
    };

    /// <summary>The refusal first, then what the sources do say, if they say anything.</summary>
    private static Answer Offer(DeclineReason reason, string refusal, Answer found, FixedTexts texts) => found with
    {
        Reason = reason,
        Parts = found.Citations.Count == 0
            ? [new AnswerPart.Fixed(refusal)]
            : [new AnswerPart.Fixed(refusal), new AnswerPart.Fixed(texts.WhatSourcesSay), .. found.IsRefusal ? found.Parts.SkipWhile(part => part is AnswerPart.Fixed) : found.Parts],
    };

    private string Contacts(FixedTexts texts) =>
        _contacts.Count == 0 ? texts.LocalEmergencyServices : texts.EmergencyContacts(string.Join("; ", _contacts));

    [LoggerMessage(1, LogLevel.Information, "Answer {AnswerId} is a safety refusal: {Kind}. Nothing was looked up.")]
    private partial void LogRefused(string answerId, MessageKind kind);
}
