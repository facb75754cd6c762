using Bot.Knowledge.Questions.Phrases;

namespace Bot.Knowledge.Questions.FollowUps;

/// <summary>What a pronoun can stand for.</summary>
internal enum PronounClass
{
    Man,

    /// <summary>A woman, a ship or a country.</summary>
    Woman,
    Thing,
    Several,
    Place,
}

/// <summary>Says how well a referent agrees with a pronoun.</summary>
internal static class Agreement
{
    private static readonly (PhraseKind[] Kinds, HashSet<string> Verbs)[] Fitting =
    [
        ([PhraseKind.Event], ["end", "ended", "start", "started", "begin", "began", "begun", "last", "break", "broke", "happen", "happened", "occur", "take", "took", "cause", "caused", "fought", "stop", "stopped", "win", "won", "cost", "lead", "led"]),
        ([PhraseKind.Document], ["sign", "signed", "ratify", "ratified", "approve", "approved", "reject", "rejected", "draft", "drafted", "write", "written", "wrote", "negotiate", "negotiated", "violate", "violated", "propose", "proposed", "say", "said", "promise", "require", "terms", "expire", "abrogated", "version"]),
        ([PhraseKind.Thing], ["sink", "sunk", "sank", "launch", "launched", "build", "built", "cross", "captain", "crew", "weigh"]),
        ([PhraseKind.Organisation], ["found", "founded", "join", "joined", "chair", "chaired", "member", "members", "headquarters", "dissolve", "dissolved", "disband", "disbanded"]),
        ([PhraseKind.Place], ["capital", "population", "located", "border", "borders", "independence", "independent"]),
    ];

    private const int AgePenalty = 3;

    /// <summary>The best referent for a pronoun in a sentence of these words; null when none agrees.</summary>
    public static Referent? Best(PronounClass pronoun, IReadOnlyList<Referent> referents, IReadOnlyList<Word> words) => (
        from referent in referents
        let score = Score(pronoun, referent)
        where score > 0 && score + Fit(referent, words) > 1
        orderby score + Fit(referent, words) - (AgePenalty * referent.Age) descending
        select referent).FirstOrDefault();

    /// <returns>0 when it cannot be meant.</returns>
    public static int Score(PronounClass pronoun, Referent referent)
    {
        var score = pronoun switch
        {
            PronounClass.Man => Person(referent),
            PronounClass.Woman => referent.Kind is PhraseKind.Thing ? 5 : Math.Max(Person(referent), IsCountry(referent) ? 1 : 0),
            PronounClass.Thing => Thing(referent),
            PronounClass.Several => Several(referent),
            PronounClass.Place => Place(referent),
            _ => throw new InvalidOperationException($"Nothing agrees with {pronoun}."),
        };
        return score == 0 ? 0 : score + (referent.IsSubject ? 1 : 0) + (referent.IsAnswer && referent.Preposition.Length == 0 ? 2 : 0);
    }

    private static int Person(Referent referent) => referent switch
    {
        { IsPlural: true } => 0,
        { Kind: PhraseKind.Person, IsName: true } => 6,
        { Kind: PhraseKind.Person } => 5,
        { Kind: PhraseKind.Unknown, IsName: true, Preposition: "in" or "at" or "near" or "into" or "from" } => 1,
        { Kind: PhraseKind.Unknown, IsName: true } => 4,
        _ => 0,
    };

    private static int Thing(Referent referent) => referent switch
    {
        { Kind: PhraseKind.Person or PhraseKind.Group or PhraseKind.Date } or { IsPlural: true, IsName: false } => 0,
        // The answer to "on which ship" is where it happened, and seldom what is spoken of next.
        { IsAnswer: true, Preposition.Length: > 0 } => 1,
        { Kind: PhraseKind.Event or PhraseKind.Document or PhraseKind.Thing, IsName: true } => 7,
        { Kind: PhraseKind.Event or PhraseKind.Document or PhraseKind.Thing } => 6,
        { Kind: PhraseKind.Organisation } => 4,
        { Kind: PhraseKind.Place, IsName: false } => 5,
        { IsName: true } => referent.IsAgent ? 0 : 2,
        _ => 3,
    };

    private static int Several(Referent referent) => referent switch
    {
        { Kind: PhraseKind.Person or PhraseKind.Date } => 0,
        { Kind: PhraseKind.Group } => 6,
        { IsPlural: true } => 5,
        { Kind: PhraseKind.Organisation or PhraseKind.Place } => referent.Preposition is "in" or "at" ? 1 : 3,
        _ => 0,
    };

    private static int Place(Referent referent) => referent switch
    {
        { Kind: PhraseKind.Place } => 6,
        { Kind: PhraseKind.Unknown, IsName: true, Preposition: "in" or "at" or "to" or "from" or "near" } => 5,
        { Kind: PhraseKind.Event or PhraseKind.Organisation, IsName: true } => 2,
        _ => 0,
    };

    private static bool IsCountry(Referent referent) => referent.Kind is PhraseKind.Place;

    /// <summary>Treaties are signed, wars end, ships sink.</summary>
    private static int Fit(Referent referent, IReadOnlyList<Word> words) =>
        Fitting.Any(fit => fit.Kinds.Contains(referent.Kind) && words.Any(word => fit.Verbs.Contains(word.Lower))) ? 2 : 0;
}
