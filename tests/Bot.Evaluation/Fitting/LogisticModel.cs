namespace Bot.Evaluation.Fitting;

/// <summary>A logistic function of standardised features.</summary>
/// <param name="Intercept">The log odds where every feature has its mean.</param>
internal sealed record LogisticModel(double Intercept, IReadOnlyList<FittedFeature> Features)
{
    /// <returns>0 to 1. A feature that the example lacks counts as its mean.</returns>
    public double Of(IReadOnlyDictionary<string, double> features)
    {
        var logit = Intercept + Features.Sum(feature => features.TryGetValue(feature.Name, out var value) ? feature.Weight * feature.Standardised(value) : 0);
        return 1 / (1 + Math.Exp(-logit));
    }
}

/// <param name="Mean">Over the examples.</param>
/// <param name="Scale">The standard deviation over the examples; 1 where all are equal.</param>
/// <param name="Weight">What one standard deviation adds to the log odds.</param>
internal sealed record FittedFeature(string Name, double Mean, double Scale, double Weight)
{
    public double Standardised(double value) => (value - Mean) / Scale;
}
