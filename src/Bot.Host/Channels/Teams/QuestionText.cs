using System.Net;
using System.Text;

namespace Bot.Host.Channels.Teams;

/// <summary>What a person asked, in plain words: without the bot's own mention, with other people's as names, without tags and without the message that it replies to.</summary>
internal static class QuestionText
{
    /// <summary>More is read of no message; it is too long for a question then.</summary>
    private const int MaxLength = 20_000;

    private const int MaxMentions = 20;

    public static string Of(ReceivedActivity activity)
    {
        // Teams puts a quoted message into the plain text too; only in the HTML it can be told from the reply.
        if (activity.Html is { } html && HtmlText.HasQuotedMessage(html))
        {
            return Fold(HtmlText.ToPlain(Start(html), number => Mentioned(activity, number)));
        }

        var text = Start(activity.Text);
        foreach (var mention in activity.Mentions.Take(MaxMentions))
        {
            text = Replace(text, mention, mention.Id == activity.RecipientId ? " " : mention.Name ?? " ");
        }

        return Fold(activity.TextFormat == "xml" ? HtmlText.ToPlain(text, _ => null) : text.Replace("&nbsp;", " ", StringComparison.Ordinal));
    }

    /// <summary>What stands in place of a mention in the HTML: nothing for the bot's own.</summary>
    private static string? Mentioned(ReceivedActivity activity, int number) =>
        number < activity.Mentions.Count && activity.Mentions[number].Id == activity.RecipientId ? "" : null;

    private static string Replace(string text, ReceivedActivity.Mention mention, string replacement)
    {
        if (mention.Text is { Length: > 2 } written && text.Contains(written, StringComparison.OrdinalIgnoreCase))
        {
            return text.Replace(written, replacement, StringComparison.OrdinalIgnoreCase);
        }

        return mention.Name is { Length: > 0 } name ? ReplaceTag(text, name, replacement) : text;
    }

    /// <summary>Also <c>&lt;at id="…"&gt;Name&lt;/at&gt;</c>, which some clients write.</summary>
    private static string ReplaceTag(string text, string name, string replacement)
    {
        const string Close = "</at>";
        var from = 0;
        while (text.IndexOf(Close, from, StringComparison.OrdinalIgnoreCase) is var end and >= 0)
        {
            // The nearest opening before the close, and not before the close before: one pass over the text.
            var start = text.AsSpan(from, end - from).LastIndexOf("<at", StringComparison.OrdinalIgnoreCase);
            var inner = start < 0 ? -1 : text.AsSpan(from + start, end - from - start).IndexOf('>');
            if (inner >= 0 && WebUtility.HtmlDecode(text[(from + start + inner + 1)..end]).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return string.Concat(text.AsSpan(0, from + start), replacement, text.AsSpan(end + Close.Length));
            }

            from = end + Close.Length;
        }

        return text;
    }

    /// <summary>White space folded, and control characters taken for it.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                folded.Append(c);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    private static string Start(string text) => text.Length <= MaxLength ? text : text[..MaxLength];
}
