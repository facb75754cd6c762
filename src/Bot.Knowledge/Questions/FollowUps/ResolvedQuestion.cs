using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Questions.FollowUps;

/// <summary>A question made whole by the conversation before it.</summary>
/// <param name="Text">A question that can be understood alone; what to search for and to read with.</param>
/// <param name="Raw">As typed.</param>
/// <param name="InContext">The earlier questions that it leans on, oldest first, and the question itself; the question alone when it leans on none.</param>
/// <param name="Articles">Those that the turn it leans on cited; empty when it leans on none.</param>
public sealed record ResolvedQuestion(string Text, string Raw, string InContext, IReadOnlyList<ArticleId> Articles)
{
    public static ResolvedQuestion Alone(string question) => new(question, question, question, []);

    /// <summary>Left as it was typed, but searched for behind the question before.</summary>
    public static ResolvedQuestion InContextOf(string question, Exchange last) => Of(question, question, last);

    /// <param name="last">The turn that the question leans on.</param>
    public static ResolvedQuestion Of(string text, string raw, Exchange last) =>
        new(text, raw, $"{last.Resolved} {raw}", [.. last.Cited.Select(span => span.Article).Distinct()]);

    /// <summary>What to tell the person that was searched for; null when that is the question as typed.</summary>
    public string? SearchedFor => Text == Raw ? null : Text;

    /// <summary>The wordings to search for: as it was understood, and as it was typed, behind the question it leans on.</summary>
    public IReadOnlyList<string> Queries => [.. new[] { Text, InContext }.Distinct()];
}
