using System.Globalization;
using Bot.Knowledge.Indexing.Qdrant;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Indexing.Qdrant;

public class UnicodeWordsTests
{
    /// <summary>Every character of the scripts that the bot's readers and sources write in, alone and between two others. SQLite's tables are of Unicode 6.1; what came later is left out.</summary>
    [Theory]
    [InlineData(0x20, 0x1DF)]
    [InlineData(0x1F4, 0x1F5)]
    [InlineData(0x218, 0x21B)]
    [InlineData(0x300, 0x377)]
    [InlineData(0x38E, 0x3A1)]
    [InlineData(0x3A3, 0x3FF)]
    [InlineData(0x400, 0x527)]
    [InlineData(0x591, 0x5C7)]
    [InlineData(0x5D0, 0x5EA)]
    [InlineData(0x620, 0x6FF)]
    [InlineData(0x1E00, 0x1EFF)]
    [InlineData(0x2000, 0x2064)]
    public void Words_are_cut_and_folded_as_SQLite_does_it(int first, int last)
    {
        var differing = new List<string>();
        for (var code = first; code <= last; code++)
        {
            var text = $"a{char.ConvertFromUtf32(code)}b {char.ConvertFromUtf32(code)}";
            var (ours, sqlites) = (string.Join('|', UnicodeWords.In(text).Order(StringComparer.Ordinal)), string.Join('|', Sqlite(text)));
            if (ours != sqlites)
            {
                differing.Add($"U+{code:X4} {CharUnicodeInfo.GetUnicodeCategory(code)}: {ours} and not {sqlites}");
            }
        }

        Assert.Empty(differing);
    }

    private static List<string> Sqlite(string text)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2');
            CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, instance);
            INSERT INTO words VALUES ($text);
            SELECT term FROM vocabulary;
            """;
        command.Parameters.AddWithValue("$text", text);
        using var reader = command.ExecuteReader();
        List<string> terms = [];
        while (reader.Read())
        {
            terms.Add(reader.GetString(0));
        }

        terms.Sort(StringComparer.Ordinal);
        return terms;
    }
}
