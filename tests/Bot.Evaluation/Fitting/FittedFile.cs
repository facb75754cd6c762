using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Evaluation.Reports;

namespace Bot.Evaluation.Fitting;

/// <summary>The coefficients with all that says what they are worth, for the library to embed.</summary>
internal static class FittedFile
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };

    public static string Of(LogisticModel model, double penalty, RunFacts facts, IReadOnlyList<FitExample> examples, Calibration crossValidated) => new JsonObject
    {
        ["date"] = facts.Date,
        ["models"] = new JsonArray([.. facts.Models.Select(name => JsonValue.Create(name))]),
        ["sets"] = new JsonObject(examples.CountBy(example => example.Set).Select(set => KeyValuePair.Create(set.Key, (JsonNode?)set.Value))),
        ["right"] = examples.Count(example => example.IsRight),
        ["penalty"] = penalty,
        ["cross_validated"] = new JsonObject
        {
            ["auroc"] = Math.Round(crossValidated.Auroc, 4),
            ["log_loss"] = Math.Round(crossValidated.LogLoss, 4),
            ["brier"] = Math.Round(crossValidated.Brier, 4),
        },
        ["intercept"] = Math.Round(model.Intercept, 6),
        ["features"] = new JsonArray([.. model.Features.Select(feature => new JsonObject
        {
            ["name"] = feature.Name,
            ["mean"] = Math.Round(feature.Mean, 6),
            ["scale"] = Math.Round(feature.Scale, 6),
            ["weight"] = Math.Round(feature.Weight, 6),
        })]),
    }.ToJsonString(Format) + "\n";
}
