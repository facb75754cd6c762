using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Embeddings;

/// <summary>Turns texts into unit vectors under one model. Thread-safe.</summary>
public sealed class TextEmbedder
{
    private readonly IEmbeddingGenerator<string, Embedding<float>> _generator;
    private readonly EmbeddingOptions _options;
    private readonly string _questionPrefix;
    private readonly RecentQuestions _recentQuestions = new();

    /// <exception cref="InvalidOperationException">The generator does not tell its model's name and dimensions.</exception>
    public TextEmbedder(IEmbeddingGenerator<string, Embedding<float>> generator, IOptions<EmbeddingOptions> options)
    {
        _generator = generator;
        _options = options.Value;
        _questionPrefix = generator.GetService<QuestionPrefix>()?.Text ?? "";
        Model = generator.GetService<EmbeddingGeneratorMetadata>() is { DefaultModelId: { } name, DefaultModelDimensions: { } dimensions }
            ? new EmbeddingModel(name, dimensions)
            : throw new InvalidOperationException($"The embedding generator {generator.GetType().Name} does not tell its model's name and dimensions. Register one whose EmbeddingGeneratorMetadata names both.");
    }

    public EmbeddingModel Model { get; }

    /// <summary>Has the model read a text: loads it when it is not, so that the first question does not wait for it, and fails when it cannot answer.</summary>
    public Task WarmUpAsync(CancellationToken cancellationToken) => GenerateAsync([_questionPrefix], cancellationToken);

    /// <summary>One vector of length 1 for each text, in the order of the texts.</summary>
    /// <exception cref="InvalidDataException">The generator gave something else than one vector of the model's dimensions for each text.</exception>
    public async Task<IReadOnlyList<ReadOnlyMemory<float>>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var vectors = new List<ReadOnlyMemory<float>>(texts.Count);
        foreach (var batch in texts.Chunk(_options.BatchSize))
        {
            vectors.AddRange(await GenerateAsync(batch, cancellationToken));
        }
        return vectors;
    }

    /// <summary>The vector of a question, made so that it lies near the passages that answer it. The last few are remembered.</summary>
    public async Task<ReadOnlyMemory<float>> EmbedQuestionAsync(string question, CancellationToken cancellationToken)
    {
        if (_recentQuestions.TryFind(question, out var known))
        {
            return known;
        }

        var vectors = await GenerateAsync([_questionPrefix + question], cancellationToken);
        _recentQuestions.Add(question, vectors[0]);
        return vectors[0];
    }

    private async Task<ReadOnlyMemory<float>[]> GenerateAsync(string[] texts, CancellationToken cancellationToken)
    {
        var made = await _generator.GenerateAsync(texts, options: null, cancellationToken);
        return made.Count == texts.Length
            ? [.. made.Select(embedding => ToUnitVector(embedding.Vector))]
            : throw new InvalidDataException($"The embedding model \"{Model.Name}\" gave {made.Count} vectors for {texts.Length} texts. Check the settings under {EmbeddingOptions.Section}.");
    }

    private ReadOnlyMemory<float> ToUnitVector(ReadOnlyMemory<float> vector)
    {
        if (vector.Length != Model.Dimensions)
        {
            throw new InvalidDataException($"The embedding model \"{Model.Name}\" gave a vector of {vector.Length} numbers, but {Model.Dimensions} were announced. Check the settings under {EmbeddingOptions.Section}.");
        }
        // Not finite when a number is not, or when the vector is too long to measure.
        var length = TensorPrimitives.Norm(vector.Span);
        if (!float.IsFinite(length) || length == 0)
        {
            throw new InvalidDataException($"The embedding model \"{Model.Name}\" gave a vector that points nowhere: it is all zeros or holds a number that is none. Check the settings under {EmbeddingOptions.Section}.");
        }
        var unit = new float[vector.Length];
        TensorPrimitives.Divide(vector.Span, length, unit);
        return unit;
    }
}
