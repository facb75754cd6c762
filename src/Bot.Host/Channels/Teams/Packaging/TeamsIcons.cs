using BigGustave;

namespace Bot.Host.Channels.Teams.Packaging;

/// <summary>Draws the two icons of the package: the number of a citation, <c>[1]</c>.</summary>
internal static class TeamsIcons
{
    private const int ColorSize = 192;
    private const int OutlineSize = 32;

    /// <summary>Points that are looked at in a pixel, in each direction.</summary>
    private const int Samples = 8;

    private static readonly Pixel White = new(255, 255, 255);

    /// <summary>The blue of the chat page.</summary>
    private static readonly Pixel Blue = new(0x0B, 0x5C, 0xAD);

    /// <summary>Corners of convex shapes, clockwise, in a square of side 1.</summary>
    private static readonly (double X, double Y)[][] Symbol =
    [
        // Brackets.
        Box(0.00, 0.10, 0.10, 0.90), Box(0.00, 0.10, 0.26, 0.20), Box(0.00, 0.80, 0.26, 0.90),
        Box(0.90, 0.10, 1.00, 0.90), Box(0.74, 0.10, 1.00, 0.20), Box(0.74, 0.80, 1.00, 0.90),
        // One.
        Box(0.45, 0.26, 0.58, 0.74), Box(0.34, 0.66, 0.69, 0.74), [(0.34, 0.35), (0.45, 0.26), (0.52, 0.26), (0.45, 0.40), (0.34, 0.45)],
    ];

    /// <summary>White on blue that fills the square; Teams rounds the corners. The symbol takes the middle half.</summary>
    public static byte[] Color() => Draw(ColorSize, new Square(ColorSize / 4.0, ColorSize / 2.0), coverage => Mix(Blue, White, coverage));

    /// <summary>White on nothing: Teams takes only white and transparent here.</summary>
    public static byte[] Outline() => Draw(OutlineSize, new Square(3, OutlineSize - 6), coverage => new Pixel(255, 255, 255, Rounded(255 * coverage), isGrayscale: false));

    private static byte[] Draw(int size, Square place, Func<double, Pixel> pixelOf)
    {
        var picture = PngBuilder.Create(size, size, hasAlphaChannel: true);
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                picture.SetPixel(pixelOf(Coverage(x, y, place)), x, y);
            }
        }

        using var png = new MemoryStream();
        picture.Save(png);
        return png.ToArray();
    }

    /// <returns>How much of the pixel the symbol covers; 0 to 1.</returns>
    private static double Coverage(int x, int y, Square place)
    {
        var inside = 0;
        for (var sample = 0; sample < Samples * Samples; sample++)
        {
            var (sampleX, sampleY) = (x + (((sample % Samples) + 0.5) / Samples), y + (((sample / Samples) + 0.5) / Samples));
            var (unitX, unitY) = ((sampleX - place.Start) / place.Side, (sampleY - place.Start) / place.Side);
            inside += Symbol.Any(shape => IsIn(shape, unitX, unitY)) ? 1 : 0;
        }

        return (double)inside / (Samples * Samples);
    }

    /// <summary>A point is in a convex shape when it is on the same side of each of its edges.</summary>
    private static bool IsIn((double X, double Y)[] corners, double x, double y)
    {
        for (var i = 0; i < corners.Length; i++)
        {
            var (from, to) = (corners[i], corners[(i + 1) % corners.Length]);
            if (((to.X - from.X) * (y - from.Y)) - ((to.Y - from.Y) * (x - from.X)) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static (double X, double Y)[] Box(double left, double top, double right, double bottom) => [(left, top), (right, top), (right, bottom), (left, bottom)];

    private static Pixel Mix(Pixel under, Pixel over, double coverage) => new(
        Rounded(under.R + ((over.R - under.R) * coverage)),
        Rounded(under.G + ((over.G - under.G) * coverage)),
        Rounded(under.B + ((over.B - under.B) * coverage)));

    private static byte Rounded(double value) => (byte)Math.Round(value);

    /// <summary>Where the symbol stands in the picture, in pixels from the top and left.</summary>
    private readonly record struct Square(double Start, double Side);
}
