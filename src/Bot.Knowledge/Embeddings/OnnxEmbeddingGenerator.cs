using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Microsoft.ML.OnnxRuntime;

namespace Bot.Knowledge.Embeddings;

/// <summary>Embeds texts with the model that ships with the program, in this process. Thread-safe. The model is loaded with the first text.</summary>
public sealed class OnnxEmbeddingGenerator(LocalModelFiles files, ModelTokenizer tokenizer, IOptions<EmbeddingOptions> options)
    : IEmbeddingGenerator<string, Embedding<float>>
{
    private const int Dimensions = 384;

    private static readonly QuestionPrefix QuestionPrefix = new("Represent this sentence for searching relevant passages: ");
    private static readonly string[] InputNames = ["input_ids", "attention_mask", "token_type_ids"];
    private static readonly string[] OutputNames = ["last_hidden_state"];

    private readonly EmbeddingOptions _options = options.Value;
    private readonly EmbeddingGeneratorMetadata _metadata = new("onnx", defaultModelId: LocalModelFiles.ModelName, defaultModelDimensions: Dimensions);
    private readonly Lazy<InferenceSession> _session = new(() => OnnxSessions.Open(files.FindModel()));

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values];
        var tokens = new int[texts.Length][];
        await WorkerThreads.ForAsync(texts.Length, _options.EffectiveThreads, index => tokens[index] = tokenizer.Encode(texts[index]), cancellationToken);

        // Texts of like length share a run, so that little of it is padding; the longest first, so that no thread ends late.
        var runs = Enumerable.Range(0, texts.Length).OrderByDescending(index => tokens[index].Length).Chunk(_options.TextsPerRun).ToList();
        var embeddings = new Embedding<float>[texts.Length];
        await WorkerThreads.ForAsync(runs.Count, _options.EffectiveThreads, run => Embed(runs[run], tokens, embeddings), cancellationToken);
        return new GeneratedEmbeddings<Embedding<float>>(embeddings);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata
        : serviceType == typeof(QuestionPrefix) ? QuestionPrefix
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose()
    {
        if (_session.IsValueCreated)
        {
            _session.Value.Dispose();
        }
    }

    private void Embed(int[] run, int[][] tokens, Embedding<float>[] embeddings)
    {
        var width = tokens[run[0]].Length;
        var ids = new long[run.Length * width];
        var mask = new long[ids.Length];
        for (var row = 0; row < run.Length; row++)
        {
            var text = tokens[run[row]];
            for (var column = 0; column < text.Length; column++)
            {
                ids[(row * width) + column] = text[column];
            }
            mask.AsSpan(row * width, text.Length).Fill(1);
        }

        long[] shape = [run.Length, width];
        using var idsInput = OrtValue.CreateTensorValueFromMemory(ids, shape);
        using var maskInput = OrtValue.CreateTensorValueFromMemory(mask, shape);
        using var typesInput = OrtValue.CreateTensorValueFromMemory(new long[ids.Length], shape);
        using var runOptions = new RunOptions();
        using var outputs = _session.Value.Run(runOptions, InputNames, [idsInput, maskInput, typesInput], OutputNames);
        var hidden = outputs[0].GetTensorDataAsSpan<float>();
        for (var row = 0; row < run.Length; row++)
        {
            // The vector of the start mark stands for the whole text.
            embeddings[run[row]] = new Embedding<float>(hidden.Slice(row * width * Dimensions, Dimensions).ToArray());
        }
    }
}
