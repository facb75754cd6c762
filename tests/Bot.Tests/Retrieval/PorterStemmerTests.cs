using Bot.Knowledge.Retrieval;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Retrieval;

public class PorterStemmerTests
{
    [Theory]
    [InlineData("signed", "sign")]
    [InlineData("treaties", "treati")]
    [InlineData("relational", "relat")]
    [InlineData("hopping", "hop")]
    [InlineData("falling", "fall")]
    [InlineData("agreed", "agre")]
    [InlineData("un", "un")]
    public void A_word_is_reduced_to_its_stem(string word, string stem) =>
        Assert.Equal(stem, PorterStemmer.Stem(word));

    [Fact]
    public void Stems_agree_with_those_of_the_index()
    {
        string[] words = [.. Vocabulary.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Distinct()];
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();

        var stems = words.ToDictionary(word => word, word => StemBySqlite(connection, word));

        Assert.All(stems, pair => Assert.Equal((pair.Key, pair.Value), (pair.Key, PorterStemmer.Stem(pair.Key))));
    }

    private static string StemBySqlite(SqliteConnection connection, string word)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            CREATE VIRTUAL TABLE words USING fts5(word, tokenize = 'porter unicode61');
            CREATE VIRTUAL TABLE stems USING fts5vocab(words, 'row');
            INSERT INTO words VALUES ($word);
            """;
        command.Parameters.AddWithValue("$word", word);
        command.ExecuteNonQuery();
        using var query = connection.CreateCommand();
        query.CommandText = "SELECT term FROM stems";
        var stem = (string)query.ExecuteScalar()!;
        using var drop = connection.CreateCommand();
        drop.CommandText = "DROP TABLE stems; DROP TABLE words";
        drop.ExecuteNonQuery();
        return stem;
    }

    private const string Vocabulary = """
        caresses ponies ties caress cats feed agreed plastered bled motoring sing conflated troubled sized hopping tanned falling hissing
        fizzed failing filing happy sky relational conditional rational valenci hesitanci digitizer conformabli radicalli differentli vileli
        analogousli vietnamization predication operator feudalism decisiveness hopefulness callousness formaliti sensitiviti sensibiliti
        triplicate formative formalize electriciti electrical hopeful goodness revival allowance inference airliner gyroscopic adjustable
        defensible irritant replacement adjustment dependent adoption homologou communism activate angulariti homologous effective bowdlerize
        probate rate cease controll roll ceasefire hostilities occupied occupying occupation negotiators negotiations armistice treaties
        signatories withdrew withdrawal invasion invaded invading blockade blockaded blockading casualties civilians refugees displaced
        sovereignty independence colonies colonial mediation mediators partition ceded annexation insurgency guerrillas bombardment
        nationalities international agreements generalization oscillators probabilities skies dying lying news innings analogies theology
        geological archaeology hopefully possibly ability yellow yes enjoying playful beautifully syzygy crying tried use used using users
        was as is this bus gas iran yemen oil egypt kissing buzz buzzing fuzzed added adding controlling controllable traveller travelled
        """;
}
