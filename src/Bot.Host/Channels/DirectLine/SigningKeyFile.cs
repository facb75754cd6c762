using System.Security.Cryptography;
using Bot.Knowledge.Indexing;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Host.Channels.DirectLine;

/// <summary>The key that tokens are signed with: the configured one, or one of this installation's own, kept beside the index so that conversations outlive a restart.</summary>
internal static class SigningKeyFile
{
    private const int KeyBytes = 32;

    public static SymmetricSecurityKey Load(IOptions<DirectLineOptions> options, IOptions<IndexingOptions> index)
    {
        if (options.Value.SigningKey is { } configured)
        {
            return new SymmetricSecurityKey(Convert.FromBase64String(configured));
        }

        var path = Path.ChangeExtension(Path.GetFullPath(index.Value.Path), ".key");
        if (!File.Exists(path))
        {
            Create(path);
        }

        var key = File.ReadAllBytes(path);
        return key.Length == KeyBytes
            ? new SymmetricSecurityKey(key)
            : throw new InvalidDataException($"{path} holds {key.Length} bytes, not the {KeyBytes} of a signing key. Delete it; a new one is made at the next start.");
    }

    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(unfinished, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(KeyBytes));
        }

        try
        {
            File.Move(unfinished, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process that started at the same time was first; its key is the one.
            File.Delete(unfinished);
        }
    }
}
