using Bot.Knowledge.Embeddings;
using Bot.Tests.Support;

namespace Bot.Tests.Embeddings;

public class LocalModelFilesTests
{
    [Fact]
    public void A_missing_model_says_how_to_bring_it_back()
    {
        using var folder = new TempFolder();

        var failure = Assert.Throws<FileNotFoundException>(new LocalModelFiles(folder.Path).FindModel);

        Assert.Equal($"{folder["model.onnx"]}: this file of the embedding model is missing. Build or publish the program again, or copy the file there from src/Bot.Knowledge/Embeddings/bge-small-en-v1.5-int8.", failure.Message);
    }

    [Fact]
    public void A_changed_model_says_what_was_expected_and_how_to_bring_it_back()
    {
        using var folder = new TempFolder();
        folder.Write("model.onnx", "");

        var failure = Assert.Throws<InvalidDataException>(new LocalModelFiles(folder.Path).FindModel);

        Assert.Equal($"{folder["model.onnx"]}: this file of the embedding model has the SHA-256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855, but 6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4 was shipped. Copy it again from src/Bot.Knowledge/Embeddings/bge-small-en-v1.5-int8; if that one differs too, check it out anew.", failure.Message);
    }

    [Fact]
    public async Task The_licence_and_the_checksums_stand_beside_the_files()
    {
        var readme = await File.ReadAllTextAsync(Repository.Path("src/Bot.Knowledge/Embeddings", LocalModelFiles.ModelName, "README.md"), TestContext.Current.CancellationToken);
        var licence = await File.ReadAllTextAsync(Repository.Path("src/Bot.Knowledge/Embeddings", LocalModelFiles.ModelName, "LICENSE"), TestContext.Current.CancellationToken);

        Assert.Contains("6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4", readme, StringComparison.Ordinal);
        Assert.Contains("07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3", readme, StringComparison.Ordinal);
        Assert.StartsWith("MIT License", licence, StringComparison.Ordinal);
    }
}
