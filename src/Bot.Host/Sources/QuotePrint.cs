using System.Globalization;
using Bot.Knowledge.Articles;

namespace Bot.Host.Sources;

/// <summary>Stands for a quote in an address, so that its words can be found again in a text that has changed since. Of two equal prints the quotes are equal but for their white space.</summary>
/// <remarks>A polynomial hash modulo the prime 2^61 − 1, which rolls over a text in one pass (Karp and Rabin, 1987).</remarks>
/// <param name="Length">UTF-16 positions in the quote that are no white space.</param>
internal readonly record struct QuotePrint(int Length, ulong Hash)
{
    private const ulong Prime = (1UL << 61) - 1;
    private const ulong Base = 0x1F3D_5B79_9C2E_4A87;

    public static QuotePrint Of(string quote)
    {
        var (length, hash) = (0, 0UL);
        foreach (var c in quote)
        {
            if (!char.IsWhiteSpace(c))
            {
                (length, hash) = (length + 1, Append(hash, c));
            }
        }

        return new QuotePrint(length, hash);
    }

    /// <returns>The place of the same words, the one nearest to where they stood; null when they stand nowhere.</returns>
    public TextSpan? FindIn(string text, int near)
    {
        var places = new List<int>(text.Length);
        var (hash, leading, found) = (0UL, Power(Length), default(TextSpan?));
        for (var i = 0; i < text.Length && Length > 0; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                continue;
            }

            places.Add(i);
            hash = Append(hash, text[i]);
            if (places.Count > Length)
            {
                hash = Subtract(hash, Multiply(leading, text[places[^(Length + 1)]]));
            }

            if (places.Count >= Length && hash == Hash && IsNearer(places[^Length], found?.Start, near))
            {
                found = new TextSpan(places[^Length], i + 1);
            }
        }

        return found;
    }

    public static bool TryParse(string text, out QuotePrint print)
    {
        print = default;
        if (text.Split('.') is not [var first, var second]
            || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || !ulong.TryParse(second, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hash))
        {
            return false;
        }

        print = new QuotePrint(length, hash);
        return length > 0;
    }

    /// <summary>As it stands in an address: <c>38.1a2b3c4d5e6f708</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Length}.{Hash:x}");

    private static bool IsNearer(int start, int? found, int near) => found is not { } other || Math.Abs(start - near) < Math.Abs(other - near);

    private static ulong Append(ulong hash, char c) => (Multiply(hash, Base) + c) % Prime;

    private static ulong Subtract(ulong hash, ulong other) => (hash + Prime - other) % Prime;

    private static ulong Multiply(ulong left, ulong right) => (ulong)((UInt128)left * right % Prime);

    private static ulong Power(int exponent)
    {
        var (power, square) = (1UL, Base);
        for (var rest = exponent; rest > 0; rest >>= 1)
        {
            power = (rest & 1) == 1 ? Multiply(power, square) : power;
            square = Multiply(square, square);
        }

        return power;
    }
}
