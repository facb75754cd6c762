using System.Globalization;
using System.Reflection;
using Bot.Knowledge.Embeddings;

namespace Bot.Evaluation.Reports;

/// <summary>What a figure must be read with: when, which commit, which models.</summary>
internal sealed record RunFacts(string Date, string Commit, IReadOnlyList<string> Models)
{
    public static RunFacts Now(TextEmbedder embedder, TimeProvider time) => new(
        time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        typeof(RunFacts).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+').Last() ?? "unknown",
        [embedder.Model.Name]);
}
