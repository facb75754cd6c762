using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Indexing.Qdrant;

/// <summary>The ids of points, made of what they hold (UUID version 5, RFC 9562 section 5.5): whoever sends the same chunk of the same file sends the same point, so that nothing is ever there twice.</summary>
internal static class PointIds
{
    private static readonly Guid Namespace = new("6f2b0e4c-9a35-5c0f-8f64-5d1a1f0b7c21");

    /// <summary>The point that changes with every change of the build. No article has an empty name.</summary>
    public static Guid Revision { get; } = Of("");

    public static Guid OfArticle(ArticleId article) => Of(article.Value);

    /// <param name="fileHash">Of the article's file: another version has other points.</param>
    public static Guid OfPassage(ArticleId article, string fileHash, int ordinal) => Of($"{article.Value}\n{fileHash}\n{ordinal}");

    private static Guid Of(string name) => Of(Namespace, name);

    [SuppressMessage("Security", "CA5350", Justification = "The standard's choice. The ids keep no secret.")]
    internal static Guid Of(Guid space, string name)
    {
        var hash = SHA1.HashData([.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
