using System.Text.RegularExpressions;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering;

/// <summary>The kind of thing that a question asks for by its question word, as far as it can be told from the words that answer.</summary>
internal sealed partial class AnswerType
{
    private static readonly AnswerType Open = new(AnswerKind.Open, null);
    private static readonly AnswerType Quantity = new(AnswerKind.Quantity, words => Number().IsMatch(Date().Replace(words, " ")));
    private static readonly AnswerType Time = new(AnswerKind.Time, words => Date().IsMatch(words));

    private readonly Func<string, bool>? _fits;

    private AnswerType(AnswerKind kind, Func<string, bool>? fits) => (Kind, _fits) = (kind, fits);

    public AnswerKind Kind { get; }

    public static AnswerType Of(string question)
    {
        var words = QuestionWords.WordsOf(question).ToList();
        var place = words.FindIndex(word => word is "who" or "whom" or "whose" or "when" or "where" or "how" or "what" or "which" or "why");
        var after = place >= 0 && place < words.Count - 1 ? words[place + 1] : "";
        return (place < 0 ? "" : words[place]) switch
        {
            "who" or "whom" or "whose" or "where" => NewName(words),
            "when" => Time,
            "what" or "which" when after is "year" or "date" or "day" or "month" or "decade" or "century" => Time,
            "what" or "which" when after is "percentage" or "share" or "number" => Quantity,
            "how" when after is "many" or "much" or "long" or "old" or "far" or "big" or "large" or "often" or "high" => Quantity,
            "what" when words.Skip(place).Any(word => word is "name" or "names" or "called") => NewName(words),
            "which" => NewName(words),
            _ => Open,
        };
    }

    /// <returns>Null when nothing can be told.</returns>
    public bool? Fits(string words) => _fits?.Invoke(words);

    /// <summary>A name that the question does not give already.</summary>
    private static AnswerType NewName(IReadOnlyCollection<string> question) => new(AnswerKind.Name, words =>
        CapitalisedWord().EnumerateMatches(words) is var names && AnyNew(names, words, question));

    private static bool AnyNew(Regex.ValueMatchEnumerator names, string words, IReadOnlyCollection<string> question)
    {
        foreach (var name in names)
        {
            var plain = string.Concat(QuestionWords.WordsOf(words.Substring(name.Index, name.Length)));
            if (!question.Contains(plain) && !QuestionWords.FunctionWords.Contains(plain))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\p{Lu}[\p{L}\p{Mn}]+")]
    private static partial Regex CapitalisedWord();

    [GeneratedRegex(@"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|[mb]illions?|dozens?|half|third|quarter|twice|once|no|none|several|many|few|decades?|years?|months?|weeks?|days?|hours?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(\d{1,2}(st|nd|rd|th)? )?(January|February|March|April|May|June|July|August|September|October|November|December)\b( \d{1,2}\b(?!,?\d))?(, ?\d{4}\b)?|\b1\d{3}s?\b|\b20\d\ds?\b|\b(spring|summer|autumn|winter|century|decade|eve|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b")]
    private static partial Regex Date();
}

/// <summary>What would answer.</summary>
internal enum AnswerKind
{
    /// <summary>Anything: a reason, a course, a description.</summary>
    Open,
    Quantity,
    Time,
    Name,
}
