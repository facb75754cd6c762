using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Premises;

/// <summary>Holds what a question takes for granted against what the sources say.</summary>
internal static class PremiseCheck
{
    private delegate IReadOnlyList<SelectedQuote> Check(string question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages);

    /// <summary>The surest first.</summary>
    private static readonly Check[] Checks =
    [
        (question, _, passages) => FalsePremise.Find(question, passages),
        (question, quotes, passages) => NowQuestion.Is(question) ? [] : Leading(AbsentThing.Find(question, passages), quotes),
        (question, quotes, passages) => WithdrawnClaim.Find(question, passages) is [var withdrawn] ? [.. quotes.Where(quote => quote.Passage.Article.Id == withdrawn.Passage.Article.Id), withdrawn] : [],
        (question, quotes, passages) => Leading(UnstatedTitle.Find(question, passages), quotes),
        DeniedPremise.Find,
        (question, _, passages) => OtherVerdict.Find(question, passages),
        (question, _, passages) => SharedAlike.Find(question, passages),
        FalsePremise.OfAnother,
        (question, _, passages) => FalsePremise.DoneByOthers(question, passages),
        (question, _, passages) => CalledByOthers.Find(question, passages),
    ];

    /// <param name="quotes">What was taken for the answer.</param>
    /// <returns>What the sources do say where the question takes for granted what they do not; empty when it does not.</returns>
    public static IReadOnlyList<SelectedQuote> Against(string question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages) =>
        FirstOf(Checks, question, quotes, passages);

    /// <summary>Whether what was taken for the answer is one to another question: of another year, person, office or stage.</summary>
    public static bool IsMissedBy(string question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages)
    {
        var quoted = quotes.Select(quote => quote.Passage).ToList();
        return quoted.Count > 0 && (UnstatedNumbers.AreIn(question, quoted) || UnstatedPerson.IsIn(question, quoted) || NearMiss.Is(question, quotes, passages));
    }

    /// <summary>For a question that nothing found seems to answer.</summary>
    /// <returns>What speaks against what it takes for granted, or comes nearest to it; empty when it takes nothing for granted, or a source bears it out.</returns>
    public static IReadOnlyList<SelectedQuote> NearestTo(string question, IReadOnlyList<Passage> passages) => FirstOf(
        [(_, _, _) => FalsePremise.Find(question, passages), DeniedPremise.Find, (_, _, _) => FalsePremise.NearestTo(question, passages)],
        question,
        [.. passages.Select(passage => new SelectedQuote(passage, passage.Sentences))],
        passages);

    private static IReadOnlyList<SelectedQuote> FirstOf(IEnumerable<Check> checks, string question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages) =>
        checks.Select(check => check(question, quotes, passages)).FirstOrDefault(against => against.Count > 0) ?? [];

    private static IReadOnlyList<SelectedQuote> Leading(IReadOnlyList<SelectedQuote> against, IReadOnlyList<SelectedQuote> quotes) =>
        against.Count == 0 ? [] : [.. against, .. quotes];
}
