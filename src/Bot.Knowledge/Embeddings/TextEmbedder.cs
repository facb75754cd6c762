using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Embeddings;

/// <summary>Turns texts into unit vectors under one model. Thread-safe.</summary>
/// <remarks>The local model is CPU-bound; all work runs on the thread pool.</remarks>
public sealed class TextEmbedder
{
    private readonly IEmbeddingGenerator<string, Embedding<float>> _generator;
    private readonly EmbeddingOptions _options;
    private readonly string _questionPrefix;

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

    /// <summary>Loads the model, so that the first question does not wait for it.</summary>
    public Task WarmUpAsync(CancellationToken cancellationToken) => EmbedQuestionAsync("", cancellationToken);

    /// <summary>One vector of length 1 for each text, in the order of the texts.</summary>
    /// <exception cref="InvalidDataException">The generator gave something else than one vector of the model's dimensions for each text.</exception>
    public async Task<IReadOnlyList<ReadOnlyMemory<float>>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var vectors = new ReadOnlyMemory<float>[texts.Count];
        // Texts of like length share a batch, so that little of it is padding.
        var batches = Enumerable.Range(0, texts.Count).OrderByDescending(index => texts[index].Length).Chunk(_options.BatchSize);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.EffectiveThreads, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(batches, parallel, async (batch, token) =>
        {
            var made = await GenerateAsync([.. batch.Select(index => texts[index])], token);
            foreach (var (index, vector) in batch.Zip(made))
            {
                vectors[index] = vector;
            }
        });
        return vectors;
    }

    /// <summary>The vector of a question, made so that it lies near the passages that answer it.</summary>
    public async Task<ReadOnlyMemory<float>> EmbedQuestionAsync(string question, CancellationToken cancellationToken)
    {
        var vectors = await Task.Run(() => GenerateAsync([_questionPrefix + question], cancellationToken), cancellationToken);
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
            throw new InvalidDataException($"The embedding model \"{Model.Name}\" gave a vector of length {length}. Its file may be damaged: compare its SHA-256 with the README beside it.");
        }
        var unit = new float[vector.Length];
        TensorPrimitives.Divide(vector.Span, length, unit);
        return unit;
    }
}
