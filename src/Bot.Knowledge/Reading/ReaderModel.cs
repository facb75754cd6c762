using Bot.Knowledge.Articles;
using Bot.Knowledge.Embeddings;
using Microsoft.Extensions.Options;
using Microsoft.ML.OnnxRuntime;

namespace Bot.Knowledge.Reading;

/// <summary>The extractive reader that ships with the program: marks the span of a text that answers a question, and says how likely the text answers it at all. Thread-safe. The model is loaded with the first text.</summary>
/// <remarks>BERT for questions and texts: Devlin and others, BERT: Pre-training of Deep Bidirectional Transformers, NAACL 2019, section 4.2 and 4.3; "no answer" is the span at the start mark.</remarks>
public sealed class ReaderModel(ReaderModelFile file, ModelTokenizer tokenizer, IOptions<EmbeddingOptions> options) : IDisposable
{
    /// <summary>Tokens of a question that are read; the first ones of a longer one.</summary>
    public const int MaxQuestionTokens = 48;

    /// <summary>Tokens of question, text and marks that a run takes.</summary>
    public const int MaxTokens = 320;

    /// <summary>Tokens of an answer, at most.</summary>
    private const int MaxSpanTokens = 30;

    private static readonly string[] InputNames = ["input_ids", "attention_mask", "token_type_ids"];
    private static readonly string[] OutputNames = ["start_logits", "end_logits", "relevance"];

    private readonly int _threads = options.Value.EffectiveThreads;
    private readonly Lazy<InferenceSession> _session = new(() => OnnxSessions.Open(file.Find()));

    /// <param name="texts">Each is cut behind the tokens that fit.</param>
    /// <returns>A reading for each text, in their order.</returns>
    public async Task<IReadOnlyList<TextReading>> ReadAsync(string question, IReadOnlyList<ReaderText> texts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(texts);
        var asked = tokenizer.EncodeWords(question).Take(MaxQuestionTokens).Select(token => token.Id).ToArray();
        var readings = new TextReading[texts.Count];

        // One text a run: padding and larger batches are slower on a few cores. The longest first, so that no thread ends late.
        var longestFirst = Enumerable.Range(0, texts.Count).OrderByDescending(index => texts[index].Text.Length).ToArray();
        await WorkerThreads.ForAsync(texts.Count, _threads, place => readings[longestFirst[place]] = Read(asked, texts[longestFirst[place]]), cancellationToken);
        return readings;
    }

    public void Dispose()
    {
        if (_session.IsValueCreated)
        {
            _session.Value.Dispose();
        }
    }

    private TextReading Read(int[] question, ReaderText text)
    {
        var words = tokenizer.EncodeWords(text.Text);
        var first = question.Length + 2;
        words = [.. words.Take(MaxTokens - first - 1)];
        long[] ids = [BertMarks.Start, .. question, BertMarks.End, .. words.Select(word => (long)word.Id), BertMarks.End];
        var mask = new long[ids.Length];
        Array.Fill(mask, 1);
        var types = new long[ids.Length];
        types.AsSpan(first).Fill(1);

        long[] shape = [1, ids.Length];
        using var idsInput = OrtValue.CreateTensorValueFromMemory(ids, shape);
        using var maskInput = OrtValue.CreateTensorValueFromMemory(mask, shape);
        using var typesInput = OrtValue.CreateTensorValueFromMemory(types, shape);
        using var runOptions = new RunOptions();
        using var outputs = _session.Value.Run(runOptions, InputNames, [idsInput, maskInput, typesInput], OutputNames);
        var starts = outputs[0].GetTensorDataAsSpan<float>();
        var ends = outputs[1].GetTensorDataAsSpan<float>();
        var relevance = outputs[2].GetTensorDataAsSpan<float>()[0];
        return new TextReading(relevance, starts[0] + ends[0], BestSpans(starts[first..], ends[first..], words, text.Sentences));
    }

    /// <summary>The best span inside each sentence; null where no token of it was read.</summary>
    private static SpanReading?[] BestSpans(ReadOnlySpan<float> starts, ReadOnlySpan<float> ends, IReadOnlyList<ModelToken> words, IReadOnlyList<TextSpan> sentences)
    {
        var best = new SpanReading?[sentences.Count];
        var sentence = 0;
        for (var start = 0; start < words.Count; start++)
        {
            while (sentence < sentences.Count && words[start].Start >= sentences[sentence].End)
            {
                sentence++;
            }

            if (sentence == sentences.Count)
            {
                break;
            }

            if (words[start].Start < sentences[sentence].Start)
            {
                continue;
            }

            for (var end = start; end < words.Count && end < start + MaxSpanTokens && words[end].End <= sentences[sentence].End; end++)
            {
                var score = starts[start] + ends[end];
                if (best[sentence] is not { } known || score > known.Score)
                {
                    best[sentence] = new SpanReading(new TextSpan(words[start].Start, words[end].End), score);
                }
            }
        }

        return best;
    }
}

/// <summary>A text to be read.</summary>
/// <param name="Sentences">Their places in <paramref name="Text"/>, in order; an answer lies inside one of them.</param>
public sealed record ReaderText(string Text, IReadOnlyList<TextSpan> Sentences);

/// <summary>What the model says of one text.</summary>
/// <param name="Relevance">A logit: does the text answer the question.</param>
/// <param name="NoAnswer">The score of "no answer", to be held against the spans' scores.</param>
/// <param name="Spans">The best span of each sentence; null for a sentence behind the tokens that were read.</param>
public sealed record TextReading(float Relevance, float NoAnswer, IReadOnlyList<SpanReading?> Spans)
{
    /// <summary>How far the best span's score lies above "no answer"; −25 when nothing was read.</summary>
    public float BestMargin => Spans.Max(span => span?.Score) - NoAnswer ?? -25;
}

/// <param name="Span">In the text that was read: whole words.</param>
/// <param name="Score">Sum of the logits of first and last token.</param>
public sealed record SpanReading(TextSpan Span, float Score);
