using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using BigGustave;
using Bot.Host.Channels.Teams.Packaging;

namespace Bot.Tests.Channels.Teams.Packaging;

public class TeamsPackageTests(ManifestSchema schema) : IClassFixture<ManifestSchema>
{
    private static readonly PackageValues Values = new(
        Guid.Parse("12345678-1234-1234-1234-123456789abc"), "bot.example.org", "1.2.3", new string('n', 30), new string('d', 32), "https://example.org/terms", []);

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public async Task The_manifest_keeps_to_Teams_own_schema_at_the_limits_of_all_values(int questions)
    {
        var manifest = TeamsManifest.Fill(Values with { Questions = [.. Enumerable.Range(0, questions).Select(_ => new string('q', 128))] });

        Assert.Empty(await FaultsAsync(manifest));
        Assert.DoesNotContain('{', string.Concat(Texts(manifest)));
    }

    [Theory]
    [InlineData("name", "short", "a name of more than thirty letters")]
    [InlineData("developer", "privacyUrl", "bot.example.org/privacy")]
    [InlineData("description", "short", "one word too many: this is far longer than the eighty characters that a short text may have")]
    [InlineData("icons", "unheard", "of.png")]
    public async Task The_schema_finds_what_is_wrong(string section, string property, string value)
    {
        var manifest = TeamsManifest.Fill(Values);
        manifest[section]![property] = value;

        Assert.NotEmpty(await FaultsAsync(manifest));
    }

    [Fact]
    public void People_may_ask_alone_in_teams_and_in_group_chats_and_begin_with_the_questions_given()
    {
        var bot = TeamsManifest.Fill(Values with { Questions = ["Who signed?", "When?"] })["bots"]![0]!;

        Assert.Equal(["personal", "team", "groupChat"], bot["scopes"]!.AsArray().Select(scope => scope!.GetValue<string>()));
        Assert.Equal(["Who signed?", "When?"], bot["commandLists"]![0]!["commands"]!.AsArray().Select(command => command!["prompt"]!.GetValue<string>()));
    }

    [Fact]
    public void The_zip_holds_manifest_and_icons_at_its_root_and_is_the_same_each_time()
    {
        var (first, second) = (Zip(), Zip());

        using var zip = new ZipArchive(new MemoryStream(first));
        Assert.Equal(["manifest.json", "color.png", "outline.png"], zip.Entries.Select(entry => entry.FullName));
        Assert.Equal(first, second);
    }

    [Fact]
    public void The_colour_icon_fills_a_square_of_192_and_keeps_its_symbol_in_the_middle_half()
    {
        var icon = Png.Open(TeamsIcons.Color());

        Assert.Equal((192, 192), (icon.Width, icon.Height));
        var pixels = Pixels(icon).ToList();
        Assert.All(pixels, pixel => Assert.Equal(255, pixel.Colour.A));
        Assert.All(pixels.Where(pixel => pixel.X is < 48 or >= 144 || pixel.Y is < 48 or >= 144), pixel => Assert.Equal((0x0B, 0x5C, 0xAD), (pixel.Colour.R, pixel.Colour.G, pixel.Colour.B)));
        Assert.Contains(pixels, pixel => (pixel.Colour.R, pixel.Colour.G, pixel.Colour.B) == (255, 255, 255));
    }

    [Fact]
    public void The_outline_icon_is_32_wide_and_has_nothing_but_white_and_transparency()
    {
        var icon = Png.Open(TeamsIcons.Outline());

        Assert.Equal((32, 32), (icon.Width, icon.Height));
        var pixels = Pixels(icon).ToList();
        Assert.All(pixels, pixel => Assert.Equal((255, 255, 255), (pixel.Colour.R, pixel.Colour.G, pixel.Colour.B)));
        Assert.Contains(pixels, pixel => pixel.Colour.A == 255);
        Assert.True(pixels.Count(pixel => pixel.Colour.A == 0) > pixels.Count / 2);
    }

    private static byte[] Zip()
    {
        using var zip = new MemoryStream();
        TeamsPackage.Write(zip, Values);
        return zip.ToArray();
    }

    private Task<IReadOnlyList<string>> FaultsAsync(JsonObject manifest) => schema.FaultsOfAsync(manifest.ToJsonString(), manifest["manifestVersion"]!.GetValue<string>());

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject named => named.SelectMany(property => Texts(property.Value)),
        JsonArray list => list.SelectMany(Texts),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };

    private static IEnumerable<(int X, int Y, Pixel Colour)> Pixels(Png icon) =>
        from y in Enumerable.Range(0, icon.Height)
        from x in Enumerable.Range(0, icon.Width)
        select (x, y, icon.GetPixel(x, y));
}
