using Bot.Knowledge.Indexing;
using Bot.Knowledge.Indexing.Qdrant;
using Bot.Knowledge.Retrieval;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Support.Qdrant;

/// <summary>The index on a Qdrant server, as one host has it: with its own connections.</summary>
internal sealed class QdrantHost : IDisposable
{
    private readonly ServiceProvider _services;

    /// <param name="settings">By their names below <c>Knowledge:Index:Qdrant</c>.</param>
    public QdrantHost(Uri url, IndexProfile profile, params IEnumerable<(string Name, string Value)> settings)
        : this(url, profile, TimeProvider.System, settings)
    {
    }

    public QdrantHost(Uri url, IndexProfile profile, TimeProvider time, params IEnumerable<(string Name, string Value)> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Prepend(("Url", url.ToString())).Select(setting => KeyValuePair.Create($"{QdrantOptions.Section}:{setting.Item1}", (string?)setting.Item2)))
            .Build();
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(profile)
            .AddSingleton(time)
            .AddSingleton<WordStemmer>(PorterStemmer.Stem)
            .AddQdrant()
            .BuildServiceProvider();
    }

    public QdrantPassageIndex Index => _services.GetRequiredService<QdrantPassageIndex>();

    public QdrantClient Client => _services.GetRequiredService<QdrantClient>();

    public void Dispose() => _services.Dispose();
}
