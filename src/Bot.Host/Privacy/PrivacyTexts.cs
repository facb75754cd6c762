using Bot.Host.Privacy.Wording;
using Bot.Knowledge.Questions.Languages;

namespace Bot.Host.Privacy;

/// <summary>Every sentence of the page on privacy, in one language. Each is true as it stands or says under which setting it is shown.</summary>
internal abstract class PrivacyTexts
{
    private static readonly PrivacyTexts English = new EnglishPrivacyTexts();

    private static readonly Dictionary<Language, PrivacyTexts> Others = new()
    {
        [Language.Turkish] = new TurkishPrivacyTexts(),
        [Language.Arabic] = new ArabicPrivacyTexts(),
        [Language.Hebrew] = new HebrewPrivacyTexts(),
        [Language.French] = new FrenchPrivacyTexts(),
        [Language.Russian] = new RussianPrivacyTexts(),
        [Language.Ukrainian] = new UkrainianPrivacyTexts(),
    };

    public static PrivacyTexts For(Language language) => Others.GetValueOrDefault(language, English);

    public abstract string Title { get; }

    public abstract string Lead { get; }

    /// <summary>Of the link to the chat.</summary>
    public abstract string ToChat { get; }

    /// <summary>Of the list of languages.</summary>
    public abstract string Languages { get; }

    // What each kind of thing is described by.
    public abstract string What { get; }

    public abstract string Where { get; }

    public abstract string HowLong { get; }

    public abstract string Who { get; }

    public abstract string InMemory { get; }

    public abstract string InFile { get; }

    public abstract string OnlyTheBot { get; }

    /// <summary>For what stands in a file.</summary>
    public abstract string AdministratorsCould { get; }

    // The conversation as the chat shows it.
    public abstract string ChatTitle { get; }

    public abstract string ChatWhat(int maxMessages);

    public abstract string ChatWho { get; }

    /// <summary>Until it is deleted, silent for so long, or the bot is started again.</summary>
    public abstract string InMemoryFor(int idleMinutes);

    // What questions may refer to.
    public abstract string MemoryTitle { get; }

    public abstract string MemoryWhat(int maxTurns);

    /// <summary>Until it is deleted, or silent for so long.</summary>
    public abstract string InFileFor(int idleMinutes);

    // Which answers were given.
    public abstract string AnswersTitle { get; }

    public abstract string AnswersWhat { get; }

    public abstract string DaysOrRestart(int days);

    public abstract string DaysOrDeleted(int days);

    // Ratings.
    public abstract string RatingsTitle { get; }

    public abstract string RatingsWhat { get; }

    public abstract string RatingsWho { get; }

    // What is not kept.
    public abstract string LogTitle { get; }

    public abstract string Log { get; }

    public abstract string AddressTitle { get; }

    public abstract string Address { get; }

    public abstract string BrowserTitle { get; }

    public abstract string Browser { get; }

    public abstract string OthersTitle { get; }

    public abstract string NoOthers { get; }

    /// <summary>Where the index is kept on a Qdrant server.</summary>
    public abstract string SearchServer { get; }

    /// <summary>Where the bot is registered with Teams.</summary>
    public abstract string Teams { get; }

    // What a person can do.
    public abstract string DeletingTitle { get; }

    public abstract string Deleting { get; }

    public abstract string ContactTitle { get; }

    /// <summary>In place of contacts, when the owner gave none.</summary>
    public abstract string NoContact { get; }
}
