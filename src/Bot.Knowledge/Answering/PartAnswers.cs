using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering;

/// <summary>Joins the answers to the parts of one question: each stands under the part that it answers, the citations numbered through.</summary>
internal static class PartAnswers
{
    /// <param name="questions">The parts, in the order of their answers.</param>
    /// <param name="whole">What was found for the question as a whole, best first.</param>
    public static Answer Join(IReadOnlyList<string> questions, IReadOnlyList<Answer> answers, IReadOnlyList<Passage> whole, FixedTexts texts)
    {
        var citations = new List<Citation>();
        var parts = new List<AnswerPart>();
        foreach (var (question, answer) in questions.Zip(answers))
        {
            parts.Add(new AnswerPart.Fixed(texts.SearchedFor(question)));
            parts.AddRange(answer.Parts.Select(part => part.Cited is { } cited ? part.Citing(Numbered(cited, citations)) : part));
        }

        return Answer.Of(parts, reason: null, Fused([.. answers.Select(answer => answer.Passages), whole])) with { Confidence = answers.Min(answer => answer.Confidence) };
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

    /// <summary>What was found for several parts, or for a part and the whole, comes before what was found once.</summary>
    private static IReadOnlyList<Passage> Fused(IReadOnlyList<IReadOnlyList<Passage>> lists)
    {
        var passages = lists.SelectMany(list => list).GroupBy(KeyOf).ToDictionary(group => group.Key, group => group.First());
        return [.. RankFusion.Fuse(lists.Select(list => ((IReadOnlyList<PassageKey>)[.. list.Select(KeyOf)], Weight: 1.0)))
            .Select((fused, place) => passages[fused.Item] with { Rank = place + 1 })];
    }

    private static PassageKey KeyOf(Passage passage) => new(passage.Article.Id, passage.Span);

    private readonly record struct PassageKey(ArticleId Article, TextSpan Span);
}
