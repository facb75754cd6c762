namespace Bot.Knowledge.Questions.Spelling;

/// <summary>Tells what of a question was spelt anew: that, and nothing else, is news to the person who typed it.</summary>
public static class Respelling
{
    /// <returns>The words from the first that differs to the last, as they are searched for, without a mark at their end; the whole question when no word of it was replaced.</returns>
    public static string Of(string typed, string corrected)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(corrected);
        var (before, after) = (typed.Split(' '), corrected.Split(' '));
        var start = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = before.Skip(start).Reverse().Zip(after.Skip(start).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return start + end < after.Length ? string.Join(' ', after[start..^end]).TrimEnd('?', '.', ',', ';', ':', '!') : corrected;
    }
}
