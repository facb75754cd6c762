using System.Text.RegularExpressions;

namespace Bot.Knowledge.Answering;

/// <summary>Knows sentences in which somebody foretells something. Of what was found for a question about the future, they alone are offered: other facts would read like an answer of ours.</summary>
internal static partial class Forecast
{
    /// <returns>The answer with those of its quotes that foretell, numbered anew; without a quote when none does.</returns>
    public static Answer OnlyIn(Answer found)
    {
        var citations = found.Citations
            .Where(citation => Is(citation.PlainQuote))
            .Select((citation, place) => citation with { Number = place + 1 })
            .ToList();
        return found with { Citations = citations, Parts = [.. citations.Select(citation => new AnswerPart.Quote(citation))] };
    }

    public static bool Is(string sentence) => Speaker().IsMatch(sentence) && Foretelling().IsMatch(sentence);

    /// <summary>Somebody who says so: a forecast of nobody's is none to be passed on.</summary>
    [GeneratedRegex(@"\b(said|says|told|warned|warns|predict(s|ed)|forecast(s|ed)?|expect(s|ed)|estimate[sd]|projected|according to|believe[sd]|argue[sd]|wrote|concluded|report(s|ed)?|analysts?|experts?|observers)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Speaker();

    [GeneratedRegex(@"\b(predict(s|ed|ion|ions)|forecasts?|foresaw|foretold|expect(s|ed|ation)|would|will|likely|unlikely|could|might|prospects?|odds|chances?|projected|inevitable|by 20\d\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Foretelling();
}
