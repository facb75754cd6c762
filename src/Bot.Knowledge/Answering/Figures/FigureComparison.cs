using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Figures;

/// <summary>Finds different figures for the same thing: what the question asks to be counted, at the same place and time, by different claimants.</summary>
internal static class FigureComparison
{
    private const int MaxClaims = 6;

    /// <returns>In the order of their dates; empty unless at least two figures differ.</returns>
    public static IReadOnlyList<FigureClaim> Differing(FigureQuestion question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages)
    {
        if (question is { NamesFigure: true, IsOfFinal: false })
        {
            return [];
        }

        var scope = new FigureScope(question, passages);
        var candidates = FigureClaim.In(passages).Where(scope.Answers).ToList();
        if (Anchor(scope, quotes, candidates) is not { } anchor)
        {
            return [];
        }

        var claims = new List<FigureClaim> { anchor };
        foreach (var other in candidates.Where(claim => IsOtherClaimant(anchor, claim) && scope.CountSame(anchor, claim)))
        {
            // "At first claimed 500, later spoke of 340": the later is what they say.
            claims.RemoveAll(claim => claim != anchor && claim.AsOf is null && claim.Sentence.Passage.Article.Id == other.Sentence.Passage.Article.Id && claim.Speaker is not null && IsSameSpeaker(claim, other));
            if (claims.Count < MaxClaims && claims.All(claim => !IsSameClaim(claim, other)))
            {
                claims.Add(other);
            }
        }

        return claims.Exists(claim => !claim.Figure.Quantity.AgreesWith(anchor.Figure.Quantity) && (!IsSameSpeaker(anchor, claim) || claims.Exists(other => !IsSameSpeaker(anchor, other)))) ? [.. claims.OrderBy(claim => claim.Order)] : [];
    }

    /// <summary>Whether at least two claimants count exactly what the question says: that is an answer, however unlike the question's words theirs are.</summary>
    public static bool Answers(FigureQuestion question, IReadOnlyList<Passage> passages)
    {
        var scope = new FigureScope(question, passages);
        return question.Harm is not null && Differing(question, [], passages).Count(scope.Fits) > 1;
    }

    /// <returns>The quotes; where none of them gives a figure for what is asked, and a passage that speaks of all of it does, that one leads.</returns>
    public static IReadOnlyList<SelectedQuote> Led(FigureQuestion question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages)
    {
        if (question.Harm is null || question is { NamesFigure: true, IsOfFinal: false })
        {
            return quotes;
        }

        var scope = new FigureScope(question, passages);
        if (Quoted(scope, quotes).Any() || FigureClaim.In(passages).Where(claim => scope.Answers(claim) && scope.Fits(claim)).MinBy(claim => claim.Sentence.Passage.Rank) is not { } claim)
        {
            return quotes;
        }

        return [claim.Quote, .. quotes.Where(quote => !quote.Span.Overlaps(claim.Quote.Span) || quote.Passage != claim.Sentence.Passage)];
    }

    /// <summary>A figure that is quoted for an answer; where none is, the best in the passages that speaks of all that is asked.</summary>
    private static FigureClaim? Anchor(FigureScope scope, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<FigureClaim> candidates) =>
        Quoted(scope, quotes).FirstOrDefault() ?? candidates.Where(scope.Fits).MinBy(claim => claim.Sentence.Passage.Rank);

    private static IEnumerable<FigureClaim> Quoted(FigureScope scope, IReadOnlyList<SelectedQuote> quotes) =>
        quotes.SelectMany(quote => FigureClaim.In([quote.Passage])
            .Where(claim => quote.Sentences.Contains(claim.Sentence.Span) && scope.Answers(claim))
            .OrderByDescending(claim => quote.AnswerSpan is { } answer && answer.Overlaps(InArticle(claim))));

    private static TextSpan InArticle(FigureClaim claim) =>
        new(claim.Sentence.Span.Start + claim.Figure.Phrase.Start, claim.Sentence.Span.Start + claim.Figure.Phrase.End);

    /// <summary>One article may give several figures for one thing only when it says that they are different people's: its own and another's, or two others'.</summary>
    private static bool IsOtherClaimant(FigureClaim anchor, FigureClaim other) =>
        anchor.Sentence.Passage.Article.Id != other.Sentence.Passage.Article.Id
            ? anchor.Sentence.Span != other.Sentence.Span || anchor.Sentence.Passage != other.Sentence.Passage
            : !IsSameSpeaker(anchor, other) || (anchor.AsOf is { } asOf && other.AsOf is { } later && asOf != later);

    /// <summary>The same figure by the same people, or the same words in a copy of one story.</summary>
    private static bool IsSameClaim(FigureClaim one, FigureClaim other) =>
        (one.Figure.Quantity.AgreesWith(other.Figure.Quantity) && (IsSameSpeaker(one, other) || NearDuplicates.Are(one.Sentence.Text, other.Sentence.Text)))
        || (one.Sentence == other.Sentence && one.Figure == other.Figure);

    private static bool IsSameSpeaker(FigureClaim one, FigureClaim other) => Claimants.AreSame(Claimant(one), Claimant(other));

    private static string Claimant(FigureClaim claim) => claim.Speaker ?? claim.Sentence.Passage.Article.Metadata.Publisher ?? claim.Sentence.Passage.Article.Id.Value;
}
