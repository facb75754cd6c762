namespace Bot.Knowledge.Questions.Languages;

/// <summary>The edit distance between two strings of sounds (Wagner and Fischer 1974), in which related sounds cost little.</summary>
internal static class SoundDistance
{
    private const double Related = 0.35;
    private const double Twin = 0.15;
    private const double Weak = 0.35;

    /// <summary>Sounds for which one script or another has a single letter.</summary>
    private static readonly string[] Twins = ["wv", "sz", "kg", "bv", "bp", "fp", "Xh", "Xk", "jg"];

    private static readonly string[] Families = ["bpfvw", "gkXjh", "szSZCTj", "tdT", "nm"];

    public static bool IsVowel(char sound) => sound is 'a' or 'e' or 'i' or 'o' or 'u' or 'w';

    /// <param name="vowel">What a vowel costs that only one of them has.</param>
    public static double Between(string one, string other, double vowel)
    {
        Span<double> row = stackalloc double[other.Length + 1];
        for (var column = 0; column < other.Length; column++)
        {
            row[column + 1] = row[column] + Alone(other[column], vowel);
        }

        foreach (var sound in one)
        {
            var diagonal = row[0];
            row[0] += Alone(sound, vowel);
            for (var column = 0; column < other.Length; column++)
            {
                var best = Math.Min(
                    diagonal + Exchanged(sound, other[column], vowel),
                    Math.Min(row[column + 1] + Alone(sound, vowel), row[column] + Alone(other[column], vowel)));
                (diagonal, row[column + 1]) = (row[column + 1], best);
            }
        }

        return row[^1];
    }

    private static double Alone(char sound, double vowel) => IsVowel(sound) ? vowel : sound == 'h' ? Weak : 1;

    private static double Exchanged(char one, char other, double vowel)
    {
        if (one == other)
        {
            return 0;
        }

        if (IsVowel(one) && IsVowel(other))
        {
            return vowel / 2;
        }

        return AreIn(Twins, one, other) ? Twin
            : AreIn(Families, one, other) ? Related
            : 1;
    }

    private static bool AreIn(string[] groups, char one, char other)
    {
        foreach (var group in groups)
        {
            if (group.Contains(one) && group.Contains(other))
            {
                return true;
            }
        }

        return false;
    }
}
