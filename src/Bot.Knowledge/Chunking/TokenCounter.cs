namespace Bot.Knowledge.Chunking;

/// <summary>Counts the tokens that the embedding model makes of a text, without the model's own marks.</summary>
public delegate int TokenCounter(string text);
