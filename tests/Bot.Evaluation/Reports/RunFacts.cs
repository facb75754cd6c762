using System.Globalization;
using System.Reflection;

namespace Bot.Evaluation.Reports;

/// <summary>What a figure must be read with: when, which commit, which models.</summary>
internal sealed record RunFacts(string Date, string Commit, IReadOnlyList<string> Models)
{
    public static RunFacts Now(TimeProvider time) => new(
        time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        typeof(RunFacts).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+').Last() ?? "unknown",
        [.. Directory.EnumerateDirectories(Path.Combine(AppContext.BaseDirectory, "models")).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)]);
}
