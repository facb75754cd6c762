using Bot.Knowledge.Answering.Sides;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Composition;

/// <summary>What is quoted where a question is on something in dispute: each side's account, and what an inquiry found or nobody knows.</summary>
/// <param name="Quotes">All that is to be quoted.</param>
/// <param name="OnlySide">The one side whose account is all there is; null when there are several, or none of a side.</param>
/// <param name="IsHeardOut">Several sides speak, or a source says that the matter is open: so much is an answer, whatever the reader makes of it.</param>
internal sealed record Hearing(IReadOnlyList<SelectedQuote> Quotes, string? OnlySide, bool IsHeardOut)
{
    public static Hearing Of(string question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages)
    {
        var isDisputed = DisputedQuestion.Is(question);
        quotes = isDisputed || WholeStatement.IsYesOrNo(question) ? RightOfReply.Added(quotes) : quotes;
        if (!isDisputed)
        {
            return new Hearing(quotes, OnlySide: null, IsHeardOut: false);
        }

        var shown = Accounts.In(quotes).ToList();
        var reported = DisputedQuestion.IsOfBlame(question) ? OtherSides.Reported(question, quotes, passages) : [];
        IReadOnlyList<Account> ofSides = [.. OtherSides.Of(question, quotes, passages), .. reported, .. Labels.Of(question, quotes, passages)];
        IReadOnlyList<Account> others = [.. ofSides, .. Accounts.OfOthers(question, [.. shown, .. ofSides], quotes, passages)];
        IReadOnlyList<Account> accounts = [.. shown, .. others];
        return new Hearing(
            ByDate(QuoteWidening.Joined([.. quotes, .. RightOfReply.Added([.. others.Select(account => account.Sentence.Quote)])])),
            Accounts.OnlySideOf([.. accounts.Where(account => account.IsOfParty || !OtherSides.IsLeftOpen(account.Sentence))]),
            accounts.Where(account => account.IsOfParty).DistinctBy(account => account.Speaker).Count() > 1 || reported.Count > 1 || accounts.Any(account => OtherSides.IsLeftOpen(account.Sentence)));
    }

    /// <summary>Where sides differ, nobody's account comes first for what it says: the earliest published does, undated ones last.</summary>
    private static IReadOnlyList<SelectedQuote> ByDate(IReadOnlyList<SelectedQuote> quotes) =>
    [
        .. quotes.OrderBy(quote => quote.Passage.Article.Metadata.Published is null)
            .ThenBy(quote => quote.Passage.Article.Metadata.Published)
            .ThenBy(quote => quote.Passage.Article.Id.Value, StringComparer.Ordinal)
            .ThenBy(quote => quote.Span.Start),
    ];
}
