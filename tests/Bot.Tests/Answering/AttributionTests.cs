using Bot.Knowledge.Answering;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Questions.Languages;

namespace Bot.Tests.Answering;

public class AttributionTests
{
    [Theory]
    [InlineData("2021-03-04", "Herald, 4 Mar 2021")]
    [InlineData("2021-03", "Herald, Mar 2021")]
    [InlineData("2021", "Herald, 2021")]
    [InlineData(null, "Herald, date unknown")]
    public void It_says_who_published_the_words_and_when_as_far_as_known(string? published, string expected) =>
        Assert.Equal(expected, Attribution.Of(About("Herald", published), FixedTexts.For(Language.English)).ToString());

    [Fact]
    public void A_publisher_that_is_not_known_is_said_to_be_unknown() =>
        Assert.Equal("publisher unknown, date unknown", Attribution.Of(About(null, null), FixedTexts.For(Language.English)).ToString());

    [Theory]
    [InlineData("party to the conflict", SourceKind.PartyToTheConflict)]
    [InlineData("Ministry statement (Party to the conflict)", SourceKind.PartyToTheConflict)]
    [InlineData("party_to_the_conflict", SourceKind.PartyToTheConflict)]
    [InlineData("belligerent", SourceKind.PartyToTheConflict)]
    [InlineData("state media", SourceKind.StateMedia)]
    [InlineData("State broadcaster", SourceKind.StateMedia)]
    [InlineData("state-run news agency", SourceKind.StateMedia)]
    [InlineData("government newspaper", SourceKind.StateMedia)]
    [InlineData("news agency", SourceKind.Other)]
    [InlineData("public body, not a party to the conflict", SourceKind.Other)]
    [InlineData("interstate radio", SourceKind.Other)]
    [InlineData("academic", SourceKind.Other)]
    [InlineData(null, SourceKind.Other)]
    public void Parties_and_state_media_are_told_by_the_owners_words(string? kind, SourceKind expected) =>
        Assert.Equal(expected, SourceKinds.Of(kind));

    [Fact]
    public void A_party_to_the_conflict_is_labelled_as_one() =>
        Assert.Equal(
            "Arden Defence Ministry (party to the conflict), 2 Jun 2022",
            Attribution.Of(About("Arden Defence Ministry", "2022-06-02", "party to the conflict"), FixedTexts.For(Language.English)).ToString());

    private static ArticleMetadata About(string? publisher, string? published, string? kind = null) => new()
    {
        Title = "Port Lume",
        Publisher = publisher,
        Published = ArticleDate.TryParse(published, out var date) ? date : null,
        Kind = kind,
    };
}
