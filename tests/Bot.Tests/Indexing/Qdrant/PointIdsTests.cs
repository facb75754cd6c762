using Bot.Knowledge.Articles;
using Bot.Knowledge.Indexing.Qdrant;

namespace Bot.Tests.Indexing.Qdrant;

public class PointIdsTests
{
    /// <summary>The namespaces are those of RFC 9562, the first id is Python's documented one.</summary>
    [Theory]
    [InlineData("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "python.org", "886313e1-3b8a-5372-9b90-0c9aee199e5d")]
    [InlineData("dcd64a32-7ccf-5097-b862-7adf7a156e6c", "doc-42#0007", "6d9de730-96c7-5ba7-ac75-fecdad39984e")]
    public void An_id_is_the_name_s_UUID_of_version_5(string space, string name, string id) =>
        Assert.Equal(new Guid(id), PointIds.Of(new Guid(space), name));

    [Fact]
    public void Each_chunk_of_each_version_of_each_article_has_its_own_id() => Assert.Distinct(
    [
        Of("a.md", "11", 0), Of("a.md", "11", 1), Of("a.md", "22", 0), Of("b.md", "11", 0), Of("a.md\n11", "22", 0),
    ]);

    private static Guid Of(string article, string fileHash, int ordinal) => PointIds.OfPassage(new ArticleId(article), fileHash, ordinal);
}
