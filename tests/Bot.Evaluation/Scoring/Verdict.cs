using Bot.Evaluation.Questions;
using Bot.Host.Commands;

namespace Bot.Evaluation.Scoring;

/// <summary>What one answer is worth, by the rules of the public scorer.</summary>
/// <param name="Rank">The first rank at which the passages hold a gold quote, or in category <c>multi</c> all of them; null when none does.</param>
/// <param name="IsHit">It shows the short answer or half of a gold quote's words, and cites a quote that shares half of a gold quote's words; in category <c>multi</c> two.</param>
internal sealed record Verdict(SetQuestion Question, AnswerJson Answer, int? Rank, bool IsHit)
{
    public bool IsAnswered => Answer.Status == "answered";

    /// <summary>Answered and right; an answer to what no source states is never right.</summary>
    public bool IsRight => Question.Answerable && IsHit;

    public static Verdict Of(SetQuestion question, AnswerJson answer)
    {
        var gold = question.Gold ?? [];
        var all = question.Row == SetQuestion.Multi;
        var ranks = gold.Select(quote => RankOf(quote, answer)).ToList();
        var rank = ranks.Count == 0 ? null
            : !all ? ranks.Min()
            : ranks.Contains(null) ? null
            : ranks.Max();
        var cited = gold.Count(quote => answer.Citations.Any(citation =>
            citation.File == quote.File && ScoredText.HoldsEnough(quote.Quote, citation.Quote)));
        var isHit = answer.Status == "answered"
            && Shows(question, answer.Answer)
            && cited >= (all ? Math.Min(2, gold.Count) : 1);
        return new Verdict(question, answer, rank, isHit);
    }

    private static int? RankOf(GoldQuote gold, AnswerJson answer)
    {
        var quote = ScoredText.Fold(gold.Quote);
        var place = answer.Passages.ToList().FindIndex(passage =>
            passage.File == gold.File && ScoredText.Fold(passage.Text).Contains(quote, StringComparison.Ordinal));
        return place < 0 ? null : place + 1;
    }

    /// <summary>The short answer stands in what is shown, or half of a gold quote's words do.</summary>
    public static bool Shows(SetQuestion question, string shown) =>
        ShowsShortAnswer(question, shown) || (question.Gold ?? []).Any(gold => ScoredText.HoldsEnough(gold.Quote, shown));

    public static bool ShowsShortAnswer(SetQuestion question, string shown) => question.Accepted.Any(answer => ScoredText.HoldsPhrase(shown, answer));
}
