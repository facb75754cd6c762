using Bot.Evaluation.Rules;
using Bot.Host.Commands;
using Bot.Tests.Support;

namespace Bot.Tests.Evaluation;

/// <summary>Each check passes a right answer and fails a wrong one.</summary>
public sealed class RuleCheckTests : IDisposable
{
    private const string Source = "The Ministry says that at least 31 civilians were killed in Brenna.";

    private static readonly CitationJson Citation = new(1, "brenna.md", 0, Source.Length, Source, "Brenna", "Ministry of Defence", "party to the conflict", "2021-03-05");

    private const string Right = $"“{Source}” – Ministry of Defence (party to the conflict), 5 Mar 2021 [1]";

    private readonly TempFolder _corpus = new();

    public RuleCheckTests() =>
        _corpus.Write("brenna.md", $"---\ntitle: Brenna\npublisher: Ministry of Defence\nkind: party to the conflict\npublished: 2021-03-05\n---\n{Source}\n");

    [Fact]
    public void A_right_answer_breaks_no_rule() => Assert.Empty(Breaches(Right));

    [Theory]
    [InlineData(1, "31 civilians were killed. [1]")]
    [InlineData(1, $"{Right}\nIn all 31 civilians were killed.")]
    [InlineData(4, $"“{Source}” – Ministry of Defence (party to the conflict) [1]")]
    [InlineData(4, $"{Right}\nThe town is currently quiet.")]
    [InlineData(7, $"{Right}\nThe regime denies the massacre.")]
    [InlineData(7, "“It was calm.” Nearest articles: The Liberation of Brenna.")]
    [InlineData(15, $"How dreadful!\n{Right}")]
    [InlineData(20, "“The Ministry says that 31 civilians were killed in Brenna.” – Ministry of Defence (party to the conflict), 5 Mar 2021 [1]")]
    [InlineData(22, $"“{Source}” – Ministry of Defence, 5 Mar 2021 [1]")]
    [InlineData(22, $"“{Source}” – (party to the conflict), 5 Mar 2021 [1]")]
    [InlineData(22, "It is calm.")]
    public void A_wrong_answer_breaks_its_rule(int rule, string answer) =>
        Assert.Contains(rule, Breaches(answer).Select(breach => breach.Rule));

    [Theory]
    [InlineData("“He spoke of “terrorists” and of “a massacre”.” [1]")]
    [InlineData("“The “regime” fell […] in Brenna.” – Martyrs' Voice, 5 Mar 2021 [1]")]
    public void Contested_labels_in_quotes_and_in_names_of_publishers_are_the_sources(string answer) =>
        Assert.DoesNotContain(7, Breaches(answer, Citation with { Publisher = "Martyrs' Voice" }).Select(breach => breach.Rule));

    [Fact]
    public void A_cut_is_marked_and_its_pieces_stand_in_the_source() =>
        Assert.Empty(Breaches("“The Ministry says that […] 31 civilians were killed in Brenna.” – Ministry of Defence (party to the conflict), 5 Mar 2021 [1]"));

    [Fact]
    public void A_line_without_a_quote_may_point_to_what_another_shows_with_its_publisher() =>
        Assert.Empty(Breaches($"{Right}\ncalled Brenna in [1]; naming is disputed"));

    [Fact]
    public void A_quote_that_is_not_under_its_span_is_found() =>
        Assert.Contains(20, Breaches(Right, Citation with { Start = 1 }).Select(breach => breach.Rule));

    [Fact]
    public void A_refusal_for_safety_that_searched_is_found() =>
        Assert.Contains(13, Breaches(Answer("I cannot help with this.", "declined", "safety", Citation)).Select(breach => breach.Rule));

    [Fact]
    public void What_is_expected_and_given_is_no_breach() => Assert.Empty(ExpectationCheck.BreachesOf(
        new Expectation
        {
            Status = "answered",
            Shows = ["At Least 31"],
            ShowsOneOf = ["32", "31"],
            NeverShows = ["(?i)about 31"],
            OwnWordsMatch = ["party"],
            OwnWordsNever = ["civilians"],
            QuotesHold = ["at least 31"],
            QuoteKeeps = [new KeptWords("31", "at least")],
            Rows = [new ClaimantRow("31", "Ministry")],
            FirstLine = "^“The",
            Cites = ["brenna.md"],
            CitesOneOf = ["other.md", "brenna.md"],
            NeverCitesAlone = ["other.md"],
            MinCitations = 1,
            MaxCitations = 1,
            MaxPassages = 0,
        },
        new ShownAnswer(Answer(Right, "answered", null, Citation))));

    [Fact]
    public void What_is_expected_and_not_given_is_a_breach_each()
    {
        var expected = new Expectation
        {
            Status = "declined",
            Shows = ["about 31"],
            ShowsOneOf = ["32", "33"],
            NeverShows = ["31"],
            OwnWordsMatch = ["Sources differ"],
            OwnWordsNever = ["party"],
            QuotesHold = ["Velia"],
            QuoteKeeps = [new KeptWords("31", "about")],
            Rows = [new ClaimantRow("31", "Health Office")],
            FirstLine = "^As of",
            Cites = ["other.md"],
            CitesOneOf = ["other.md"],
            NeverCitesAlone = ["brenna.md"],
            MinCitations = 2,
            MaxCitations = 0,
        };

        var breaches = ExpectationCheck.BreachesOf(expected, new ShownAnswer(Answer(Right, "answered", null, Citation))).ToList();

        Assert.Equal(15, breaches.Count);
        Assert.Equal(["The reason should be opinion, not not_covered."], ExpectationCheck.BreachesOf(
            new Expectation { Reasons = ["opinion"] }, new ShownAnswer(Answer("Not in my sources.", "declined", "not_covered"))));
    }

    public void Dispose() => _corpus.Dispose();

    private List<(int Rule, string Breach)> Breaches(string answer, CitationJson? citation = null) =>
        Breaches(Answer(answer, "answered", null, citation ?? Citation));

    private List<(int Rule, string Breach)> Breaches(AnswerJson answer) =>
        [.. new EveryAnswerCheck(_corpus.Path).BreachesOf(new ShownAnswer(answer))];

    private static AnswerJson Answer(string text, string status, string? reason, params CitationJson[] citations) =>
        new("1", status, reason, text, citations, [], 1);
}
