using Bot.Knowledge.Embeddings;
using Bot.Tests.Support;

namespace Bot.Tests.Embeddings;

public class ModelTokenizerTests
{
    private static readonly ModelTokenizer Tokenizer = new(LocalModelFiles.BesideProgram);

    [Theory]
    [MemberData(nameof(GoldenText.All), MemberType = typeof(GoldenText))]
    public void Its_ids_are_those_of_the_reference_tokenizer(GoldenText golden)
    {
        var ids = Tokenizer.Encode(golden.Text);

        Assert.Equal(golden.IdCount, ids.Length);
        Assert.Equal(golden.Ids, ids.Take(golden.Ids.Count));
    }
}
