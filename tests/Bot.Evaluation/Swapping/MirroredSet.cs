using Bot.Evaluation.Questions;
using Bot.Host.Commands;
using Bot.Knowledge.Articles;

namespace Bot.Evaluation.Swapping;

/// <summary>A question set with its sides exchanged, and the comparison of what is answered in the two worlds.</summary>
internal sealed class MirroredSet
{
    private readonly IReadOnlyList<string> _titles;

    private MirroredSet(string corpus, IReadOnlyList<string> titles)
    {
        Corpus = corpus;
        _titles = titles;
    }

    /// <summary>The folder of the exchanged articles.</summary>
    public string Corpus { get; }

    /// <summary>Writes the exchanged articles into a folder.</summary>
    public static MirroredSet Write(QuestionSet set, string folder)
    {
        Directory.CreateDirectory(folder);
        var titles = new List<string>();
        foreach (var file in Directory.EnumerateFiles(set.Corpus))
        {
            var name = Path.GetFileName(file);
            File.WriteAllText(Path.Combine(folder, name), SideSwap.Apply(File.ReadAllText(file)));
            titles.Add(ArticleReader.Read(new ArticleId(name), File.ReadAllBytes(file)).Metadata.Title);
        }

        return new MirroredSet(folder, [.. titles.OrderByDescending(title => title.Length)]);
    }

    public static BatchQuestion Mirror(BatchQuestion question) => question with
    {
        Question = SideSwap.Apply(question.Question),
        History = [.. (question.History ?? []).Select(turn => turn with { Q = SideSwap.Apply(turn.Q) })],
    };

    /// <returns>Null when the one answer is the other's mirror.</returns>
    public Asymmetry? Compare(BatchQuestion question, AnswerJson answer, AnswerJson mirrored)
    {
        var asItIs = Outline(answer, text => text);
        var swappedBack = Outline(mirrored, SideSwap.Apply);
        return asItIs == swappedBack ? null : new Asymmetry(question, asItIs, swappedBack);
    }

    /// <summary>What must be alike: the outcome, the words shown, and the quotes cited, in their order. Which articles a refusal names as nearest is left out: a model ranks them for questions that none of them answers.</summary>
    private string Outline(AnswerJson answer, Func<string, string> swap) => string.Join('\n',
    [
        $"{answer.Status} {answer.Reason}".TrimEnd(),
        _titles.Aggregate(swap(answer.Answer), (text, title) => text.Replace(title, "(title)", StringComparison.Ordinal)),
        .. answer.Citations.Select(citation => $"[{citation.N}] {citation.File}: {swap(citation.Quote)}"),
    ]);
}

/// <param name="AsItIs">Outcome, text and citations.</param>
/// <param name="SwappedBack">The same of the exchanged world, in the names of this one.</param>
internal sealed record Asymmetry(BatchQuestion Question, string AsItIs, string SwappedBack);
