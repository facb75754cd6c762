using Bot.Knowledge.Answering;
using Bot.Knowledge.Questions.Languages;
using Bot.Knowledge.Retrieval;

namespace Bot.Host.Channels;

/// <summary>What the bot says first: what it can do, with questions to begin with.</summary>
internal sealed record Greeting(string Text, IReadOnlyList<string> Questions);

/// <summary>Makes questions of the collection's own titles: for the greeting, and for who asked what the sources do not state.</summary>
internal sealed partial class Greeter(ArticleLibrary library, ILogger<Greeter> logger)
{
    public const int MaxQuestions = 3;

    /// <summary>Longer titles make buttons that nobody reads.</summary>
    private const int MaxTitleLength = 80;

    /// <returns>Null when the index cannot be read now: a conversation starts without a greeting rather than not at all.</returns>
    public async Task<Greeting?> ComposeAsync(Language language, CancellationToken cancellationToken)
    {
        try
        {
            var articles = await library.ListAsync(cancellationToken);
            var newestFirst = articles.OrderByDescending(article => article.Metadata.Published).Select(article => article.Metadata.Title);
            return new Greeting(FixedTexts.For(language).Welcome(articles.Count), QuestionsAbout(newestFirst, language));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogNoGreeting(exception);
            return null;
        }
    }

    /// <summary>Questions about the first titles that are short enough, at most three.</summary>
    public static IReadOnlyList<string> QuestionsAbout(IEnumerable<string> titles, Language language) =>
        [.. titles.Distinct(StringComparer.Ordinal).Where(title => title.Length <= MaxTitleLength).Take(MaxQuestions).Select(FixedTexts.For(language).Starter)];

    [LoggerMessage(1, LogLevel.Warning, "A conversation starts without a greeting.")]
    private partial void LogNoGreeting(Exception exception);
}
