using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Premises;

/// <summary>Tells an answer about somebody else: "When was Ada Lund charged?", and the passage says when another was.</summary>
internal static class UnstatedPerson
{
    /// <param name="passages">Those that are quoted.</param>
    /// <returns>Whether the question names a person in full, and no passage has any part of the name.</returns>
    public static bool IsIn(string question, IReadOnlyList<Passage> passages) =>
        PersonNames.In(question).Any(name => name.Count > 1 && !name.Any(word => passages.Any(passage => Names.IsKnownTo(passage, word))));
}
