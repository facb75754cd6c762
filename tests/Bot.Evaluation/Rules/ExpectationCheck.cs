using System.Text.RegularExpressions;

namespace Bot.Evaluation.Rules;

/// <summary>Holds an answer to what is expected of it.</summary>
internal static class ExpectationCheck
{
    /// <returns>What is wrong, a sentence each; empty when all is as expected.</returns>
    public static IEnumerable<string> BreachesOf(Expectation expected, ShownAnswer shown) =>
        Outcome(expected, shown).Concat(Words(expected, shown)).Concat(Quotes(expected, shown)).Concat(Sources(expected, shown));

    private static IEnumerable<string> Outcome(Expectation expected, ShownAnswer shown)
    {
        var answer = shown.Answer;
        if (expected.Status is { } status && answer.Status != status)
        {
            yield return $"It should be {status}, not {answer.Status}.";
        }

        if (answer.Reason is { } reason && expected.Reasons is { Count: > 0 } reasons && !reasons.Contains(reason))
        {
            yield return $"The reason should be {string.Join(" or ", reasons)}, not {reason}.";
        }

        if (expected.FirstLine is { } pattern && !Regex.IsMatch(shown.Lines[0].Text, pattern))
        {
            yield return $"The first line should match {pattern}.";
        }

        if (answer.Passages.Count > expected.MaxPassages)
        {
            yield return $"Nothing should have been searched for, but {answer.Passages.Count} passages were found.";
        }
    }

    private static IEnumerable<string> Words(Expectation expected, ShownAnswer shown)
    {
        var text = shown.Answer.Answer;
        return
        [
            .. from words in expected.Shows where !Holds(text, words) select $"It should show “{words}”.",
            .. from words in new[] { expected.ShowsOneOf } where words.Count > 0 && !words.Any(one => Holds(text, one)) select $"It should show one of “{string.Join("”, “", words)}”.",
            .. from pattern in expected.NeverShows where Regex.IsMatch(text, pattern) select $"It must not show {pattern}.",
            .. from pattern in expected.OwnWordsMatch where !Regex.IsMatch(shown.OwnWords, pattern) select $"Its own words should match {pattern}.",
            .. from pattern in expected.OwnWordsNever where Regex.IsMatch(shown.OwnWords, pattern) select $"Its own words must not match {pattern}.",
            .. from row in expected.Rows where !shown.Lines.Any(line => IsRow(line, row)) select $"A line should give {row.Figure} as the claim of {row.Claimant}, with its number.",
        ];
    }

    private static IEnumerable<string> Quotes(Expectation expected, ShownAnswer shown) =>
    [
        .. from pattern in expected.QuotesHold where !shown.Answer.Citations.Any(citation => Matches(citation.Quote, pattern)) select $"A quote should match {pattern}.",
        .. from kept in expected.QuoteKeeps
           from citation in shown.Answer.Citations
           where Matches(citation.Quote, kept.If) && !Matches(citation.Quote, kept.Keep)
           select $"The quote with {kept.If} should keep {kept.Keep}.",
    ];

    private static IEnumerable<string> Sources(Expectation expected, ShownAnswer shown)
    {
        string[] cited = [.. shown.Answer.Citations.Select(citation => citation.File).Distinct()];
        var count = shown.Answer.Citations.Count;
        return
        [
            .. from file in expected.Cites where !cited.Contains(file) select $"It should cite {file}.",
            .. from files in new[] { expected.CitesOneOf } where files.Count > 0 && !files.Any(cited.Contains) select $"It should cite one of {string.Join(", ", files)}.",
            .. from file in expected.NeverCitesAlone where cited is [var only] && only == file select $"It must not cite {file} alone.",
            .. from least in new[] { expected.MinCitations } where count < least select $"It should have at least {least} citations, not {count}.",
            .. from most in new[] { expected.MaxCitations } where count > most select $"It should have at most {most} citations, not {count}.",
        ];
    }

    private static bool IsRow(ShownLine line, ClaimantRow row) =>
        line.Citations.Count > 0 && Matches(line.Text, row.Figure) && Matches(line.Text, row.Claimant);

    private static bool Holds(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>A line break in a source is a space to its reader.</summary>
    private static bool Matches(string text, string pattern) => Regex.IsMatch(Scoring.ScoredText.Fold(text), pattern, RegexOptions.IgnoreCase);
}
