using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering;

/// <summary>Joins the answers to the parts of one question: each stands under the part that it answers, the citations numbered through.</summary>
internal static class PartAnswers
{
    /// <summary>Passages of each part that stand before all others.</summary>
    private const int Turns = 2;

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

        return Answer.Of(parts, reason: null, Ranked([.. answers.Select(answer => answer.Passages)], whole)) with { Confidence = answers.Min(answer => answer.Confidence) };
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

    /// <summary>The best of each part in turns, so that no part crowds out another; behind them, what was found for several parts, or for a part and the whole, comes before what was found once.</summary>
    private static IReadOnlyList<Passage> Ranked(IReadOnlyList<IReadOnlyList<Passage>> parts, IReadOnlyList<Passage> whole)
    {
        var passages = parts.Append(whole).SelectMany(list => list).GroupBy(KeyOf).ToDictionary(group => group.Key, group => group.First());
        var turns = Enumerable.Range(0, Turns).SelectMany(turn => parts.Where(list => turn < list.Count).Select(list => KeyOf(list[turn])));
        var fused = RankFusion.Fuse(parts.Append(whole).Select(list => ((IReadOnlyList<PassageKey>)[.. list.Select(KeyOf)], Weight: 1.0))).Select(fused => fused.Item);
        return [.. turns.Concat(fused).Distinct().Select((key, place) => passages[key] with { Rank = place + 1 })];
    }

    private static PassageKey KeyOf(Passage passage) => new(passage.Article.Id, passage.Span);

    private readonly record struct PassageKey(ArticleId Article, TextSpan Span);
}
