using Bot.Evaluation.Scoring;

namespace Bot.Evaluation.Reports;

/// <summary>What one question set measured.</summary>
internal sealed record SetReport(string Name, Scoreboard Scores);
