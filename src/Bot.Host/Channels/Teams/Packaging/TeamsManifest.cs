using System.Text.Json.Nodes;

namespace Bot.Host.Channels.Teams.Packaging;

/// <summary>Fills the manifest's template, <c>infra/teams/manifest.json</c>, which is part of the program.</summary>
internal static class TeamsManifest
{
    private const string Template = "teams-manifest.json";

    public static JsonObject Fill(PackageValues values)
    {
        using var template = typeof(TeamsManifest).Assembly.GetManifestResourceStream(Template) ?? throw new InvalidOperationException($"The program was built without {Template}.");
        var manifest = JsonNode.Parse(template)!.AsObject();
        Fill(manifest, new Dictionary<string, string>
        {
            ["{app-id}"] = values.AppId.ToString("D"),
            ["{app-version}"] = values.Version,
            ["{developer}"] = values.Developer,
            ["{domain}"] = values.Domain,
            ["{name}"] = values.Name,
            ["{terms}"] = values.Terms,
        });
        var commands = manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray();
        if (values.Questions.Count > 0)
        {
            commands.Clear();
        }

        foreach (var question in values.Questions)
        {
            commands.Add(new JsonObject { ["title"] = question, ["type"] = "prompt", ["prompt"] = question });
        }

        return manifest;
    }

    private static void Fill(JsonNode node, Dictionary<string, string> values)
    {
        switch (node)
        {
            case JsonObject named:
                foreach (var (_, value) in named.ToList())
                {
                    Fill(value!, values);
                }

                break;
            case JsonArray list:
                foreach (var value in list.ToList())
                {
                    Fill(value!, values);
                }

                break;
            case JsonValue value when value.TryGetValue<string>(out var text) && text.Contains('{', StringComparison.Ordinal):
                value.ReplaceWith(values.Aggregate(text, (filled, pair) => filled.Replace(pair.Key, pair.Value, StringComparison.Ordinal)));
                break;
        }
    }
}
