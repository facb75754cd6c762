using System.Text.RegularExpressions;

namespace Bot.Knowledge.Questions.Screening;

/// <summary>Puts the same few names in place of whichever stand in a message: what kind of message it is must not depend on whom it names, and a model reads something into most names.</summary>
internal static partial class NameStandIns
{
    // Well-known, and at peace with each other for as long as they exist. The last stands for all further names.
    private static readonly string[] Names = ["Portugal", "Norway", "Peru", "Chile"];

    /// <returns>The message with its names replaced, each by another in the order in which they come. Names that a sentence begins with, or that are typed in small letters, are not told from other words and stay.</returns>
    public static string PutInto(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Count(char.IsUpper) > message.Count(char.IsLower))
        {
            return message;
        }

        var found = new List<string>();
        return Name().Replace(message, name =>
        {
            if (!found.Contains(name.Value, StringComparer.Ordinal))
            {
                found.Add(name.Value);
            }

            return Names[Math.Min(found.IndexOf(name.Value), Names.Length - 1)];
        });
    }

    /// <summary>Words with capitals, as many as follow each other, none of them the first of a sentence.</summary>
    [GeneratedRegex(@"(?<=[\p{L}\p{M}\p{N},;)""”’'–-]\s?)\b\p{Lu}[\p{L}\p{M}][\p{L}\p{M}.’'-]*(?<=\p{L})(?:[\s-]\p{Lu}[\p{L}\p{M}][\p{L}\p{M}.’'-]*(?<=\p{L}))*")]
    private static partial Regex Name();
}
