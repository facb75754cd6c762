using Bot.Knowledge.Questions.Phrases;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering;

/// <summary>Finds the noun that a question asks with, such as "judge" in "Which judge presided?", "pilot" in "Who was the pilot?" or "wells" in "How many oil wells burned?". A source that answers is likely to speak of one.</summary>
internal static class AskedNoun
{
    /// <summary>Words after the question word among which the noun stands.</summary>
    private const int Reach = 3;

    /// <returns>Its stem; null when the question asks with none.</returns>
    public static string? StemIn(string question)
    {
        var words = QuestionWords.WordsOf(question).ToList();
        var place = words.FindIndex(word => word is "who" or "whom" or "whose" or "which" or "what" or "how");
        if (place < 0)
        {
            return null;
        }

        var rest = words.Skip(place + 1).ToList();
        var isOfBeing = rest is ["is" or "are" or "was" or "were", ..];
        var noun = words[place] switch
        {
            "how" => rest is ["many" or "much", ..] ? rest.Skip(1).Take(Reach).FirstOrDefault(IsTelling) : null,
            "which" or "what" when !isOfBeing => BestOf(rest.TakeWhile(IsTelling).Take(Reach)),
            "which" or "what" => Named(rest.Skip(1)),
            _ => isOfBeing ? rest.Skip(1).FirstOrDefault(IsTelling) : null,
        };
        return noun is null || KindWords.IsTime(noun) ? null : PorterStemmer.Stem(noun);
    }

    /// <summary>"What was the name of the ship" asks for a ship.</summary>
    private static string? Named(IEnumerable<string> words)
    {
        var telling = words.Where(IsTelling).ToList();
        return telling is ["name" or "names", .. var named] ? BestOf(named.Take(Reach)) : telling.FirstOrDefault();
    }

    /// <summary>A noun that names a kind of person, thing or place rather than what is said of it.</summary>
    private static string? BestOf(IEnumerable<string> words)
    {
        var candidates = words.ToList();
        return candidates.Find(KindWords.IsNoun) ?? candidates.FirstOrDefault();
    }

    private static bool IsTelling(string word) => !QuestionWords.FunctionWords.Contains(word);
}
