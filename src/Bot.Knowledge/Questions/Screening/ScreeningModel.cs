using System.Numerics.Tensors;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Knowledge.Questions.Screening;

/// <summary>The coefficients that weigh a message's vector and its cues: a multinomial logistic function, fitted by <c>fit-screening</c> of the evaluation program.</summary>
/// <param name="Date">When it was fitted, as yyyy-MM-dd.</param>
/// <param name="Embedding">The embedding model whose vectors the coefficients belong to.</param>
/// <param name="Kinds">The kinds, in the order of all lists of coefficients.</param>
/// <param name="Cues">The names of <see cref="MessageCues"/> that it was fitted with.</param>
/// <param name="Threshold">How likely it must be that a message is no question, for it to be treated as something else; 0 to 1.</param>
/// <param name="SafetyThreshold">The same where people may come to harm.</param>
/// <param name="CuesAloneThreshold">The same for cues without a vector.</param>
/// <param name="WithVector">Weighs a vector and cues together.</param>
/// <param name="CuesAlone">Weighs cues, beside the other or, for vectors of another model, without it.</param>
/// <param name="Figures">How well it told the kinds apart, by cross-validation and on examples kept apart; for readers.</param>
internal sealed record ScreeningModel(
    string Date,
    string Embedding,
    IReadOnlyList<MessageKind> Kinds,
    IReadOnlyList<string> Cues,
    double Threshold,
    double SafetyThreshold,
    double CuesAloneThreshold,
    KindWeights WithVector,
    KindWeights CuesAlone,
    IReadOnlyDictionary<string, string> Figures)
{
    /// <summary>How much the vector has to say beside the cues alone.</summary>
    private const float VectorShare = 0.65f;

    private const string Resource = "screening-model.json";

    public static ScreeningModel Load()
    {
        using var file = typeof(ScreeningModel).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize(file, ScreeningModelJson.Default.ScreeningModel)!;
    }

    /// <param name="vector">Of <see cref="Embedding"/>; empty when another model is used.</param>
    /// <returns>The likeliest kind with its likelihood; a question when all others together do not reach the threshold, or none of them is as likely.</returns>
    public (MessageKind Kind, double Likelihood) Decide(ReadOnlySpan<float> vector, ReadOnlySpan<float> cues)
    {
        Span<float> likelihoods = stackalloc float[Kinds.Count];
        CuesAlone.Weigh([], cues, likelihoods);
        if (!vector.IsEmpty)
        {
            // A subject far from all examples has a vector that says anything, wording of no kind has cues that say nothing: both must speak for it.
            Span<float> withVector = stackalloc float[Kinds.Count];
            WithVector.Weigh(vector, cues, withVector);
            TensorPrimitives.Lerp(likelihoods, withVector, VectorShare, likelihoods);
        }

        var question = IndexOf(MessageKind.Question);
        var isQuestion = likelihoods[question];
        likelihoods[question] = -1;
        var best = TensorPrimitives.IndexOfMax<float>(likelihoods);
        var mayHarm = Kinds[best] is MessageKind.Safety or MessageKind.AtRisk;
        var threshold = vector.IsEmpty ? CuesAloneThreshold : mayHarm ? SafetyThreshold : Threshold;

        // Many kinds that are each unlikely make no kind, unless people may come to harm by it.
        return 1 - isQuestion >= threshold && (mayHarm || likelihoods[best] >= isQuestion)
            ? (Kinds[best], likelihoods[best])
            : (MessageKind.Question, isQuestion);
    }

    private int IndexOf(MessageKind kind)
    {
        var place = 0;
        while (Kinds[place] != kind)
        {
            place++;
        }

        return place;
    }
}

/// <param name="Bias">One number for each kind.</param>
/// <param name="PerCue">For each kind, one number for each cue.</param>
/// <param name="PerNumber">For each kind, one number for each of the vector's; empty lists when it takes no vector.</param>
internal sealed record KindWeights(float[] Bias, float[][] PerCue, float[][] PerNumber)
{
    /// <param name="likelihoods">Gets one for each kind; together they are 1.</param>
    public void Weigh(ReadOnlySpan<float> vector, ReadOnlySpan<float> cues, Span<float> likelihoods)
    {
        for (var kind = 0; kind < likelihoods.Length; kind++)
        {
            likelihoods[kind] = Bias[kind] + TensorPrimitives.Dot(PerCue[kind], cues) + (vector.IsEmpty ? 0 : TensorPrimitives.Dot(PerNumber[kind], vector));
        }

        TensorPrimitives.SoftMax(likelihoods, likelihoods);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ScreeningModel))]
internal sealed partial class ScreeningModelJson : JsonSerializerContext;
