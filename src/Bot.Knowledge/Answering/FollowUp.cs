using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering;

/// <summary>Tells questions that leave their subject to the conversation, and puts the earlier questions that name it in front of them. A question that stands alone begins a new topic and is left alone.</summary>
internal static class FollowUp
{
    private static readonly HashSet<string> Leads = ["and", "but", "or", "so", "then"];

    private static readonly HashSet<string> PointingBack =
    [
        "he", "she", "it", "they", "him", "her", "his", "hers", "its", "them", "their", "theirs", "this", "these", "those",
        "later", "afterwards", "else", "same", "latter", "former",
    ];

    private static readonly HashSet<string> Times = ["day", "week", "month", "year", "decade", "night", "time"];

    private static readonly HashSet<string> FormsOfBe = ["is", "are", "was", "were", "be", "been"];

    /// <returns>The question itself, or the conversation's questions since the last one that stands alone, ending with this one.</returns>
    public static string InContext(string question, IReadOnlyList<Exchange> history)
    {
        var asked = new List<string> { question };
        for (var turn = history.Count - 1; turn >= 0 && LeansBack(asked[0]); turn--)
        {
            asked.Insert(0, history[turn].Question);
        }

        return string.Join(' ', asked);
    }

    public static bool LeansBack(string question)
    {
        var words = QuestionWords.WordsOf(question).ToList();
        return words.Count == 0
            || Leads.Contains(words[0])
            || words is ["what" or "how", "about", ..]
            || words.Where((word, place) => PointsBack(words, place)).Any()
            || (QuestionWords.TellingWordsOf(question).Take(2).Count() < 2 && !NamesSomething(question));
    }

    private static bool PointsBack(List<string> words, int place)
    {
        var before = place == 0 ? "" : words[place - 1];
        var after = place == words.Count - 1 ? "" : words[place + 1];
        return words[place] switch
        {
            // "The ship that sank" and "he said that" go on; "after that", "that day" and "why is that?" point back.
            "that" => after is "" || Times.Contains(after) || (before is not ("" or "one" or "ones") && QuestionWords.FunctionWords.Contains(before)),
            "there" => place > 0 && !FormsOfBe.Contains(before),
            var word => PointingBack.Contains(word),
        };
    }

    /// <summary>A capital letter behind the first word: a name, by which a short question stands alone.</summary>
    private static bool NamesSomething(string question) =>
        question.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Any(word => char.IsUpper(word[0]));
}
