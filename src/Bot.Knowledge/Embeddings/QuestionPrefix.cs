namespace Bot.Knowledge.Embeddings;

/// <summary>What a model wants to read before a question, but not before a passage. A generator whose model was trained with one hands it out as a service.</summary>
public sealed record QuestionPrefix(string Text);
