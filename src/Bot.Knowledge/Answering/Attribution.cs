using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Answering;

/// <summary>Who published the words of a quote, and when, as they stand behind it.</summary>
/// <param name="Publisher">Never cut, however long.</param>
/// <param name="Label">What a reader must know of the publisher: a party to the conflict, or state media; null for others.</param>
/// <param name="Kind">In the owner's words, for those without a label; null where the owner says nothing, or the publisher's name says it.</param>
/// <param name="Date">Of publication, or that it is unknown.</param>
public sealed record Attribution(string Publisher, string? Label, string? Kind, string Date)
{
    public static Attribution Of(ArticleMetadata about, FixedTexts texts) => new(
        about.Publisher ?? texts.PublisherUnknown,
        SourceKinds.Of(about.Kind) switch
        {
            SourceKind.PartyToTheConflict => texts.PartyToTheConflict,
            SourceKind.StateMedia => texts.StateMedia,
            _ => null,
        },
        about.Kind is { Length: > 0 } kind && about.Publisher?.Contains(kind, StringComparison.OrdinalIgnoreCase) is not true ? kind : null,
        about.Published is { } published ? texts.DateOf(published) : texts.DateUnknown);

    /// <summary><c>Herald (newspaper), 4 Mar 2021</c>, or <c>Defence Ministry (party to the conflict), date unknown</c>.</summary>
    public override string ToString() => (Label ?? Kind) is { } shown ? $"{Publisher} ({shown}), {Date}" : $"{Publisher}, {Date}";
}
