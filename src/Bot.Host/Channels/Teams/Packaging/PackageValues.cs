namespace Bot.Host.Channels.Teams.Packaging;

/// <summary>What an installation puts into the manifest's template.</summary>
/// <param name="AppId">The bot's application id in Microsoft Entra.</param>
/// <param name="Domain">The host under which the bot is reached.</param>
/// <param name="Version">Three numbers; Teams takes an update only under a higher one.</param>
/// <param name="Name">At most <see cref="MaxNameLength"/> characters.</param>
/// <param name="Developer">At most <see cref="MaxDeveloperLength"/> characters.</param>
/// <param name="Terms">The https address of the terms of use.</param>
/// <param name="Questions">Shown as prompts to begin with, in place of the template's; at most <see cref="MaxQuestions"/>.</param>
internal sealed record PackageValues(Guid AppId, string Domain, string Version, string Name, string Developer, string Terms, IReadOnlyList<string> Questions)
{
    public const int MaxNameLength = 30;
    public const int MaxDeveloperLength = 32;
    public const int MaxQuestions = 10;
    public const int MaxQuestionLength = 128;
}
