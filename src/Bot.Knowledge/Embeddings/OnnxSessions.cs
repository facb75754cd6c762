using Microsoft.ML.OnnxRuntime;

namespace Bot.Knowledge.Embeddings;

/// <summary>How this program opens a model.</summary>
internal static class OnnxSessions
{
    public static InferenceSession Open(string path, int threads)
    {
        using var options = new SessionOptions { IntraOpNumThreads = threads };
        return new InferenceSession(path, options);
    }
}
