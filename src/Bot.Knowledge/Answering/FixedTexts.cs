using System.Globalization;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Answering.Wording;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Questions.Languages;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering;

/// <summary>Every sentence of our own that a person may be shown, in one language. All other words are the sources'.</summary>
/// <remarks>
/// One class a language, each written as one text to be read from top to bottom; a new text is an abstract member here and a sentence in each of them.
/// What stands in for a name must be able to take any: no case ending, article or agreement may hang on it.
/// </remarks>
public abstract class FixedTexts
{
    private static readonly FixedTexts English = new EnglishTexts();

    private static readonly Dictionary<Language, FixedTexts> Others = new()
    {
        [Language.Turkish] = new TurkishTexts(),
        [Language.Arabic] = new ArabicTexts(),
        [Language.Hebrew] = new HebrewTexts(),
        [Language.French] = new FrenchTexts(),
        [Language.Russian] = new RussianTexts(),
        [Language.Ukrainian] = new UkrainianTexts(),
    };

    public static FixedTexts For(Language language) => Others.GetValueOrDefault(language, English);

    // What is not covered.
    public abstract string NotCovered { get; }

    /// <summary>For questions about the present that no recent source answers.</summary>
    public abstract string NotCoveredForNow { get; }

    /// <summary>Names the articles that come nearest, so that the reader sees what may be asked.</summary>
    public abstract string Nearest(IEnumerable<string> titles);

    public abstract string Coverage(LibraryCoverage coverage);

    /// <summary>Leads quotes under a refusal.</summary>
    public abstract string WhatSourcesSay { get; }

    /// <summary>Leads quotes that contradict what the question takes for granted.</summary>
    public abstract string NoSourceSaysThat { get; }

    // Above and below quotes.

    /// <summary>A heading for quotes that come near the question and may not answer it.</summary>
    public abstract string MayNotBeStated { get; }

    /// <summary>Shows how a question that leans on earlier ones was understood.</summary>
    public string SearchedFor(string query) => SearchedForWords(ContestedWords.AreIn(query) ? $"“{query}”" : query);

    /// <summary>With words that may stand in our own voice.</summary>
    protected abstract string SearchedForWords(string query);

    /// <summary>A heading for different figures for the same thing.</summary>
    public abstract string SourcesDiffer { get; }

    /// <param name="newest">The newest publication date in the collection.</param>
    public abstract string AsOf(string newest);

    // Behind a quote.
    public abstract string PublisherUnknown { get; }

    /// <summary>Behind the publisher's name, in brackets, as is <see cref="StateMedia"/>.</summary>
    public abstract string PartyToTheConflict { get; }

    public abstract string StateMedia { get; }

    /// <summary>Short, as precise as known: <c>4 Mar 2021</c>, <c>Mar 2021</c>, <c>2021</c>.</summary>
    public abstract string DateOf(ArticleDate published);

    public abstract string DateUnknown { get; }

    public abstract string OnlyAccountOf(string party);

    /// <summary>A badge: all quotes come from one source.</summary>
    public abstract string OneSource { get; }

    public abstract string EarlyCounts { get; }

    public abstract string GraphicDetail { get; }

    /// <summary>Different names for the same place or group, each with the number of a citation that has it.</summary>
    public abstract string CalledDifferently(string first, int firstCitation, string second, int secondCitation);

    public abstract string NamingIsDisputed { get; }

    // What is not done.
    public abstract string NoPositions { get; }

    public abstract string NoPredictions { get; }

    /// <summary>Repeats nothing of what was asked.</summary>
    public abstract string CannotHelp { get; }

    public abstract string NoSafetyInformation { get; }

    /// <param name="contacts">As the owner of this bot wrote them.</param>
    public abstract string EmergencyContacts(string contacts);

    /// <summary>In place of contacts, when the owner gave none.</summary>
    public abstract string LocalEmergencyServices { get; }

    public abstract string NotThatDescription { get; }

    public abstract string NoInstructions { get; }

    // The talk itself.

    /// <param name="articleCount">Of the whole collection.</param>
    public abstract string Welcome(int articleCount);

    /// <summary>A question to begin with, made of nothing but a title.</summary>
    public abstract string Starter(string articleTitle);

    public abstract string NothingAsked { get; }

    /// <param name="maxLength">In characters.</param>
    public abstract string QuestionTooLong(int maxLength);

    /// <summary>While an answer is sought that takes longer than a moment.</summary>
    public abstract string Searching { get; }

    public abstract string Busy { get; }

    /// <param name="seconds">How long to wait.</param>
    public abstract string TooManyQuestions(int seconds);

    public abstract string Failed { get; }

    /// <summary>The index is kept by a server that cannot be reached just now.</summary>
    public abstract string SourcesUnreachable { get; }

    /// <summary>What stands between the thousands.</summary>
    protected abstract string ThousandsSeparator { get; }

    /// <param name="months">Twelve, separated by spaces.</param>
    protected static string Worded(ArticleDate date, string months) =>
        string.Join(' ', new[] { Written(date.Day), date.Month is { } month ? months.Split(' ')[month - 1] : null, Written(date.Year) }.OfType<string>());

    /// <summary>For languages in which a month takes another form behind a day: <c>4.3.2021</c>.</summary>
    protected static string Dotted(ArticleDate date) =>
        string.Join('.', new[] { Written(date.Day), Written(date.Month), Written(date.Year) }.OfType<string>());

    protected string Number(int number) =>
        number.ToString("N0", new NumberFormatInfo { NumberGroupSeparator = ThousandsSeparator });

    /// <summary>Keeps text of any direction from reordering the text around it (Unicode's first strong isolate).</summary>
    protected static string Isolated(string text) => $"\u2068{text}\u2069";

    private static string? Written(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
