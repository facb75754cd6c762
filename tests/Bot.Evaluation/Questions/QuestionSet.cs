namespace Bot.Evaluation.Questions;

/// <summary>Questions over one corpus.</summary>
/// <param name="Corpus">The folder of articles.</param>
/// <param name="QuestionsFile">JSON Lines.</param>
internal sealed record QuestionSet(string Name, string Corpus, string QuestionsFile)
{
    private static readonly (string Name, string Corpus)[] SharedSets =
        [("milestones-dev", "milestones"), ("seed-dev", "seed"), ("squad2-dev", "squad-dev")];

    /// <summary>Nobody develops on it, and nobody reads its failures.</summary>
    public bool IsHeldOut => Name.EndsWith("-held-out", StringComparison.Ordinal);

    public bool IsThere => File.Exists(QuestionsFile) && Directory.Exists(Corpus);

    /// <summary>How much a question of a set counts in a fit: those about encyclopedia paragraphs are many, unlike what the bot is asked, and "unanswerable" only by the paragraph that they were written for.</summary>
    public static double WeightOf(string name) => name.StartsWith("squad", StringComparison.Ordinal) ? 0.3 : 1;

    /// <summary>The committed sets, then those of the shared folder, whether it is there or not.</summary>
    public static IReadOnlyList<QuestionSet> All =>
    [
        .. from folder in Directory.EnumerateDirectories(Places.OwnSets).Order(StringComparer.Ordinal)
           select Own(Path.GetFileName(folder)),
        .. from set in SharedSets
           select new QuestionSet(set.Name, Path.Combine(Places.Shared, "corpus", set.Corpus), Path.Combine(Places.Shared, "eval", $"{set.Name}.jsonl")),
    ];

    /// <summary>One of the committed sets.</summary>
    public static QuestionSet Own(string name) =>
        new(name, Path.Combine(Places.OwnSets, name, "articles"), Path.Combine(Places.OwnSets, name, "questions.jsonl"));

    /// <param name="sample">How many at most, spread evenly over the set; null for all.</param>
    public IReadOnlyList<SetQuestion> Read(int? sample = null)
    {
        SetQuestion[] all = [.. from line in File.ReadLines(QuestionsFile) where !string.IsNullOrWhiteSpace(line) select SetQuestion.Parse(line)];
        return sample is { } count && count < all.Length
            ? [.. Enumerable.Range(0, count).Select(place => all[(int)((long)place * all.Length / count)])]
            : all;
    }
}
