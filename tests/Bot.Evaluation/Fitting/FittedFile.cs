using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Evaluation.Reports;

namespace Bot.Evaluation.Fitting;

/// <summary>The coefficients with all that says what they are worth, for the library to embed.</summary>
internal static class FittedFile
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };

    public static string Of(LogisticModel model, double penalty, RunFacts facts, IEnumerable<string> sets, JsonObject crossValidated) => new JsonObject
    {
        ["date"] = facts.Date,
        ["models"] = new JsonArray([.. facts.Models.Select(name => JsonValue.Create(name))]),
        ["sets"] = new JsonObject(sets.CountBy(set => set).Select(set => KeyValuePair.Create(set.Key, (JsonNode?)set.Value))),
        ["penalty"] = penalty,
        ["cross_validated"] = crossValidated,
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
