using System.Collections.Frozen;

namespace Bot.Knowledge.Questions.Phrases;

/// <summary>The closed classes of English: words that carry grammar, all in lower case.</summary>
internal static class GrammarWords
{
    public static FrozenSet<string> QuestionWords { get; } = Set("who whom whose what which when where why how whatever whoever");

    public static FrozenSet<string> Determiners { get; } = Set("the a an this that these those his her its their our my your each every both all any some no another such");

    public static FrozenSet<string> Possessives { get; } = Set("his her its their");

    /// <summary>Asked of the bot or said of the asker: the question is about neither.</summary>
    public static FrozenSet<string> Speakers { get; } = Set("i me my mine we us our ours you your yours myself yourself ourselves");

    public static FrozenSet<string> Prepositions { get; } = Set(
        "of in on at by for from to into onto with without about over under against between among during after before since until till through throughout "
        + "across near around along behind beyond within upon toward towards despite like as per via than outside inside off up down out away back");

    /// <summary>What joins clauses: behind one of them a new clause begins.</summary>
    public static FrozenSet<string> Joints { get; } = Set(
        "and or but so yet nor then if because although though while whereas when where after before until once that which who whom whose since unless whether than");

    public static FrozenSet<string> FormsOfDo { get; } = Set("do does did don doesn didn");

    public static FrozenSet<string> FormsOfBe { get; } = Set("is are was were isn aren wasn weren be been being am");

    public static FrozenSet<string> Modals { get; } = Set("will would shall should can could may might must won wouldn couldn shouldn can't cannot");

    public static FrozenSet<string> FormsOfHave { get; } = Set("have has had having haven hasn hadn");

    /// <summary>Stand in front of the subject of a question.</summary>
    public static FrozenSet<string> Auxiliaries { get; } = [.. FormsOfDo, .. FormsOfBe, .. Modals, .. FormsOfHave];

    public static FrozenSet<string> Imperatives { get; } = Set("compare trace list name describe tell give explain contrast show say summarise summarize outline");

    /// <summary>Stand between an article and its noun.</summary>
    public static FrozenSet<string> BetweenArticleAndNoun { get; } = Set("most more first last only very same other long early late next previous least own once now then two three four five six seven eight nine ten several many few");

    private static readonly FrozenSet<string> Adverbs = Set(
        "not never ever also just only even still already again together there here now later afterwards afterward earlier soon finally eventually actually really mainly first else ago instead exactly "
        + "originally initially officially formally ultimately immediately directly completely much many more most less least very too quite rather almost about long often once twice today yesterday "
        + "likely probably possibly perhaps maybe later therefore however please ok okay well apparently reportedly allegedly successfully reputedly mostly largely partly supposedly");

    private static readonly FrozenSet<string> Pronouns = Set(
        "he she it they him them hers theirs himself herself itself themselves one ones someone somebody anyone anybody anything something nothing everyone everything nobody none other others");

    /// <summary>Every word above.</summary>
    public static FrozenSet<string> All { get; } =
    [
        .. QuestionWords, .. Determiners, .. Speakers, .. Prepositions, .. Joints, .. Auxiliaries, .. Imperatives, .. Adverbs, .. Pronouns,
    ];

    internal static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
