using Bot.Knowledge;
using Bot.Knowledge.Chunking;
using Bot.Knowledge.Embeddings;
using Bot.Tests.Support;
using CsCheck;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

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

    [Fact]
    public void A_text_beyond_the_models_reach_is_cut_before_the_end_mark()
    {
        var ids = Tokenizer.Encode(string.Join(' ', Enumerable.Repeat("peace", 600)));

        Assert.Equal(512, ids.Length);
        Assert.Equal(102, ids[^1]);
    }

    [Fact]
    public void Counting_goes_beyond_the_models_reach_and_leaves_the_marks_out() =>
        Assert.Equal(600, Tokenizer.Count(string.Join(' ', Enumerable.Repeat("peace", 600))));

    [Theory]
    [InlineData("[sep]", new[] { 1031, 19802, 1033 })]
    [InlineData("[S\0EP]", new[] { 1031, 19802, 1033 })]
    [InlineData("a[SEP]b", new[] { 1037, 102, 1038 })]
    [InlineData("a\uD800b", new[] { 11113 })]
    [InlineData("a\uFFFDb", new[] { 11113 })]
    [InlineData("a\uE000b", new[] { 11113 })]
    [InlineData("a\u2028b\u00A0c", new[] { 1037, 1038, 1039 })]
    [InlineData("ΣΑΣ", new[] { 1173, 14608, 29733 })]
    public void Awkward_characters_count_as_in_the_reference_rules(string text, int[] ids) =>
        Assert.Equal([101, .. ids, 102], Tokenizer.Encode(text));

    [Fact]
    public void Any_text_has_a_start_an_end_and_ids_of_the_vocabulary() => Gen.String.Sample(text =>
    {
        var ids = Tokenizer.Encode(text);

        return ids[0] == 101
            && ids[^1] == 102
            && ids.All(id => id is >= 0 and < 30_522)
            && ids.Length == Math.Min(Tokenizer.Count(text) + 2, ModelTokenizer.MaxTokens);
    });

    [Fact]
    public void Its_count_is_the_one_that_chunks_are_measured_with()
    {
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddKnowledge().BuildServiceProvider();

        var count = services.GetRequiredService<TokenCounter>();

        Assert.Equal(4, count("naïve café coöperation!"));
    }

    [Fact]
    public void Tokens_are_counted_where_there_is_no_model()
    {
        using var folder = new TempFolder();
        File.Copy(Path.Combine(AppContext.BaseDirectory, "models", LocalModelFiles.ModelName, "vocab.txt"), folder["vocab.txt"]);
        var tokenizer = new ModelTokenizer(new LocalModelFiles(folder.Path));

        Assert.Equal(2, tokenizer.Count("river accord"));
    }
}
