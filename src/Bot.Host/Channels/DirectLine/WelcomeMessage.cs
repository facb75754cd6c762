using System.Text.Json.Nodes;
using Bot.Knowledge.Answering;
using Bot.Knowledge.Questions.Languages;
using Bot.Knowledge.Retrieval;

namespace Bot.Host.Channels.DirectLine;

/// <summary>What the bot says first: what it can do, with questions to begin with.</summary>
internal sealed partial class WelcomeMessage(ArticleLibrary library, ILogger<WelcomeMessage> logger)
{
    private const int MaxQuestions = 3;

    /// <summary>Longer titles make buttons that nobody reads.</summary>
    private const int MaxTitleLength = 80;

    /// <returns>Null when the index cannot be read now: a conversation starts without a welcome rather than not at all.</returns>
    public async Task<JsonObject?> ComposeAsync(Language language, CancellationToken cancellationToken)
    {
        try
        {
            var articles = await library.ListAsync(cancellationToken);
            var newest = articles
                .Where(article => article.Metadata.Title.Length <= MaxTitleLength)
                .OrderByDescending(article => article.Metadata.Published)
                .Take(MaxQuestions);
            var texts = FixedTexts.For(language);
            return WebChatMessage.Welcome(texts.Welcome(articles.Count), newest.Select(article => texts.Starter(article.Metadata.Title)));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogNoWelcome(exception);
            return null;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A conversation starts without a welcome.")]
    private partial void LogNoWelcome(Exception exception);
}
