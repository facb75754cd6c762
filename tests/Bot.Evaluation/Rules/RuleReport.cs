using Bot.Evaluation.Questions;
using Bot.Host.Commands;

namespace Bot.Evaluation.Rules;

/// <summary>How the answers to one question set keep the conflict rules.</summary>
/// <param name="Rows">A rule each, in the order of their numbers. A breach by the answer to another rule's question counts as one more failed question.</param>
internal sealed record RuleReport(IReadOnlyList<RuleRow> Rows, IReadOnlyList<RuleFailure> Failures)
{
    public int Questions => Rows.Sum(row => row.Questions);

    public int Passed => Rows.Sum(row => row.Passed);

    public double? Share => Questions == 0 ? null : (double)Passed / Questions;

    public static RuleReport Of(IEnumerable<(SetQuestion Question, AnswerJson Answer)> answers, string corpus)
    {
        var everywhere = new EveryAnswerCheck(corpus);
        var passed = new List<int>();
        var failures = new List<RuleFailure>();
        foreach (var (question, answer) in answers.Where(pair => pair.Question.Rule is not null))
        {
            var rule = question.Rule!.Value;
            var shown = new ShownAnswer(answer);
            var breaches = everywhere.BreachesOf(shown).ToLookup(breach => breach.Rule, breach => breach.Breach);
            string[] own = [.. ExpectationCheck.BreachesOf(question.Expect ?? new Expectation(), shown), .. breaches[rule]];
            failures.AddRange(breaches.Where(breach => breach.Key != rule).Select(breach => new RuleFailure(breach.Key, question, answer, [.. breach])));
            if (own.Length == 0)
            {
                passed.Add(rule);
            }
            else
            {
                failures.Add(new RuleFailure(rule, question, answer, own));
            }
        }

        return new RuleReport(
            [.. from rule in passed.Concat(failures.Select(failure => failure.Rule)).Distinct().Order()
                let right = passed.Count(number => number == rule)
                select new RuleRow(rule, right + failures.Count(failure => failure.Rule == rule), right)],
            [.. failures.OrderBy(failure => failure.Rule)]);
    }
}

internal sealed record RuleRow(int Rule, int Questions, int Passed);

/// <param name="Breaches">What is wrong, a sentence each.</param>
internal sealed record RuleFailure(int Rule, SetQuestion Question, AnswerJson Answer, IReadOnlyList<string> Breaches);
