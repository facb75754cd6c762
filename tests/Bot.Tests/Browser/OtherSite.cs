using Bot.Tests.Support;

namespace Bot.Tests.Browser;

/// <summary>The tests that share a bot, a site that embeds it, and a browser.</summary>
[CollectionDefinition]
public sealed class OtherSite : ICollectionFixture<Chromium>, ICollectionFixture<EmbeddedKnowledge>;
