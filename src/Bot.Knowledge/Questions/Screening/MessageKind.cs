namespace Bot.Knowledge.Questions.Screening;

/// <summary>What a message asks of the bot, as far as the rules treat it differently.</summary>
public enum MessageKind
{
    /// <summary>Something that sources may state; also everything that is none of the others.</summary>
    Question,

    /// <summary>A view, a verdict, advocacy, or a text that takes sides.</summary>
    Opinion,

    /// <summary>Which side suffered more: an opinion of its own kind.</summary>
    SufferingRanking,

    /// <summary>What is going to happen.</summary>
    Prediction,

    /// <summary>Help in fighting: positions, routes, targets, weapons, persons to be found, recruits.</summary>
    Safety,

    /// <summary>A person in danger asks what to do.</summary>
    AtRisk,

    /// <summary>People are insulted or said not to be people.</summary>
    Abuse,

    /// <summary>An order to drop the rules, to play a part or to make something up.</summary>
    Instruction,

    /// <summary>The dead and the wounded are to be shown.</summary>
    GraphicRequest,
}
