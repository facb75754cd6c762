using Microsoft.ML.OnnxRuntime;

namespace Bot.Knowledge.Embeddings;

/// <summary>How this program opens a model: one thread a run and no busy waiting. Several runs side by side use the cores better than several threads in one, and take less memory than one large run.</summary>
internal static class OnnxSessions
{
    public static InferenceSession Open(string path)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
        };
        return new InferenceSession(path, options);
    }
}
