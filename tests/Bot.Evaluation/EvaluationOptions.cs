using System.CommandLine;
using Bot.Evaluation.Questions;

namespace Bot.Evaluation;

/// <summary>The options of every command.</summary>
internal sealed class EvaluationOptions
{
    public Option<string[]> Sets { get; } = new("--sets")
    {
        Description = "The question sets to ask, by name. [default: all that are there]",
        HelpName = "NAME",
        AllowMultipleArgumentsPerToken = true,
        Recursive = true,
    };

    public Option<int?> Sample { get; } = new("--sample")
    {
        Description = "Ask at most so many questions of each set, spread evenly over it.",
        HelpName = "COUNT",
        Recursive = true,
    };

    public Option<string[]> Settings { get; } = new("--setting")
    {
        Description = "A setting of the bot that differs from its default, such as Knowledge:Answering:MaxSentences=1.",
        HelpName = "NAME=VALUE",
        Recursive = true,
    };

    public void AddTo(RootCommand root)
    {
        root.Add(Sets);
        root.Add(Sample);
        root.Add(Settings);
    }

    /// <summary>Those asked for, or all; the missing ones are named on standard error.</summary>
    /// <exception cref="EvaluationException">A set that was asked for is unknown or missing.</exception>
    public IEnumerable<QuestionSet> SetsOf(ParseResult parseResult)
    {
        var all = QuestionSet.All;
        if (parseResult.GetValue(Sets) is { Length: > 0 } names)
        {
            return [.. names.Select(name => all.FirstOrDefault(set => set.Name == name) switch
            {
                null => throw new EvaluationException($"There is no question set {name}. Known are: {string.Join(", ", all.Select(set => set.Name))}."),
                { IsThere: false } set => throw new EvaluationException(Missing(set)),
                var set => set,
            })];
        }

        foreach (var set in all.Where(set => !set.IsThere))
        {
            Console.Error.WriteLine($"Left out: {Missing(set)}");
        }

        return all.Where(set => set.IsThere);
    }

    /// <exception cref="EvaluationException">A setting has no value.</exception>
    public IReadOnlyList<KeyValuePair<string, string>> SettingsOf(ParseResult parseResult) =>
        [.. (parseResult.GetValue(Settings) ?? []).Select(setting => setting.Split('=', 2) is [var name, var value]
            ? KeyValuePair.Create(name, value)
            : throw new EvaluationException($"--setting {setting} has no value. Write it as NAME=VALUE."))];

    private static string Missing(QuestionSet set) =>
        $"{set.Name}: {(File.Exists(set.QuestionsFile) ? set.Corpus : set.QuestionsFile)} is missing. Put the shared folder beside the repository, or name it in BOT_SHARED.";
}
