using System.Globalization;
using System.Net;
using System.Text;

namespace Bot.Host.Channels.Teams;

/// <summary>Reads the words of the HTML that Teams' editor writes, in one pass and without nesting, so that nothing in it can cost more than its length.</summary>
internal static class HtmlText
{
    private const string QuotedMessage = "schema.skype.com/Reply";
    private const string MentionType = "schema.skype.com/Mention";

    public static bool HasQuotedMessage(string html) => html.Contains(QuotedMessage, StringComparison.OrdinalIgnoreCase);

    /// <summary>The words outside of quoted messages, scripts and styles; a line end for each end of a block.</summary>
    /// <param name="mentioned">What stands in place of the mention of that number; null for the words that stand there.</param>
    public static string ToPlain(string html, Func<int, string?> mentioned)
    {
        var text = new StringBuilder(html.Length);
        // The element whose content is left out, and how often it stands open inside of itself.
        var (hidden, depth) = ("", 0);
        var position = 0;
        while (position < html.Length)
        {
            if (ReadTag(html, position) is not { } tag)
            {
                if (depth == 0)
                {
                    text.Append(html[position]);
                }

                position++;
                continue;
            }

            position = tag.End;
            if (depth > 0)
            {
                depth += tag.Name != hidden ? 0 : tag.IsClosing ? -1 : 1;
            }
            else if (!tag.IsClosing && tag.Name is "script" or "style" || (tag.Name == "blockquote" && tag.Attributes.Contains(QuotedMessage, StringComparison.OrdinalIgnoreCase)))
            {
                (hidden, depth) = (tag.Name, tag.IsClosing ? 0 : 1);
            }
            else if (!tag.IsClosing && tag.Attributes.Contains(MentionType, StringComparison.OrdinalIgnoreCase) && mentioned(NumberOf(tag.Attributes)) is { } words)
            {
                text.Append(words);
                (hidden, depth) = (tag.Name, 1);
            }
            else if (tag.Name is "br" or "p" or "div" or "li" or "tr" or "blockquote" or "h1" or "h2" or "h3")
            {
                text.Append('\n');
            }
        }

        return WebUtility.HtmlDecode(text.ToString());
    }

    /// <summary>Null when no tag or comment begins there.</summary>
    private static Tag? ReadTag(string html, int start)
    {
        if (html[start] != '<' || start + 1 == html.Length || !(char.IsAsciiLetter(html[start + 1]) || html[start + 1] is '/' or '!'))
        {
            return null;
        }

        var isComment = html.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal);
        var end = html.IndexOf(isComment ? "-->" : ">", start, StringComparison.Ordinal);
        if (end < 0)
        {
            // Never closed: what follows is no words.
            return new Tag("", "", IsClosing: false, html.Length);
        }

        if (isComment)
        {
            return new Tag("", "", IsClosing: false, end + 3);
        }

        var inside = html.AsSpan(start + 1, end - start - 1);
        var isClosing = inside.StartsWith("/");
        var name = inside.TrimStart('/');
        var nameEnd = 0;
        while (nameEnd < name.Length && char.IsAsciiLetterOrDigit(name[nameEnd]))
        {
            nameEnd++;
        }

        return new Tag(name[..nameEnd].ToString().ToLowerInvariant(), name[nameEnd..].ToString(), isClosing, end + 1);
    }

    /// <summary>Of the mention, from the attribute <c>itemid="0"</c>; -1 when it has none.</summary>
    private static int NumberOf(string attributes)
    {
        const string Name = "itemid=\"";
        var start = attributes.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : attributes.IndexOf('"', start + Name.Length);
        return end >= 0 && int.TryParse(attributes.AsSpan(start + Name.Length, end - start - Name.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
    }

    private readonly record struct Tag(string Name, string Attributes, bool IsClosing, int End);
}
