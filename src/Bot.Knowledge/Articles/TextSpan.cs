namespace Bot.Knowledge.Articles;

/// <summary>A half-open range of UTF-16 positions, <c>[Start, End)</c>, in one article's text.</summary>
public readonly record struct TextSpan
{
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or <paramref name="end"/> lies before it.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        (Start, End) = (start, end);
    }

    public int Start { get; }

    public int End { get; }

    public int Length => End - Start;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Cover(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The text under this span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span ends behind the end of <paramref name="text"/>.</exception>
    public string In(string text) => text[Start..End];

    public override string ToString() => $"[{Start}..{End})";
}
