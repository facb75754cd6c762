using System.Text;

namespace Bot.Host.Feedback;

/// <summary>What a person says of an answer.</summary>
/// <param name="Complaint">Null when the person chose none.</param>
/// <param name="Comment">Plain text of at most <see cref="MaxCommentLength"/> characters; null when there is none.</param>
internal sealed record Rating(Reaction Reaction, Complaint? Complaint, string? Comment)
{
    public const int MaxCommentLength = 1_000;

    /// <summary>A rating with the comment as it may be kept: without control characters other than line ends, without marks that reverse the direction of text, and not too long.</summary>
    public static Rating Of(Reaction reaction, Complaint? complaint, string? comment)
    {
        var kept = new StringBuilder();
        foreach (var rune in (comment ?? "").ReplaceLineEndings("\n").Trim().EnumerateRunes())
        {
            if (kept.Length + rune.Utf16SequenceLength > MaxCommentLength)
            {
                break;
            }

            // Half a surrogate pair comes out of the enumeration as the replacement character.
            kept.Append(rune.Value == '\n' || !(Rune.IsControl(rune) || IsDirectionMark(rune.Value)) ? rune.ToString() : " ");
        }

        return new Rating(reaction, complaint, kept.ToString().Trim() is { Length: > 0 } text ? text : null);
    }

    /// <summary>Embeddings, overrides and isolates; they can make a line read as another.</summary>
    private static bool IsDirectionMark(int character) => character is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}

internal enum Reaction
{
    Like,
    Dislike,
}

internal enum Complaint
{
    /// <summary>The citation does not say what the answer has it say.</summary>
    WrongCitation,

    OutOfDate,

    /// <summary>The account of one side is left out.</summary>
    MissingSide,
}
