using System.Text.RegularExpressions;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering;

/// <summary>The kind of thing that a question asks for by its question word, as far as it can be told from the words that answer.</summary>
internal sealed partial class AnswerType
{
    private static readonly AnswerType Open = new(null);
    private static readonly AnswerType Number = new(words => AnyNumber().IsMatch(words));
    private static readonly AnswerType Date = new(words => AnyDate().IsMatch(words));
    private static readonly AnswerType Name = new(words => words.Any(char.IsUpper));

    private readonly Func<string, bool>? _fits;

    private AnswerType(Func<string, bool>? fits) => _fits = fits;

    public static AnswerType Of(string question)
    {
        var words = QuestionWords.WordsOf(question).ToList();
        var place = words.FindIndex(word => word is "who" or "whom" or "whose" or "when" or "where" or "how" or "what" or "which");
        var after = place >= 0 && place < words.Count - 1 ? words[place + 1] : "";
        return place < 0 ? Open : words[place] switch
        {
            "who" or "whom" or "whose" or "where" => Name,
            "when" => Date,
            "what" or "which" when after is "year" or "date" or "day" or "month" or "decade" or "century" => Date,
            "how" when after is "many" or "much" or "long" or "old" or "far" or "big" or "large" or "often" => Number,
            _ => Open,
        };
    }

    /// <returns>Null when nothing can be told.</returns>
    public bool? Fits(string words) => _fits?.Invoke(words);

    [GeneratedRegex(@"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|[mb]illions?|dozens?|half|third|quarter|twice|once|no|none|several|many|few|all|both|decades?|years?|months?|weeks?|days?|hours?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AnyNumber();

    [GeneratedRegex(@"\d|\b(January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|spring|summer|autumn|fall|winter|century|decade|year|month|week|day|later|after|before|until|when|during|eve)\w*", RegexOptions.IgnoreCase)]
    private static partial Regex AnyDate();
}
