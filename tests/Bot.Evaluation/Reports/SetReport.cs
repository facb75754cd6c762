using Bot.Evaluation.Questions;
using Bot.Evaluation.Rules;
using Bot.Evaluation.Scoring;

namespace Bot.Evaluation.Reports;

/// <summary>What one question set measured.</summary>
internal sealed record SetReport(QuestionSet Set, Scoreboard Scores, RuleReport Rules);
