using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering;

/// <summary>Joins the answers to the parts of one question: each stands under the part that it answers, the citations numbered through.</summary>
internal static class PartAnswers
{
    /// <param name="questions">The parts, in the order of their answers.</param>
    /// <param name="whole">What was found for the question as a whole, best first.</param>
    public static Answer Join(IReadOnlyList<string> questions, IReadOnlyList<Answer> answers, IReadOnlyList<Passage> whole)
    {
        var citations = new List<Citation>();
        var parts = new List<AnswerPart>();
        foreach (var (question, answer) in questions.Zip(answers))
        {
            parts.Add(new AnswerPart.Fixed(question));
            parts.AddRange(answer.Parts.Select(part => part.Cited is { } cited ? part.Citing(Numbered(cited, citations)) : part));
        }

        return Answer.Of(parts, reason: null, Interleaved([.. answers.Select(answer => answer.Passages)], whole)) with { Confidence = answers.Min(answer => answer.Confidence) };
    }

    /// <summary>What an earlier part cited keeps its number.</summary>
    private static Citation Numbered(Citation citation, List<Citation> earlier)
    {
        var place = earlier.FindIndex(other => other.Article.Id == citation.Article.Id && other.Span == citation.Span);
        var numbered = citation with { Number = place < 0 ? earlier.Count + 1 : place + 1 };
        if (place < 0)
        {
            earlier.Add(numbered);
        }

        return numbered;
    }

    /// <summary>The parts take turns, best first, so that no part's passages crowd out another's; the question as a whole has a turn in every second round.</summary>
    private static IReadOnlyList<Passage> Interleaved(IReadOnlyList<IReadOnlyList<Passage>> parts, IReadOnlyList<Passage> whole) =>
    [
        .. Enumerable.Range(0, Math.Max(parts.Max(list => list.Count), 2 * whole.Count))
            .SelectMany(round => parts.Where(list => round < list.Count).Select(list => list[round]).Concat(round % 2 == 1 ? whole.Skip(round / 2).Take(1) : []))
            .DistinctBy(KeyOf)
            .Select((passage, place) => passage with { Rank = place + 1 }),
    ];

    private static PassageKey KeyOf(Passage passage) => new(passage.Article.Id, passage.Span);

    private readonly record struct PassageKey(ArticleId Article, TextSpan Span);
}
