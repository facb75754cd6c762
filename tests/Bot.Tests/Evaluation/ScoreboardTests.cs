using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Evaluation.Questions;
using Bot.Evaluation.Reports;
using Bot.Evaluation.Scoring;
using Bot.Host.Commands;
using Bot.Tests.Support;

namespace Bot.Tests.Evaluation;

public class ScoreboardTests
{
    private const string Corpus = """
        ---
        title: "The River Accord, 1921"
        ---
        Arden and Velia signed the River Accord
        on 3 May 1921. Café talks, at “Port Lume”, had lasted 40 days.

        The accord was denounced in 1934.
        """;

    /// <summary>Each line stands for one way in which an answer can be right or wrong.</summary>
    private const string Questions = """
        {"id": "both-right", "question": "When was it signed?", "answerable": true, "gold": [{"file": "accord.md", "quote": "Arden and Velia signed the River Accord on 3 May 1921."}], "answer": "3 May 1921", "kind": "when", "category": "single"}
        {"id": "cites-other-words", "question": "When was it signed?", "answerable": true, "gold": [{"file": "accord.md", "quote": "Arden and Velia signed the River Accord on 3 May 1921."}], "answer": "3 May 1921", "kind": "when", "category": "single"}
        {"id": "accents-divide", "question": "Where?", "answerable": true, "gold": [{"file": "accord.md", "quote": "Café talks, at “Port Lume”, had lasted 40 days."}], "answer": "cafe talks", "kind": "where", "category": "single"}
        {"id": "one-of-several-answers", "question": "How long?", "answerable": true, "gold": [{"file": "accord.md", "quote": "Café talks, at “Port Lume”, had lasted 40 days."}], "answer": "forty", "answers": ["forty", "40 days"], "kind": "number"}
        {"id": "declined", "question": "When did it end?", "answerable": true, "gold": [{"file": "accord.md", "quote": "The accord was denounced in 1934."}], "answer": "1934", "kind": "when", "category": "single"}
        {"id": "both-needed", "question": "Begin and end?", "answerable": true, "gold": [{"file": "accord.md", "quote": "Arden and Velia signed the River Accord on 3 May 1921."}, {"file": "accord.md", "quote": "The accord was denounced in 1934."}], "answer": "1921 and 1934", "kind": "list", "category": "multi"}
        {"id": "one-of-two", "question": "Begin and end?", "answerable": true, "gold": [{"file": "accord.md", "quote": "Arden and Velia signed the River Accord on 3 May 1921."}, {"file": "accord.md", "quote": "The accord was denounced in 1934."}], "answer": "1921 and 1934", "kind": "list", "category": "multi"}
        {"id": "rightly-declined", "question": "Who won?", "answerable": false, "gold": [], "answer": null, "kind": "opinion", "category": "opinion_harm"}
        {"id": "wrongly-answered", "question": "In 1922?", "answerable": false, "gold": [], "answer": "", "kind": "when", "category": "near_miss"}
        """;

    private const string First = "Arden and Velia signed the River Accord\\non 3 May 1921.";

    private const string Answers = $$"""
        {"id": "both-right", "status": "answered", "reason": null, "answer": "“{{First}}” [1]", "citations": [{"n": 1, "file": "accord.md", "start": 0, "end": 54, "quote": "{{First}}", "title": "", "publisher": "", "kind": "", "published": null}], "passages": [{"rank": 1, "file": "other.md", "start": 0, "end": 5, "text": "Other"}, {"rank": 2, "file": "accord.md", "start": 0, "end": 54, "text": "{{First}} More."}], "milliseconds": 10.5}
        {"id": "cites-other-words", "status": "answered", "reason": null, "answer": "3 May 1921 [1]", "citations": [{"n": 1, "file": "accord.md", "start": 0, "end": 5, "quote": "The accord was denounced", "title": "", "publisher": "", "kind": "", "published": null}], "passages": [], "milliseconds": 20}
        {"id": "accents-divide", "status": "answered", "reason": null, "answer": "Café talks… 🕊", "citations": [{"n": 1, "file": "accord.md", "start": 0, "end": 5, "quote": "Café talks, at “Port Lume”", "title": "", "publisher": "", "kind": "", "published": null}], "passages": [], "milliseconds": 30}
        {"id": "one-of-several-answers", "status": "answered", "reason": null, "answer": "It was 40 days.", "citations": [{"n": 1, "file": "accord.md", "start": 0, "end": 5, "quote": "talks, at “Port Lume”, had lasted 41 days", "title": "", "publisher": "", "kind": "", "published": null}], "passages": [], "milliseconds": 40}
        {"id": "declined", "status": "declined", "reason": "not_covered", "answer": "Not in my sources.", "citations": [], "passages": [{"rank": 1, "file": "accord.md", "start": 0, "end": 54, "text": "The accord  was\tdenounced in 1934."}], "milliseconds": 50}
        {"id": "both-needed", "status": "answered", "reason": null, "answer": "“{{First}}” [1] “The accord was denounced in 1934.” [2]", "citations": [{"n": 1, "file": "accord.md", "start": 0, "end": 54, "quote": "{{First}}", "title": "", "publisher": "", "kind": "", "published": null}, {"n": 2, "file": "accord.md", "start": 0, "end": 54, "quote": "The accord was denounced in 1934.", "title": "", "publisher": "", "kind": "", "published": null}], "passages": [{"rank": 1, "file": "accord.md", "start": 0, "end": 54, "text": "The accord was denounced in 1934."}, {"rank": 2, "file": "accord.md", "start": 0, "end": 5, "text": ""}, {"rank": 3, "file": "accord.md", "start": 0, "end": 54, "text": "{{First}}"}], "milliseconds": 60}
        {"id": "one-of-two", "status": "answered", "reason": null, "answer": "“The accord was denounced in 1934.” [1]", "citations": [{"n": 1, "file": "accord.md", "start": 0, "end": 54, "quote": "The accord was denounced in 1934.", "title": "", "publisher": "", "kind": "", "published": null}], "passages": [{"rank": 1, "file": "accord.md", "start": 0, "end": 54, "text": "The accord was denounced in 1934."}], "milliseconds": 70}
        {"id": "rightly-declined", "status": "declined", "reason": "opinion", "answer": "I take no positions.", "citations": [], "passages": [], "milliseconds": 80}
        {"id": "wrongly-answered", "status": "answered", "reason": null, "answer": "Yes.", "citations": [], "passages": [], "milliseconds": 90}
        """;

