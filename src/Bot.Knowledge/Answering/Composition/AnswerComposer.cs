using Bot.Knowledge.Answering.Figures;
using Bot.Knowledge.Answering.Premises;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Answering.Sides;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Answering.Composition;

/// <summary>Composes an answer from chosen quotes so that each side is heard and nothing that changes their sense is left out. Thread-safe.</summary>
public sealed class AnswerComposer(QuoteChecker checker, ArticleLibrary library, TimeProvider time, IOptions<AnsweringOptions> options)
{
    private readonly AnsweringOptions _options = options.Value;

    /// <returns>An answer, or a refusal that offers what the sources do say; null when none of the quotes stands in its article any more, or what is quoted is on something else and was hardly likely to answer.</returns>
    public async Task<Answer?> ComposeAsync(AnswerDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);

        if (PremiseCheck.Against(draft.Question, draft.Quotes, draft.Passages) is { Count: > 0 } against)
        {
            return await RefuseAsync(draft, [draft.Texts.NoSourceSaysThat], against, cancellationToken);
        }

        if (PremiseCheck.IsMissedBy(draft.Question, draft.Quotes, draft.Passages))
        {
            return draft.IsLikely ? await RefuseAsync(draft, [draft.Texts.NoSourceSaysThat], draft.Quotes, cancellationToken) : null;
        }

        if (!draft.IsOffer && UncountedKind.IsAskedFor(draft.Figure, [.. draft.Passages, .. draft.Further]))
        {
            return await RefuseAsync(draft, [draft.Texts.NotCovered, draft.Texts.WhatSourcesSay], draft.Quotes, cancellationToken);
        }

        var quotes = await CorrectedAsync(draft.Question, QuoteWidening.Joined(WireCopies.FromOne(NamesAsked.First(draft.Question, Chosen(draft), draft.Passages), draft.Passages)), cancellationToken);
        if (!NowQuestion.Is(draft.Question))
        {
            return await AnswerAsync(draft, quotes, draft.Above, cancellationToken);
        }

