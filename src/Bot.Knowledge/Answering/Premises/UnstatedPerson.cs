using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Premises;

/// <summary>Tells an answer about somebody else: "When was Ada Lund charged?", and the passage says when another was.</summary>
internal static class UnstatedPerson
{
    /// <param name="passages">Those that are quoted.</param>
    /// <returns>Whether the question names a person in full, and no passage does by the last name.</returns>
    public static bool IsIn(string question, IReadOnlyList<Passage> passages)
    {
        var told = passages.SelectMany(passage => Names.WordsOf($"{passage.TextWithHeadings} {Names.ContextOf(passage)} {passage.Article.Metadata.Publisher}")).ToHashSet();
        return PersonNames.In(question).Any(name => name.Count > 1 && !name.Any(word => Names.Has(told, word)));
    }
}
