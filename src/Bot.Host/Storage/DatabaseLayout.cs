namespace Bot.Host.Storage;

/// <summary>What a database holds, and how its files are known.</summary>
/// <param name="Contents">For messages, such as "feedback".</param>
/// <param name="Setting">That names the file.</param>
/// <param name="ApplicationId">In the file's header: a database of ours with these contents, and not just any.</param>
/// <param name="Version">Raised when the tables change in a way that older programs misread.</param>
/// <param name="Tables">The SQL that makes them.</param>
internal sealed record DatabaseLayout(string Contents, string Setting, int ApplicationId, int Version, string Tables);
