using System.Xml.Linq;
using Bot.Evaluation.Questions;
using Bot.Evaluation.Reports;
using Bot.Evaluation.Scoring;
using Bot.Host.Commands;

namespace Bot.Tests.Evaluation;

public class RiskCoverageTests
{
    [Fact]
    public void It_takes_the_surest_answers_first_and_counts_the_wrong_ones_among_them()
    {
        var curve = RiskCoverage.Of("set", [Given(0.2, isRight: false), Given(0.9, isRight: true), Given(0.5, isRight: false), Given(0.5, isRight: true), Declined(0.7)]);

        Assert.Equal([new RiskPoint(0.2, 0), new RiskPoint(0.6, 1 / 3.0), new RiskPoint(0.8, 0.5)], curve.Points);
    }

    [Fact]
    public void The_chart_has_a_line_for_each_set_that_answered_and_names_it()
    {
        var chart = XElement.Parse(RiskCoverageChart.Of(
        [
            new RiskCoverage("first & best", [new RiskPoint(0.5, 0), new RiskPoint(1, 0.6)]),
            new RiskCoverage("silent", []),
        ]));

        var line = Assert.Single(chart.Elements(), element => element.Name.LocalName == "polyline");
        Assert.Equal("313,312 570,20", line.Attribute("points")!.Value);
        Assert.Contains("first & best", chart.Elements().Select(element => element.Value));
        Assert.DoesNotContain("silent", chart.Elements().Select(element => element.Value));
    }

    private static (Verdict Verdict, double Confidence) Given(double confidence, bool isRight) =>
        (new Verdict(Question, Answer("answered"), null, isRight), confidence);

    private static (Verdict Verdict, double Confidence) Declined(double confidence) =>
        (new Verdict(Question, Answer("declined"), null, false), confidence);

    private static readonly SetQuestion Question = SetQuestion.Parse("""{"id": "1", "question": "When?", "answerable": true, "kind": "when"}""");

    private static AnswerJson Answer(string status) => new("1", status, null, "", [], [], 1);
}
