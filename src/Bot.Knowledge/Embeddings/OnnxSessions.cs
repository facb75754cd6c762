using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace Bot.Knowledge.Embeddings;

/// <summary>How this program opens a model: one thread a run and no busy waiting. Several runs side by side use the cores better than several threads in one, and take less memory than one large run.</summary>
internal static class OnnxSessions
{
    /// <summary>The runtime's official builds report their use to their maker unless this is set before they begin (Privacy.md in its package). What is asked here is nobody else's matter.</summary>
    private const string NoTelemetry = "ORT_DISABLE_TELEMETRY";

    static OnnxSessions()
    {
        Environment.SetEnvironmentVariable(NoTelemetry, "1");
        if (!OperatingSystem.IsWindows())
        {
            // Elsewhere the line above changes .NET's own copy, which native code does not read.
            _ = SetNative(NoTelemetry, "1", overwrite: 1);
        }
    }

    public static InferenceSession Open(string path)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
        };
        return new InferenceSession(path, options);
    }

    [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetNative(string name, string value, int overwrite);
}
