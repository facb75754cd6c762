using Bot.Host.Sources;
using CsCheck;

namespace Bot.Tests.Sources;

public class QuotePrintTests
{
    private static readonly string[] Pieces = ["word ", "other", "\n\n", " ", "Ankara'da ", "السلام ", "😀"];

    private static readonly Gen<string> Text = Gen.OneOf([.. Pieces.Select(Gen.Const)]).Array[1, 30].Select(string.Concat);

    [Fact]
    public void Words_are_found_wherever_they_now_stand() =>
        (from quote in Text
         where quote.AsSpan().ContainsAnyExcept(" \n")
         from before in Text
         from after in Text
         select (quote, before, after)).Sample(sample =>
         {
             var text = sample.before + sample.quote + sample.after;

             var found = QuotePrint.Of(sample.quote).FindIn(text, near: sample.before.Length);

             Assert.Equal(Letters(sample.quote), Letters(text[found!.Value.Start..found.Value.End]));
         });

    [Theory]
    [InlineData("It was signed\nin  spring.", "7-24")]
    [InlineData("Signed in spring. It was signed in spring.", "25-41")]
    [InlineData("It was signed in  Spring.", null)]
    [InlineData("It was not signed.", null)]
    [InlineData("", null)]
    public void The_white_space_may_differ_and_nothing_else(string text, string? place)
    {
        var found = QuotePrint.Of("signed in spring").FindIn(text, near: 20);

        Assert.Equal(place, found is { } span ? $"{span.Start}-{span.End}" : null);
    }

    [Fact]
    public void What_stands_in_an_address_is_read_back()
    {
        var print = QuotePrint.Of("signed in spring");

        Assert.True(QuotePrint.TryParse(print.ToString(), out var read));
        Assert.Equal(print, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0.1a")]
    [InlineData("-3.1a")]
    [InlineData("14")]
    [InlineData("14.xyz")]
    [InlineData("99999999999.1a")]
    public void What_is_no_print_is_none(string text) => Assert.False(QuotePrint.TryParse(text, out _));

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
