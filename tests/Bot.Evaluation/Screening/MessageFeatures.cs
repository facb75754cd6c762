using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Bot.Knowledge.Embeddings;
using Bot.Knowledge.Questions.Screening;
using Microsoft.Extensions.Options;

namespace Bot.Evaluation.Screening;

/// <summary>A message as the model sees it.</summary>
internal sealed record MessageFeatures(ScreeningExample Example, float[] Vector, float[] Cues);

/// <summary>Makes features. Vectors are kept between runs: a model takes a minute for them, and fitting a second.</summary>
internal sealed class FeatureMaker : IDisposable
{
    private readonly OnnxEmbeddingGenerator _generator;
    private readonly TextEmbedder _embedder;
    private readonly string _folder;
    private readonly int _year;

    public FeatureMaker(int year)
    {
        var options = Options.Create(new EmbeddingOptions());
        _generator = new OnnxEmbeddingGenerator(LocalModelFiles.BesideProgram, new ModelTokenizer(LocalModelFiles.BesideProgram), options);
        _embedder = new TextEmbedder(_generator, options);
        _folder = Places.Scratch($"vectors-{_embedder.Model.Name}");
        _year = year;
    }

    public EmbeddingModel Model => _embedder.Model;

    public async Task<IReadOnlyList<MessageFeatures>> MakeAsync(IEnumerable<ScreeningExample> examples, CancellationToken cancellationToken)
    {
        var made = new List<MessageFeatures>();
        foreach (var example in examples)
        {
            made.Add(new MessageFeatures(example, await VectorAsync(example.Text, cancellationToken), MessageCues.Of(example.Text, _year)));
        }

        return made;
    }

    public void Dispose() => _generator.Dispose();

    private async Task<float[]> VectorAsync(string message, CancellationToken cancellationToken)
    {
        message = NameStandIns.PutInto(message);
        var file = Path.Combine(_folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message))));
        if (!File.Exists(file))
        {
            var vector = await _embedder.EmbedQuestionAsync(message, cancellationToken);
            await File.WriteAllBytesAsync(file, MemoryMarshal.AsBytes(vector.Span).ToArray(), cancellationToken);
        }

        var bytes = await File.ReadAllBytesAsync(file, cancellationToken);
        return MemoryMarshal.Cast<byte, float>(bytes).ToArray();
    }
}
