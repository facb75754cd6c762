using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Answering;

/// <summary>Who published the words of a quote, and when, as they stand behind it.</summary>
/// <param name="Publisher">Never cut, however long.</param>
/// <param name="Label">What a reader must know of the publisher: a party to the conflict, or state media; null for others.</param>
/// <param name="Date">Of publication, or that it is unknown.</param>
public sealed record Attribution(string Publisher, string? Label, string Date)
{
    public static Attribution Of(ArticleMetadata about, FixedTexts texts) => new(
        about.Publisher ?? texts.PublisherUnknown,
        SourceKinds.Of(about.Kind) switch
        {
            SourceKind.PartyToTheConflict => texts.PartyToTheConflict,
            SourceKind.StateMedia => texts.StateMedia,
            _ => null,
        },
        about.Published is { } published ? texts.DateOf(published) : texts.DateUnknown);

    /// <summary><c>Herald, 4 Mar 2021</c>, or <c>Defence Ministry (party to the conflict), date unknown</c>.</summary>
    public override string ToString() => Label is null ? $"{Publisher}, {Date}" : $"{Publisher} ({Label}), {Date}";
}
