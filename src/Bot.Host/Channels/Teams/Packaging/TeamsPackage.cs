using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Bot.Host.Channels.Teams.Packaging;

/// <summary>The zip file that an administrator uploads to Teams: the manifest and two icons. Equal values give equal bytes.</summary>
internal static class TeamsPackage
{
    /// <summary>The earliest that a zip file can say.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Write(Stream output, PackageValues values)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, "manifest.json", Encoding.UTF8.GetBytes(TeamsManifest.Fill(values).ToJsonString(Indented)));
        Add(zip, "color.png", TeamsIcons.Color());
        Add(zip, "outline.png", TeamsIcons.Outline());
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
