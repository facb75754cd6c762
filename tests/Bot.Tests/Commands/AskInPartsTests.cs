using Bot.Tests.Support;

namespace Bot.Tests.Commands;

/// <summary>The built program with its real model.</summary>
public class AskInPartsTests
{
    private const string Korea = "---\ntitle: Korean War\npublisher: Herald\npublished: 2020-01-01\n---\nThe armistice that ended the fighting in Korea was signed at Panmunjom on 27 July 1953. Both Koreas joined the United Nations in 1991.\n";
    private const string Suez = "---\ntitle: Suez Crisis\npublisher: Chronicle\npublished: 2021-01-01\n---\nBritish and French troops left Egypt on 22 December 1956. Egypt had seized the Suez Canal in July 1956.\n";

    [Fact]
    public async Task A_question_in_two_parts_is_answered_with_a_citation_for_each_part()
    {
        using var folder = Knowing();

        var lines = await AskAsync(folder, "When was the armistice in Korea signed, and when did British troops leave Egypt?");

        Assert.Equal("Searched for: When was the armistice in Korea signed?", lines[0]);
        var second = lines.IndexOf("Searched for: When did British troops leave Egypt?");
        Assert.Contains(lines[..second], line => line.Contains("27 July 1953", StringComparison.Ordinal) && line.Contains("[1]", StringComparison.Ordinal));
        Assert.Contains(lines[second..], line => line.Contains("22 December 1956", StringComparison.Ordinal) && line.Contains("[2]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_part_that_no_source_states_is_declined_beside_the_answer_to_the_other()
    {
        using var folder = Knowing();

        var lines = await AskAsync(folder, "When was the armistice in Korea signed, and when did the Tigray war end?");

        var second = lines.IndexOf("Searched for: When did the Tigray war end?");
        Assert.Contains(lines[..second], line => line.Contains("27 July 1953", StringComparison.Ordinal));
        Assert.StartsWith("Not in my sources.", lines[second + 1]);
    }

    [Fact]
    public async Task A_misspelt_name_is_searched_for_as_the_articles_write_it()
    {
        using var folder = Knowing();

        var lines = await AskAsync(folder, "When was the armistice at Panmunjon signed?");

        Assert.Equal("Searched for: Panmunjom", lines[0]);
        Assert.Contains(lines, line => line.Contains("27 July 1953", StringComparison.Ordinal));
    }

    private static TempFolder Knowing()
    {
        var folder = new TempFolder();
        folder.Write("knowledge/korea.md", Korea);
        folder.Write("knowledge/suez.md", Suez);
        return folder;
    }

    private static async Task<List<string>> AskAsync(TempFolder folder, string question)
    {
        var result = await HostProcess.RunAsync(folder, "ask", question, "--knowledge", "knowledge", "--index", "index.db");
        Assert.Equal(0, result.ExitCode);
        return [.. result.OutputLines];
    }
}