    [Fact]
    public void Its_figures_are_those_counted_by_hand()
    {
        using var folder = CorpusFolder();

        var scores = Scores(folder);

        Assert.Equal("R@1 0.250, R@3 0.500, coverage 0.750, hit 0.500, precision 0.667", Shares(scores, "single", "R@1", "R@3", "coverage", "hit", "precision"));
        Assert.Equal("R@1 0.000, R@3 0.500, hit 0.500", Shares(scores, "multi", "R@1", "R@3", "hit"));
        Assert.Equal("hit 1.000", Shares(scores, "number", "hit"));
        Assert.Equal("declined 0.000", Shares(scores, "near_miss", "declined"));
        Assert.Equal("declined 0.500, uncited 0.143", Shares(scores, "ALL", "declined", "uncited"));
        Assert.Equal((7, 6 / 7.0), (scores.Citations, scores.Fidelity));
        Assert.Equal((50, 90), (scores.MedianMilliseconds, scores.P95Milliseconds));
        Assert.Equal(["not_covered 1", "opinion 1"], scores.Reasons.Select(reason => $"{reason.Key} {reason.Value}"));
    }

    [Fact]
    public async Task Its_figures_are_those_of_the_public_scorer()
    {
        using var folder = CorpusFolder();
        folder.Write("questions.jsonl", Questions);
        folder.Write("answers.jsonl", Answers);

        var theirs = await RunAsync("python3", SharedFolder.PathOf("eval/score_answers.py"), folder["questions.jsonl"], folder["corpus"], folder["answers.jsonl"], "--json");

        Assert.Equal(Lines(JsonNode.Parse(theirs)!.AsObject()), Lines(FigureJson.Of(Scores(folder))));
    }

    private static string Shares(Scoreboard scores, string row, params string[] names) =>
        string.Join(", ", names.Select(name => string.Create(CultureInfo.InvariantCulture, $"{name} {scores[row][name]:0.000}")));

    private static TempFolder CorpusFolder()
    {
        var folder = new TempFolder();
        folder.Write("corpus/accord.md", Corpus);
        return folder;
    }

    private static Scoreboard Scores(TempFolder folder) => Scoreboard.Of(
        Questions.Split('\n').Select(SetQuestion.Parse).Zip(Answers.Split('\n').Select(Answer), Verdict.Of),
        folder["corpus"]);

    private static AnswerJson Answer(string line) => JsonSerializer.Deserialize(line, CommandJson.Default.AnswerJson)!;

    /// <summary>Each figure on a line; those that only one of the two scorers gives are left out.</summary>
    private static IEnumerable<string> Lines(JsonObject figures) =>
        from figure in figures
        where figure.Key is not "reasons"
        from line in figure.Value is JsonObject row
            ? row.Where(cell => cell.Key != "missing").OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => $"{figure.Key} {cell.Key} {Number(cell.Value)}")
            : [$"{figure.Key} {Number(figure.Value)}"]
        select line;

    private static string Number(JsonNode? value) =>
        double.Parse(value!.ToJsonString(), CultureInfo.InvariantCulture).ToString("0.0000", CultureInfo.InvariantCulture);

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Start(start);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", error);
        return output;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{start.FileName} is not there: install Python 3 to compare with the public scorer.");
            throw;
        }
    }
}
