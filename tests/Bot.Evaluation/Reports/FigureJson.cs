using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Evaluation.Scoring;

namespace Bot.Evaluation.Reports;

/// <summary>All figures as JSON, under the names that the public scorer uses.</summary>
internal static class FigureJson
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };

    private static readonly string[] Shares =
    [
        Scoreboard.Recall(1), Scoreboard.Recall(3), Scoreboard.Recall(5), Scoreboard.Recall(10),
        Scoreboard.Coverage, Scoreboard.Hit, Scoreboard.Precision, Scoreboard.Declined, Scoreboard.Uncited,
    ];

    public static string Of(RunFacts facts, IEnumerable<SetReport> reports) => new JsonObject
    {
        ["date"] = facts.Date,
        ["commit"] = facts.Commit,
        ["models"] = new JsonArray([.. facts.Models.Select(model => JsonValue.Create(model))]),
        ["sets"] = new JsonObject(reports.Select(report => KeyValuePair.Create(report.Set.Name, (JsonNode?)Of(report)))),
    }.ToJsonString(Format);

    private static JsonObject Of(SetReport report)
    {
        var json = Of(report.Scores);
        if (report.Rules.Questions > 0)
        {
            json["rules"] = new JsonObject(report.Rules.Rows.Select(row =>
                KeyValuePair.Create($"{row.Rule}", (JsonNode?)new JsonObject { ["passed"] = row.Passed, ["n"] = row.Questions })));
        }

        return json;
    }

    /// <summary>One set as the public scorer's <c>--json</c> prints it, and the reasons for declining.</summary>
    public static JsonObject Of(Scoreboard scores)
    {
        var json = new JsonObject();
        foreach (var (name, figures) in scores.Rows)
        {
            var row = new JsonObject();
            foreach (var share in Shares)
            {
                if (figures[share] is { } value)
                {
                    row[share] = Math.Round(value, 4);
                }
            }

            row["n"] = figures.Questions;
            json[name] = row;
        }

        json["fidelity"] = scores.Fidelity is { } fidelity ? Math.Round(fidelity, 4) : null;
        json["citations"] = scores.Citations;
        json["shown"] = scores.Shown;
        json["p50_ms"] = scores.MedianMilliseconds is { } median ? Math.Round(median, 1) : null;
        json["p95_ms"] = scores.P95Milliseconds is { } p95 ? Math.Round(p95, 1) : null;
        json["reasons"] = new JsonObject(scores.Reasons.Select(reason => KeyValuePair.Create(reason.Key, (JsonNode?)reason.Value)));
        return json;
    }
}
