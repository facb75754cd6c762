using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Microsoft.ML.OnnxRuntime;

namespace Bot.Knowledge.Embeddings;

/// <summary>Embeds texts with the model that ships with the program, in this process. Thread-safe. The model is loaded with the first call.</summary>
/// <remarks>Each call is one run of the model, and CPU-bound: it runs on the caller's thread and is over when the task is returned.</remarks>
public sealed class OnnxEmbeddingGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    private const int Dimensions = 384;

    private static readonly QuestionPrefix QuestionPrefix = new("Represent this sentence for searching relevant passages: ");
    private static readonly string[] InputNames = ["input_ids", "attention_mask", "token_type_ids"];
    private static readonly string[] OutputNames = ["last_hidden_state"];

    private readonly ModelTokenizer _tokenizer;
    private readonly EmbeddingGeneratorMetadata _metadata = new("onnx", null, LocalModelFiles.ModelName, Dimensions);
    private readonly Lazy<InferenceSession> _session;

    public OnnxEmbeddingGenerator(LocalModelFiles files, ModelTokenizer tokenizer, IOptions<EmbeddingOptions> options)
    {
        _tokenizer = tokenizer;
        _session = new Lazy<InferenceSession>(() => OnnxSessions.Open(files.FindModel(), options.Value.Threads));
    }

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var rows = values.Select(_tokenizer.Encode).ToArray();
        if (rows.Length == 0)
        {
            return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>());
        }
        var width = rows.Max(row => row.Length);
        var ids = new long[rows.Length * width];
        var mask = new long[rows.Length * width];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                ids[row * width + column] = rows[row][column];
                mask[row * width + column] = 1;
            }
        }
        return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(Run(ids, mask, rows.Length, width).Select(vector => new Embedding<float>(vector))));
    }

    private float[][] Run(long[] ids, long[] mask, int rows, int width)
    {
        long[] shape = [rows, width];
        using var idsInput = OrtValue.CreateTensorValueFromMemory(ids, shape);
        using var maskInput = OrtValue.CreateTensorValueFromMemory(mask, shape);
        using var typesInput = OrtValue.CreateTensorValueFromMemory(new long[rows * width], shape);
        using var runOptions = new RunOptions();
        using var outputs = _session.Value.Run(runOptions, InputNames, [idsInput, maskInput, typesInput], OutputNames);
        var hidden = outputs[0].GetTensorDataAsSpan<float>();
        var vectors = new float[rows][];
        for (var row = 0; row < rows; row++)
        {
            // The vector of the start mark stands for the whole text.
            vectors[row] = hidden.Slice(row * width * Dimensions, Dimensions).ToArray();
        }
        return vectors;
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        if (serviceKey is not null)
        {
            return null;
        }
        return serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata
            : serviceType == typeof(QuestionPrefix) ? QuestionPrefix
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    public void Dispose()
    {
        if (_session.IsValueCreated)
        {
            _session.Value.Dispose();
        }
    }
}
