namespace Bot.Knowledge.Questions.Screening;

/// <summary>A message and what kind it is.</summary>
/// <param name="Kind">The likeliest of the kinds that are treated differently, or a question when that is too unsure.</param>
/// <param name="Likelihood">That it is of this kind; 0 to 1.</param>
/// <param name="ToSearch">What to look for in the sources: the message, of an abusive one without the words that are never used here.</param>
public sealed record ScreenedMessage(MessageKind Kind, double Likelihood, string ToSearch)
{
    /// <summary>Nothing is looked up for it, whatever the sources hold.</summary>
    public bool IsNeverSearched => Kind is MessageKind.Safety or MessageKind.AtRisk;

    /// <summary>It is not answered; what the sources do say on it is offered.</summary>
    public bool IsOnlyOffered => Kind is MessageKind.Opinion or MessageKind.SufferingRanking or MessageKind.Prediction or MessageKind.Abuse;
}
