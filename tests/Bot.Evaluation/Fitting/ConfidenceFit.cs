using Bot.Evaluation.Reports;
using Bot.Knowledge.Answering;

namespace Bot.Evaluation.Fitting;

/// <summary>The two models whose product says how likely an answer is right: that the articles treat what is asked of, and that the quotes answer, given that they do.</summary>
/// <param name="Predictions">Of all examples, by models that saw no example of their article.</param>
internal sealed record ConfidenceFit(FittedModel Subject, FittedModel Answer, IReadOnlyList<Prediction> Predictions)
{
    public static ConfidenceFit Of(IReadOnlyList<FitExample> examples)
    {
        // Where an answer was withheld, its subject may be gone with it.
        FitExample[] ofSubject = [.. examples.Where(example => example.Category != FitExample.Withheld).Select(example => example with { IsRight = example.IsTreated, Features = OfSubject(example.Features) })];
        FitExample[] ofAnswer = [.. examples.Where(example => example.IsTreated)];
        var (subject, answer) = (FittedModel.Of(ofSubject), FittedModel.Of(ofAnswer));
        var predictions = CrossValidation.Predict(ofSubject, examples, subject.Penalty)
            .Zip(CrossValidation.Predict(ofAnswer, examples, answer.Penalty), (one, other) => new Prediction(one.Example, one.Likelihood * other.Likelihood));
        return new ConfidenceFit(subject, answer, [.. predictions]);
    }

    private static Dictionary<string, double> OfSubject(IReadOnlyDictionary<string, double> features) =>
        features.Where(feature => ConfidenceFeatures.NamesOfSubject.Contains(feature.Key)).ToDictionary();
}

/// <summary>A model with all that its file says of it.</summary>
/// <param name="Sets">The set of each example.</param>
internal sealed record FittedModel(LogisticModel Model, double Penalty, Calibration CrossValidated, IReadOnlyList<string> Sets)
{
    public static FittedModel Of(IReadOnlyList<FitExample> examples)
    {
        var (penalty, crossValidated) = CrossValidation.ChoosePenalty(examples);
        return new FittedModel(LogisticRegression.Fit(examples, penalty), penalty, crossValidated, [.. examples.Select(example => example.Set)]);
    }

    public string ToJson(RunFacts facts) => FittedFile.Of(Model, Penalty, facts, Sets, CrossValidated.ToJson());
}