        var timeliness = Timeliness.Of(draft.Question, quotes, draft.Passages);
        var coverage = await library.GetCoverageAsync(cancellationToken);
        IReadOnlyList<string> asOf = coverage.Latest is { } latest ? [draft.Texts.AsOf(draft.Texts.DateOf(latest))] : [];
        return timeliness.IsStale(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), _options.StaleAfterDays)
            ? await RefuseAsync(draft, [.. asOf, draft.Texts.NotCoveredForNow, draft.Texts.WhatSourcesSay], timeliness.Quotes, cancellationToken)
            : await AnswerAsync(draft, timeliness.Quotes, [.. asOf, .. draft.Above], cancellationToken);
    }

    /// <summary>For a question that nothing found seems to answer.</summary>
    /// <returns>A refusal that names what the question takes for granted and no source bears out, above what they do say; null when there is no such thing.</returns>
    public async Task<Answer?> ComposeAgainstAsync(AnswerDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);

        var nearest = PremiseCheck.NearestTo(draft.Question, draft.Passages);
        return nearest.Count > 0
            ? await RefuseAsync(draft, [draft.Texts.NoSourceSaysThat], nearest, cancellationToken)
            : null;
    }

    private static IReadOnlyList<SelectedQuote> Chosen(AnswerDraft draft) =>
        AskedLabel.Of(draft.Question) is { } label ? label.In(draft.Quotes, draft.Passages)
        : AskedClaimant.Of(draft.Question) is { } claimant ? claimant.OnlyIn(draft.Quotes, draft.Passages)
        : draft.Figure is { } figure ? Firmness.Added(draft.Question, FigureComparison.Led(figure, PartOfCounted.First(figure, draft.Quotes, draft.Passages), draft.Passages), draft.Passages)
        : DisputedQuestion.Is(draft.Question) ? draft.Quotes
        : WholeStatement.First(draft.Question, TermsAsked.First(draft.Question, CaseStage.First(draft.Question, draft.Quotes, draft.Passages), draft.Passages), draft.Passages);

    private async Task<Answer?> RefuseAsync(AnswerDraft draft, IReadOnlyList<string> above, IReadOnlyList<SelectedQuote> quotes, CancellationToken cancellationToken)
    {
        var book = new CitationBook(checker, draft.Texts);
        var parts = await QuotesAsync(book, await CorrectedAsync(draft.Question, QuoteWidening.Joined(quotes), cancellationToken), cancellationToken);
        return parts.Count == 0 ? null : Answer.Of([.. above.Select(text => new AnswerPart.Fixed(text)), .. parts], DeclineReason.NotCovered, draft.Passages);
    }

    private async Task<Answer?> AnswerAsync(AnswerDraft draft, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<string> above, CancellationToken cancellationToken)
    {
        var (question, texts) = (draft.Question, draft.Texts);
        var book = new CitationBook(checker, texts);
        var asked = draft.Figure;
        var differing = asked is null || AskedClaimant.Of(question) is not null ? [] : FigureComparison.Differing(asked, quotes, [.. draft.Passages, .. draft.Further]);
        var parts = new List<AnswerPart>();
        if (differing.Count > 0)
        {
            parts.AddRange(await FiguresAsync(book, texts, differing, cancellationToken));
            quotes = [];
        }

        var hearing = Hearing.Of(question, quotes, draft.Passages);
        parts.AddRange(await QuotesAsync(book, hearing.Quotes, cancellationToken));
        if (book.Citations.Count == 0)
        {
            return null;
        }

        if (hearing.OnlySide is { } side)
        {
            parts.Add(new AnswerPart.Fixed(texts.OnlyAccountOf(ContestedWords.AreIn(side) ? $"“{side}”" : side)));
        }

        parts.AddRange(await NamesAsync(book, draft, cancellationToken));

        if (!draft.IsOffer && IsOneSource(book.Citations, draft.Passages) && (asked is not null || WholeStatement.IsYesOrNo(question) || await HasPublishersAsync(draft.Passages, cancellationToken)))
        {
            parts.Add(new AnswerPart.Fixed(texts.OneSource));
        }

        if (asked is { IsOfFinal: true } && book.Citations.Any(citation => FigureReader.Read(citation.Quote).Any(figure => figure.Harm is not null)))
        {
            parts.Add(new AnswerPart.Fixed(texts.EarlyCounts));
        }

        var isHeardOut = differing.Count > 1 || hearing.IsHeardOut || NamesAsked.AreSpokenOf(question, hearing.Quotes, draft.Passages) || AskedLabel.IsGivenIn(question, hearing.Quotes);
        if (book.Citations.Any(citation => GraphicWords.AreIn(citation.PlainQuote) || GraphicWords.AreTaggedIn(citation.Article.Metadata)))
        {
            above = [texts.GraphicDetail, .. above];
        }

        return Answer.Of([.. above.Select(text => new AnswerPart.Fixed(text)), .. parts], reason: null, draft.Passages) with { IsHeardOut = isHeardOut };
    }

    private static async Task<IReadOnlyList<AnswerPart>> FiguresAsync(CitationBook book, FixedTexts texts, IReadOnlyList<FigureClaim> claims, CancellationToken cancellationToken)
    {
        var parts = new List<AnswerPart> { new AnswerPart.Fixed(texts.SourcesDiffer) };
        foreach (var claim in claims)
        {
            var (sentence, phrase) = (claim.Sentence, claim.Figure.Phrase);
            var quote = QuoteWidening.Widen(claim.Quote) with { AnswerSpan = new TextSpan(sentence.Span.Start + phrase.Start, sentence.Span.Start + phrase.End) };
            if (await book.CiteAsync(quote, cancellationToken) is { } citation)
            {
                var speaker = claim.Speaker is { } name && ContestedWords.AreIn(name) ? $"“{name}”" : claim.Speaker;
                parts.Add(new AnswerPart.Figure(MarkdownText.ToPlain(claim.Phrase), speaker, claim.AsOf?.Span.In(sentence.Text), citation));
            }
        }

        return parts.Count > 1 ? parts : [];
    }

    /// <summary>Quotes of one passage stand side by side, in its order; a correction stands behind what it corrects.</summary>
    private async Task<IReadOnlyList<AnswerPart>> QuotesAsync(CitationBook book, IReadOnlyList<SelectedQuote> quotes, CancellationToken cancellationToken)
    {
        var parts = new List<AnswerPart>();
        var shown = book.Citations.Select(citation => citation.Number).ToHashSet();
        foreach (var quote in quotes.GroupBy(quote => quote.Passage).SelectMany(group => group.OrderBy(quote => quote.Span.Start)))
        {
            if (await book.CiteAsync(quote, cancellationToken) is not { } citation || !shown.Add(citation.Number))
            {
                continue;
            }

            parts.Add(new AnswerPart.Quote(citation));
            if (await library.FindAsync(citation.Article.Id, cancellationToken) is { } article && article.Header.TextHash == citation.Article.TextHash)
            {
                parts.AddRange(CorrectionNote.For(citation.Span, article)
                    .Select(note => book.Cite(article.Header, note, note.In(article.Text)))
                    .Where(note => shown.Add(note.Number))
                    .Select(note => new AnswerPart.Quote(note)));
            }
        }

        return parts;
    }

    /// <summary>A correction is quoted whole; and only when the question asks of the error, or nothing else is there.</summary>
    private async Task<List<SelectedQuote>> CorrectedAsync(string question, List<SelectedQuote> quotes, CancellationToken cancellationToken)
    {
        var (kept, notes) = (new List<SelectedQuote>(), new List<SelectedQuote>());
        foreach (var quote in quotes)
        {
            if (await library.FindAsync(quote.Passage.Article.Id, cancellationToken) is not { } article || article.Header.TextHash != quote.Passage.Article.TextHash
                || CorrectionNote.Around(quote.Span, article.Text) is not { } note)
            {
                kept.Add(quote);
                continue;
            }

            var whole = quote with { Sentences = [.. quote.Passage.Sentences.Where(sentence => note.Overlaps(sentence) || quote.Span.Overlaps(sentence))] };
            (CorrectionNote.IsAskedFor(question, note, article) ? kept : notes).Add(whole);
        }

        return QuoteWidening.Joined(kept.Count > 0 ? kept : notes);
    }

    /// <summary>The note on different names; behind the sentence that explains them where what is quoted does not.</summary>
    private async Task<IReadOnlyList<AnswerPart>> NamesAsync(CitationBook book, AnswerDraft draft, CancellationToken cancellationToken)
    {
        var parts = new List<AnswerPart>();
        var quoted = book.Citations.Select(citation => citation.PlainQuote).ToList();
        var asked = Aliases.AskedFor(draft.Question, draft.Passages)
            .Concat(NamesAsked.Are(draft.Question) ? Aliases.In(draft.Passages).Where(names => quoted.Exists(text => Aliases.Holds(text, names.First) && Aliases.Holds(text, names.Second))) : [])
            .ToList();
        if (asked.Find(names => names.AreUnexplainedIn(draft.Question, quoted)) is { } unexplained)
        {
            parts.AddRange(await QuotesAsync(book, [unexplained.Sentence.Quote], cancellationToken));
        }

        if (asked.Select(names => NamesNote(draft.Texts, names, book.Citations)).FirstOrDefault(found => found is not null) is { } note)
        {
            parts.Add(new AnswerPart.Fixed(note));
        }

        return parts;
    }

    private static string? NamesNote(FixedTexts texts, Aliases names, IReadOnlyList<Citation> citations)
    {
        var first = citations.FirstOrDefault(citation => Aliases.Holds(citation.PlainQuote, names.First) && !Aliases.Holds(citation.PlainQuote, names.Second));
        var second = citations.FirstOrDefault(citation => Aliases.Holds(citation.PlainQuote, names.Second) && citation != first);

        // A quote that gives both names explains them itself.
        return second is null ? null
            : first is not null ? $"{texts.CalledDifferently(names.First, first.Number, names.Second, second.Number)}; {texts.NamingIsDisputed}"
            : citations.Any(citation => Aliases.Holds(citation.PlainQuote, names.First) && Aliases.Holds(citation.PlainQuote, names.Second)) ? texts.NamingIsDisputed
            : null;
    }

    /// <summary>More than one; told by what was found wherever it can be, without a look at the whole collection.</summary>
    private async Task<bool> HasPublishersAsync(IReadOnlyList<Passage> passages, CancellationToken cancellationToken) =>
        passages.Select(passage => passage.Article).Select(article => article.Metadata.Publisher ?? article.Id.Value).Distinct(StringComparer.Ordinal).Count() > 1
        || (await library.GetCoverageAsync(cancellationToken)).PublisherCount > 1;

    /// <summary>Copies of one story are one source. Where all articles have one publisher, that goes without saying, but for a figure and for yes or no.</summary>
    private static bool IsOneSource(IReadOnlyList<Citation> citations, IReadOnlyList<Passage> passages) => citations.All(citation =>
        (citation.Article.Metadata.Publisher ?? citation.Article.Id.Value) == (citations[0].Article.Metadata.Publisher ?? citations[0].Article.Id.Value)
        || NearDuplicates.Are(citation.Quote, citations[0].Quote)
        || WireCopies.AreCopies(citation.Article.Id, citations[0].Article.Id, passages));
}
