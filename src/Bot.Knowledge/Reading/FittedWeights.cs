using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Knowledge.Reading;

/// <summary>A weighted sum of standardised features whose coefficients were fitted on question sets and are committed as a file, with its date and what it is worth.</summary>
public sealed partial class FittedWeights
{
    private readonly double _intercept;
    private readonly IReadOnlyList<Feature> _features;

    private FittedWeights(File file)
    {
        _intercept = file.Intercept;
        _features = file.Features;
    }

    /// <param name="name">The embedded file.</param>
    /// <param name="features">The names of the features that are measured. Others in the file are left out, so that it can be fitted anew after a change of features.</param>
    public static FittedWeights Load(string name, IReadOnlyCollection<string> features)
    {
        var file = Read(name);
        return new FittedWeights(file with { Features = [.. file.Features.Where(feature => features.Contains(feature.Name))] });
    }

    /// <summary>The names of the features that the file weighs.</summary>
    internal static IEnumerable<string> NamesIn(string name) => Read(name).Features.Select(feature => feature.Name);

    private static File Read(string name)
    {
        using var stream = typeof(FittedWeights).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize(stream, FileJson.Default.File)!;
    }

    public double Of(IReadOnlyDictionary<string, double> values) =>
        _intercept + _features.Sum(feature => feature.Weight * (values[feature.Name] - feature.Mean) / feature.Scale);

    internal sealed record File(double Intercept, IReadOnlyList<Feature> Features);

    internal sealed record Feature(string Name, double Mean, double Scale, double Weight);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(File))]
    private sealed partial class FileJson : JsonSerializerContext;
}
