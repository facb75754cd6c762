using Bot.Host.Pages;
using Bot.Knowledge.Questions.Languages;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Pages;

public class PageLanguageTests
{
    [Theory]
    [InlineData("", "", Language.English)]
    [InlineData("?lang=ar", "fr", Language.Arabic)]
    [InlineData("?lang=iw", "", Language.Hebrew)]
    [InlineData("?lang=de", "tr-TR, en;q=0.5", Language.Turkish)]
    [InlineData("?lang=%3Cscript%3E", "", Language.English)]
    [InlineData("", "de, uk;q=0.4, ru;q=0.8", Language.Russian)]
    [InlineData("", "he;q=0, fr;q=0.1", Language.French)]
    [InlineData("", "*, ;;;", Language.English)]
    public void The_address_chooses_then_the_browser_then_it_is_English(string query, string accepted, Language language)
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString(query);
        request.Headers.AcceptLanguage = accepted;

        Assert.Equal(language, PageLanguage.Of(request).Language);
    }
}
