using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Figures;

/// <summary>Tells where a question asks how many of a kind of people came to harm, and the sources count others only: how many nurses died is not told by how many civilians did, and still less by how many soldiers.</summary>
internal static class UncountedKind
{
    /// <param name="question">Null when no figure is asked for.</param>
    /// <param name="passages">All that were found.</param>
    public static bool IsAskedFor(FigureQuestion? question, IReadOnlyList<Passage> passages)
    {
        if (question is not { Harm: { } harm, Counted: { } kind, IsOfShare: false } asked || kind is CountedThings.People or CountedThings.Buildings || asked.Names.Count + asked.Subject.Count == 0)
        {
            return false;
        }

        var told = passages.Where(passage => FigureScope.SpeaksOf(asked, passage)).ToList();
        var counted = FigureClaim.In(told).Where(claim => CountedThings.MayBeSameHarm(claim.Figure.Harm, harm)).Select(claim => claim.Figure.Counted).ToList();
        return counted.Exists(group => group is not null && CountedThings.IsHuman(group))
            && !counted.Exists(group => group is null || group == kind || (CountedThings.IsHuman(kind) && CountedThings.MayBeSame(group, kind)))
            && !FoundSentence.Of(told).Any(sentence => IsNumbered(sentence.Text, kind));
    }

    /// <summary>A number stands in a sentence that names the kind, whatever else it counts.</summary>
    private static bool IsNumbered(string sentence, string kind)
    {
        var words = Word.Of(sentence);
        return words.Any(word => CountedThings.Named(word.Lower) == kind)
            && Enumerable.Range(0, words.Count).Any(place => words[place].Lower is "no" or "none" || QuantityReader.ReadAt(sentence, words, place) is not null);
    }
}
