using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bot.Knowledge.Articles;

/// <summary>The YAML between two lines of <c>---</c> at the top of a Markdown file. Keys that are not ours are ignored.</summary>
internal sealed partial class FrontMatter
{
    /// <summary>Deeper nesting has no use here and could cost a parser its stack.</summary>
    private const int MaxDepth = 16;

    private readonly string _file;
    private readonly string _yaml;
    private readonly Parser _parser;
    private readonly HashSet<string> _seen = [];
    private int _depth;

    private FrontMatter(string file, string yaml)
    {
        _file = file;
        _yaml = yaml;
        _parser = new Parser(new StringReader(yaml));
    }

    /// <summary>The facts, with an empty title when none is given, and where the text after the front matter begins.</summary>
    public static (ArticleMetadata Facts, int BodyStart) Read(string file, string text)
    {
        var none = new ArticleMetadata { Title = "" };
        var opening = Fence().Match(text);
        if (!opening.Success || opening.Index != 0)
        {
            return (none, 0);
        }

        var closing = ClosingFence().Match(text, opening.Length);
        if (!closing.Success)
        {
            throw new ArticleFormatException(
                file, 1, "the front matter begins here but never ends. Close it with a line of three dashes (---).");
        }

        var frontMatter = new FrontMatter(file, text[opening.Length..closing.Index]);
        try
        {
            return (frontMatter.ReadFacts(none), closing.Index + closing.Length);
        }
        catch (YamlException exception)
        {
            throw new ArticleFormatException(
                file,
                TabIndent().Match(frontMatter._yaml) is { Success: true } tab ? 2 + frontMatter._yaml.AsSpan(0, tab.Index).Count('\n') : LineOf(exception.Start),
                $"the front matter is not valid YAML ({exception.Message.TrimEnd('.')}). Write one \"key: value\" a line without tabs, and put a value that holds a colon or quotation marks into quotation marks.");
        }
    }

    private ArticleMetadata ReadFacts(ArticleMetadata facts)
    {
        Next<StreamStart>();
        if (!TryNext<DocumentStart>(out _) || (Current is Scalar { IsPlainImplicit: true, Value: "" }))
        {
            return facts;
        }

        if (Current is not MappingStart)
        {
            throw Broken(Current, "the front matter is not a list of facts. Write one \"key: value\" a line.");
        }

        Next<MappingStart>();
        while (!TryNext<MappingEnd>(out _))
        {
            facts = ReadFact(facts);
        }

        Next<DocumentEnd>();
        return Current is StreamEnd
            ? facts
            : throw Broken(Current, "the front matter holds more than one YAML document. Keep one, between two lines of three dashes (---).");
    }

    private ArticleMetadata ReadFact(ArticleMetadata facts)
    {
        if (!TryNext<Scalar>(out var key))
        {
            throw Broken(Current, "a key of the front matter is not a word. Write one \"key: value\" a line.");
        }

        if (!_seen.Add(key.Value))
        {
            throw Broken(key, $"\"{key.Value}\" stands twice in the front matter. Keep one of them.");
        }

        switch (key.Value)
        {
            case "title": return facts with { Title = Text(key) ?? "" };
            case "publisher": return facts with { Publisher = Text(key) };
            case "author": return facts with { Author = Text(key) };
            case "url": return facts with { Url = Address(key) };
            case "published": return facts with { Published = Date(key) };
            case "updated": return facts with { Updated = Date(key) };
            case "language": return facts with { Language = Language(key) };
            case "license": return facts with { License = Text(key) };
            case "kind": return facts with { Kind = Text(key) };
            case "side": return facts with { Side = Text(key) };
            case "keywords": return facts with { Keywords = Words(key) };
            default:
                Skip();
                return facts;
        }
    }

    private string? Text(Scalar key)
    {
        if (!TryNext<Scalar>(out var value))
        {
            throw Broken(Current, $"\"{key.Value}\" is not a single value. Write it as one line of text, such as: {key.Value}: …");
        }

        var isNull = value.Style == ScalarStyle.Plain && value.Value is "" or "~" or "null" or "Null" or "NULL";
        var text = isNull ? "" : WhiteSpace().Replace(value.Value, " ").Trim();
        return text.Any(char.IsControl)
            ? throw Broken(value, $"\"{key.Value}\" holds a control character. Remove it.")
            : text.Length > 0 ? text : null;
    }

    private string? Address(Scalar key)
    {
        var place = Current;
        var text = Text(key);
        return text is null || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps))
            ? text
            : throw Broken(place, $"\"{key.Value}\" is \"{text}\", which is no web address. Write it in full, such as: {key.Value}: https://example.org/page");
    }

    private ArticleDate? Date(Scalar key)
    {
        var place = Current;
        return Text(key) switch
        {
            null => null,
            var text when ArticleDate.TryParse(text, out var date) => date,
            var text => throw Broken(place, $"\"{key.Value}\" is \"{text}\", which is no date. Write it as 2024-09-13, or as 2024-09 or 2024 when no more is known."),
        };
    }

    private string? Language(Scalar key)
    {
        var place = Current;
        var text = Text(key);
        return text is null || LanguageTag().IsMatch(text)
            ? text
            : throw Broken(place, $"\"{key.Value}\" is \"{text}\", which is no language tag. Write a tag such as en, tr or ar-PS.");
    }

    private List<string> Words(Scalar key)
    {
        if (!TryNext<SequenceStart>(out _))
        {
            return [.. (Text(key) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        }

        var words = new List<string>();
        while (!TryNext<SequenceEnd>(out _))
        {
            if (Text(key) is { } word)
            {
                words.Add(word);
            }
        }

        return words;
    }

    private void Skip()
    {
        var outside = _depth;
        do
        {
            Advance();
        }
        while (_depth > outside);
    }

    private ParsingEvent Current
    {
        get
        {
            if (_parser.Current is null)
            {
                Advance();
            }

            return _parser.Current ?? throw new YamlException("it ends too early");
        }
    }

    private void Next<T>()
        where T : ParsingEvent
    {
        if (!TryNext<T>(out _))
        {
            throw Broken(Current, "the front matter cannot be read here. Write one \"key: value\" a line.");
        }
    }

    private bool TryNext<T>([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? found)
        where T : ParsingEvent
    {
        found = Current as T;
        if (found is not null)
        {
            Advance();
        }

        return found is not null;
    }

    private void Advance()
    {
        _depth += _parser.Current?.NestingIncrease ?? 0;
        if (_depth > MaxDepth)
        {
            throw Broken(Current, $"the front matter is nested more than {MaxDepth} levels deep. Write one \"key: value\" a line.");
        }

        _parser.MoveNext();
    }

    private ArticleFormatException Broken(ParsingEvent place, string reason) => new(_file, LineOf(place.Start), reason);

    // The YAML begins on the file's second line, and its marks count lines from 1.
    private static int LineOf(Mark mark) => (int)mark.Line + 1;

    [GeneratedRegex(@"\A---[ \t]*\n")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(---|\.\.\.)[ \t]*(\n|\z)", RegexOptions.Multiline)]
    private static partial Regex ClosingFence();

    [GeneratedRegex(@"^ *\t", RegexOptions.Multiline)]
    private static partial Regex TabIndent();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex LanguageTag();
}
