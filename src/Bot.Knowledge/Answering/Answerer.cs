using Bot.Knowledge.Answering.Composition;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Questions.FollowUps;
using Bot.Knowledge.Questions.Languages;
using Bot.Knowledge.Questions.Screening;
using Bot.Knowledge.Reading;
using Bot.Knowledge.Retrieval;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Answering;

/// <summary>Answers a question with checked quotes, or declines. Thread-safe.</summary>
public sealed class Answerer(
    MessageScreener screener, Conduct conduct, QuestionTranslator translator, Retriever retriever, PassageReader reader, AnswerComposer composer, ArticleLibrary library, IOptions<AnsweringOptions> options)
{
    private readonly AnsweringOptions _options = options.Value;

    /// <param name="question">As typed: any text, of any length.</param>
    /// <param name="history">The conversation's earlier turns, oldest first.</param>
    /// <param name="fallback">The language of our own sentences where the question's cannot be told.</param>
    public async Task<Answer> AnswerAsync(string question, IReadOnlyList<Exchange> history, Language fallback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(history);

        var language = LanguageRecognizer.Recognize(question, fallback);
        var texts = FixedTexts.For(language);
        var message = await screener.ScreenAsync(question, language, cancellationToken);
        var answer = conduct.Refuse(message, texts)
            ?? Conduct.Frame(message, await FindAsync(await translator.RenderAsync(message.ToSearch, language, cancellationToken), history, texts, cancellationToken), texts);
        return answer with { Language = language };
    }

    private async Task<Answer> FindAsync(EnglishRendering question, IReadOnlyList<Exchange> history, FixedTexts texts, CancellationToken cancellationToken)
    {
        var resolved = FollowUpResolver.Resolve(question.Text, history);
        if (resolved.SearchedFor is not null
            && await screener.ScreenAsync(resolved.Text, Language.English, cancellationToken) is { IsNeverSearched: true } meant
            && conduct.Refuse(meant, texts) is { } refusal)
        {
            return refusal;
        }

        var passages = await retriever.RetrieveAsync(question.Typed is { } typed ? [.. resolved.Queries, typed] : resolved.Queries, cancellationToken);
        var reading = await reader.ReadAsync(resolved.Text, passages, cancellationToken);
        var coverage = resolved.SearchedFor is null ? reading.Coverage : await reader.MeasureCoverageAsync(question.Text, passages, cancellationToken);

        var quotes = QuoteSelection.Choose(WithoutInstructions(resolved.Text, reading.Sentences), _options);
        var confidence = Confidence.Of(resolved.Text, reading, quotes);

        // The subject of an earlier question, found again, is no answer to a question on something else.
        var likelihood = coverage >= _options.MinCoverage ? confidence.Likelihood : 0;
        var answer = likelihood >= Math.Min(_options.MinConfidence, _options.OfferConfidence)
            ? await composer.ComposeAsync(new AnswerDraft(resolved.Text, texts, quotes, reading.Passages), cancellationToken)
            : null;
        answer = answer switch
        {
            null => await DeclineAsync(resolved.Text, texts, reading.Passages, cancellationToken),
            { IsRefusal: false } when likelihood < _options.MinConfidence => answer.AsRefusal(DeclineReason.NotCovered, texts.NotCovered, texts.WhatSourcesSay),
            { IsRefusal: false } when likelihood < _options.FirmConfidence => answer.HeadedBy(texts.MayNotBeStated),
            _ => answer,
        };
        answer = answer with { Confidence = confidence.Likelihood, Features = confidence.Features };
        var searchedFor = resolved.SearchedFor ?? (question.IsTranslation ? resolved.Text : null);
        return searchedFor is not null ? answer.HavingSearchedFor(searchedFor, texts) : answer;
    }

    /// <summary>Orders to a program that stand in a source are no answer, unless they are asked about.</summary>
    private static IReadOnlyList<SentenceMatch> WithoutInstructions(string question, IReadOnlyList<SentenceMatch> sentences) =>
        SourceInstructions.AreAskedAbout(question) ? sentences : [.. sentences.Where(match => !SourceInstructions.Is(match.Passage.TextUnder(match.Span)))];

    private async Task<Answer> DeclineAsync(string question, FixedTexts texts, IReadOnlyList<Passage> passages, CancellationToken cancellationToken)
    {
        var coverage = await library.GetCoverageAsync(cancellationToken);
        var nearest = passages.Select(passage => $"“{passage.Article.Metadata.Title}”").Distinct().Take(3).ToList();
        string[] asOf = NowQuestion.Is(question) && coverage.Latest is { } latest ? [texts.AsOf(texts.DateOf(latest))] : [];
        string[] sentences = nearest.Count == 0
            ? [texts.NotCovered, texts.Coverage(coverage)]
            : [texts.NotCovered, texts.Nearest(nearest), texts.Coverage(coverage)];
        return Answer.Refusing(DeclineReason.NotCovered, passages, [.. asOf, .. sentences]);
    }
}
