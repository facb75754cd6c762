using Bot.Knowledge.Indexing.Qdrant;

namespace Bot.Tests.Indexing.Qdrant;

public class QdrantOptionsTests
{
    [Fact]
    public void The_defaults_are_valid() => Assert.Empty(FailuresOf(new QdrantOptions()));

    [Fact]
    public void All_that_is_wrong_is_said_at_once_with_the_setting_and_the_way_out()
    {
        var failures = FailuresOf(new QdrantOptions
        {
            Url = "qdrant.example:6333",
            ApiKey = "two words",
            Alias = "a/b",
            Replicas = 1,
            WriteConsistency = 2,
            TrustedCertificate = "/no/such/file.pem",
            BatchKilobytes = 40_000,
        });

        Assert.Contains(failures, failure => failure.Contains("Knowledge:Index:Qdrant:Url is no address such as http://localhost:6333", StringComparison.Ordinal));
        Assert.Contains(failures, failure => failure.Contains("Knowledge:Index:Qdrant:ApiKey may hold only visible ASCII characters", StringComparison.Ordinal));
        Assert.Contains(failures, failure => failure.Contains("Knowledge:Index:Qdrant:Alias may have", StringComparison.Ordinal));
        Assert.Contains(failures, failure => failure.Contains("Knowledge:Index:Qdrant:WriteConsistency is 2, but only 1 replicas are kept", StringComparison.Ordinal));
        Assert.Contains(failures, failure => failure.Contains("Knowledge:Index:Qdrant:TrustedCertificate names /no/such/file.pem", StringComparison.Ordinal));
        Assert.Contains(failures, failure => failure.Contains("BatchKilobytes", StringComparison.Ordinal));
        Assert.DoesNotContain(failures, failure => failure.Contains("two words", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://key@localhost:6333")]
    [InlineData("ftp://localhost")]
    [InlineData("http://localhost:6333?api-key=1")]
    public void An_address_with_more_than_a_place_in_it_is_refused(string url) => Assert.Single(FailuresOf(new QdrantOptions { Url = url }));

    private static IReadOnlyList<string> FailuresOf(QdrantOptions options) => [.. new QdrantOptionsValidator().Validate(null, options).Failures ?? []];
}
