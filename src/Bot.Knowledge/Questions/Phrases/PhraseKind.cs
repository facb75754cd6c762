namespace Bot.Knowledge.Questions.Phrases;

/// <summary>What a phrase speaks of, as far as its words tell.</summary>
internal enum PhraseKind
{
    /// <summary>A name or a thing that no word tells more of.</summary>
    Unknown,
    Person,

    /// <summary>Several people, or a people: the hostages, the French.</summary>
    Group,
    Organisation,
    Place,
    Event,

    /// <summary>Agreed or written: a treaty, a plan, a law.</summary>
    Document,

    /// <summary>What has a course but is no event: a ship, a weapon, a building.</summary>
    Thing,
    Date,
}
