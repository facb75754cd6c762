namespace Bot.Evaluation;

/// <summary>The evaluation cannot go on; the message says what is missing.</summary>
internal sealed class EvaluationException(string message) : Exception(message);
