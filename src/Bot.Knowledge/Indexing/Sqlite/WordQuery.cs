namespace Bot.Knowledge.Indexing.Sqlite;

/// <summary>Makes a full-text expression of a question: any of its words, each quoted, so that nothing in the question is read as syntax.</summary>
internal static class WordQuery
{
    /// <returns>Null when the question has no words.</returns>
    public static string? For(string question) =>
        SearchWords.Of(question) is { Count: > 0 } words ? string.Join(" OR ", words.Select(word => $"\"{word}\"")) : null;

    /// <returns>Null when it is no word.</returns>
    public static string? ForWord(string word) => SearchWords.In(word).FirstOrDefault() is { } found ? $"\"{found}\"" : null;
}
