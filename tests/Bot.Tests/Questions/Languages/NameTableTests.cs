using Bot.Knowledge.Questions.Languages;
using CsCheck;

namespace Bot.Tests.Questions.Languages;

public class NameTableTests
{
    private static readonly NameTable Names = new(
        ["Khrushchev", "Kennedy", "Churchill", "Roosevelt", "Lumumba", "Mossadegh", "Wilson", "Nasser", "Vancouver", "Portsmouth", "Mukden", "Tashkent",
         "Kosygin", "Brandt", "Dawes", "Kellogg", "Begin", "Acheson", "Dulles", "Sverdlovsk", "Mogadishu", "Lausanne", "Eisenhower", "Kissinger", "Jupiter"]);

    [Theory]
    [InlineData(Language.Russian, "Хрущёвым", "Khrushchev")]
    [InlineData(Language.Russian, "Портсмутский", "Portsmouth")]
    [InlineData(Language.Russian, "Дауэса", "Dawes")]
    [InlineData(Language.Ukrainian, "Лумумбу", "Lumumba")]
    [InlineData(Language.Ukrainian, "Ванкувері", "Vancouver")]
    [InlineData(Language.Ukrainian, "Ейзенхауером", "Eisenhower")]
    [InlineData(Language.Arabic, "كينيدي", "Kennedy")]
    [InlineData(Language.Arabic, "وكيسنجر", "Kissinger")]
    [InlineData(Language.Arabic, "ويلسون", "Wilson")]
    [InlineData(Language.Hebrew, "רוזוולט", "Roosevelt")]
    [InlineData(Language.Hebrew, "בקנדי", "Kennedy")]
    [InlineData(Language.Hebrew, "צ'רצ'יל", "Churchill")]
    [InlineData(Language.Turkish, "Taşkent'te", "Tashkent")]
    [InlineData(Language.Turkish, "Musaddık'ın", "Mossadegh")]
    [InlineData(Language.Turkish, "Kruşçev", "Khrushchev")]
    [InlineData(Language.Turkish, "Jüpiter", "Jupiter")]
    [InlineData(Language.French, "Khrouchtchev", "Khrushchev")]
    [InlineData(Language.French, "Kossyguine", "Kosygin")]
    public void A_name_is_found_through_other_scripts_spellings_and_endings(Language language, string word, string expected) =>
        Assert.Equal(expected, Match(language, word));

    [Theory]
    [InlineData(Language.Russian, "Рыбаков")]
    [InlineData(Language.Arabic, "فاكهة")]
    [InlineData(Language.Hebrew, "תרנגול")]
    [InlineData(Language.Turkish, "Fenerbahçe")]
    [InlineData(Language.French, "Montpellier")]
    public void A_word_that_sounds_like_none_finds_none(Language language, string word) =>
        Assert.Null(Match(language, word));

    [Fact]
    public void Every_name_sounds_most_like_itself() => Assert.Empty(
        from name in "Khrushchev Mossadegh Brandt Lausanne".Split(' ')
        where Names.Nearest(NameSound.Of(name, Language.English)) != (name, 1.0)
        select name);

    [Fact]
    public void The_distance_of_sounds_is_the_same_both_ways_and_none_only_from_a_word_to_itself() => Gen.Select(Sounds, Sounds).Sample((one, other) =>
    {
        Assert.Equal(SoundDistance.Between(one, other, vowel: 0.5), SoundDistance.Between(other, one, vowel: 0.5), precision: 9);
        Assert.Equal(one == other, SoundDistance.Between(one, other, vowel: 0.5) == 0);
    });

    [Fact]
    public void Folding_a_word_again_changes_nothing() => Gen.String.Sample(text =>
    {
        var word = WordFolding.Fold(string.Concat(text.EnumerateRunes()));

        Assert.Equal(word, WordFolding.Fold(word));
    });

    private static Gen<string> Sounds => Gen.Char["bpfvgkXszSZCTjtdnmlrhaeiouw"].Array[0, 10].Select(sounds => new string(sounds));

    private static string? Match(Language language, string word) =>
        new NameMatcher(Names, language).Match(Assert.Single(QuestionTokenizer.Tokenize(word, language)));
}
