using System.Text.RegularExpressions;

namespace Bot.Knowledge.Answering.Sentences;

/// <summary>A sentence that repeats what was wrong in an article, to correct it: "An earlier version said …".</summary>
internal static partial class ToldError
{
    public static bool IsIn(string sentence) => Error().IsMatch(sentence);

    [GeneratedRegex(@"\b(earlier|previous|first|original) (version|edition|report|article|story)s?\b.*\b(said|stated|gave|reported|claimed|put|wrongly|misstated)\b|\A\W*(correction|corrected|retraction|erratum)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Error();
}
