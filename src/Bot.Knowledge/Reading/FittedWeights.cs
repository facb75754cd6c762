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
    /// <param name="features">The names of the features that the caller gives values for; the file must weigh no others.</param>
    /// <exception cref="InvalidDataException">The file weighs a feature that is not known.</exception>
    public static FittedWeights Load(string name, IReadOnlyCollection<string> features)
    {
        using var stream = typeof(FittedWeights).Assembly.GetManifestResourceStream(name)!;
        var file = JsonSerializer.Deserialize(stream, FileJson.Default.File)!;
        return file.Features.FirstOrDefault(feature => !features.Contains(feature.Name)) is { } unknown
            ? throw new InvalidDataException($"{name} weighs \"{unknown.Name}\", which is not measured. Fit it again.")
            : new FittedWeights(file);
    }

    public double Of(IReadOnlyDictionary<string, double> values) =>
        _intercept + _features.Sum(feature => feature.Weight * (values[feature.Name] - feature.Mean) / feature.Scale);

    internal sealed record File(double Intercept, IReadOnlyList<Feature> Features);

    internal sealed record Feature(string Name, double Mean, double Scale, double Weight);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(File))]
    private sealed partial class FileJson : JsonSerializerContext;
}
