using System.Globalization;
using System.Numerics.Tensors;
using Bot.Knowledge.Questions.Screening;

namespace Bot.Evaluation.Screening;

/// <summary>Fits the coefficients of a screening model to messages.</summary>
/// <param name="embedding">The model that made the vectors.</param>
internal sealed class ScreeningFit(string embedding, TimeProvider time)
{
    private const int Folds = 5;

    /// <summary>How strongly the coefficients are held near 0, and how sure a message must be: chosen by cross-validation.</summary>
    private const float CuePenalty = 1;
    private const float VectorPenalty = 3;
    private const double Threshold = 0.6;
    private const double SafetyThreshold = 0.5;
    private const double CuesAloneThreshold = 0.7;

    /// <summary>Brings a vector's numbers, of which there are hundreds around 0.05, to the size of cues.</summary>
    private const float Scale = 10;

    private static readonly MessageKind[] Kinds = Enum.GetValues<MessageKind>();

    public ScreeningModel Fit(IReadOnlyList<MessageFeatures> messages) => new(
        time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        embedding,
        Kinds,
        MessageCues.Names,
        Threshold,
        SafetyThreshold,
        CuesAloneThreshold,
        Weights(messages, messages[0].Vector.Length),
        Weights(messages, vectorLength: 0),
        new Dictionary<string, string>());

    /// <summary>Each message with a model that was fitted without it.</summary>
    public IEnumerable<(MessageFeatures Message, ScreeningModel Model)> CrossValidate(IReadOnlyList<MessageFeatures> messages) =>
        from fold in Enumerable.Range(0, Folds)
        let model = Fit([.. messages.Where(message => message.Example.Pattern % Folds != fold)])
        from message in messages
        where message.Example.Pattern % Folds == fold
        select (message, model);

    private static KindWeights Weights(IReadOnlyList<MessageFeatures> messages, int vectorLength)
    {
        var mean = new float[vectorLength];
        foreach (var message in messages.Where(_ => vectorLength > 0))
        {
            TensorPrimitives.MultiplyAdd(message.Vector, 1f / messages.Count, mean, mean);
        }

        var cues = messages[0].Cues.Length;
        var fitted = SoftmaxRegression.Fit(
            [.. messages.Select(message => Row(message, mean))],
            [.. messages.Select(message => Array.IndexOf(Kinds, message.Example.Kind))],
            Kinds.Length,
            [.. Enumerable.Repeat(CuePenalty, cues), .. Enumerable.Repeat(VectorPenalty, vectorLength)]);
        return new KindWeights(
            [.. fitted.Select(row => Rounded(row[^1] - (Scale * TensorPrimitives.Dot<float>(row.AsSpan(cues, vectorLength), mean))))],
            [.. fitted.Select(row => row[..cues].Select(Rounded).ToArray())],
            [.. fitted.Select(row => row[cues..^1].Select(weight => Rounded(weight * Scale)).ToArray())]);
    }

    private static float[] Row(MessageFeatures message, float[] mean) =>
        [.. message.Cues, .. mean.Select((number, place) => (message.Vector[place] - number) * Scale)];

    private static float Rounded(float weight) => MathF.Round(weight, 3);
}
