using Bot.Knowledge.Answering.Composition;
using Bot.Knowledge.Answering.Figures;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Questions.FollowUps;
using Bot.Knowledge.Questions.Languages;
using Bot.Knowledge.Questions.Parts;
using Bot.Knowledge.Questions.Screening;
using Bot.Knowledge.Questions.Spelling;
using Bot.Knowledge.Reading;
using Bot.Knowledge.Retrieval;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Answering;

/// <summary>Answers a question with checked quotes, or declines. Thread-safe.</summary>
public sealed class Answerer(
    MessageScreener screener, Conduct conduct, QuestionTranslator translator, SpellingCorrector speller, Retriever retriever, PassageReader reader, AnswerComposer composer, ArticleLibrary library, IOptions<AnsweringOptions> options)
{
    /// <summary>From here on an answer to a follow-up may be in other words than its own: "who succeeded her?", "… lost to …".</summary>
    private const double LikelyInOtherWords = 0.4;

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
            ?? Conduct.Frame(message, await FindAsync(message, await translator.RenderAsync(message.ToSearch, language, cancellationToken), history, texts, cancellationToken), texts);
        return answer with { Language = language };
    }

    private async Task<Answer> FindAsync(ScreenedMessage message, EnglishRendering question, IReadOnlyList<Exchange> history, FixedTexts texts, CancellationToken cancellationToken)
    {
        var resolved = FollowUpResolver.Resolve(question.Text, history);
        if (resolved.SearchedFor is not null
            && await screener.ScreenAsync(resolved.Text, Language.English, cancellationToken) is { IsNeverSearched: true } meant
            && conduct.Refuse(meant, texts) is { } refusal)
        {
            return refusal;
        }

        // A foreign question has its names from the articles already.
        var ownWords = resolved.SearchedFor is null ? null : question.Text;
        var isOnlyRespelt = !question.IsTranslation && resolved.SearchedFor is null;
        resolved = question.IsTranslation ? resolved : resolved with { Text = await speller.CorrectAsync(resolved.Text, cancellationToken) };
        string[] typed = question.Typed is { } foreign ? [foreign] : [];
        var parts = QuestionParts.Of(resolved.Text);
        if (parts.Count > 1)
        {
            var answers = new List<Answer>();
            foreach (var part in parts)
            {
                answers.Add(await AnswerOneAsync(message, part, [part], ownWords: null, texts, _options.ForPartOf(parts.Count), cancellationToken));
            }

            if (answers.Exists(answered => !answered.IsRefusal))
            {
                var whole = await retriever.RetrieveAsync(resolved.Queries, isForSeveral: false, cancellationToken);
                var joined = PartAnswers.Join(parts, answers, whole, texts);
                return resolved.SearchedFor is null ? joined : joined with { SearchedFor = resolved.Text };
            }
        }

        var answer = await AnswerOneAsync(message, resolved.Text, [.. resolved.Queries, .. typed], ownWords, texts, _options, cancellationToken);
        var searchedFor = resolved.SearchedFor ?? (question.IsTranslation ? resolved.Text : null);
        return searchedFor is null ? answer
            : answer.HavingSearchedFor(searchedFor, texts.SearchedFor(isOnlyRespelt ? Respelling.Of(question.Text, searchedFor) : searchedFor));
    }

    /// <param name="question">One thing that is asked, standing alone.</param>
    /// <param name="ownWords">What the person typed, when it was made whole by earlier questions; null otherwise.</param>
    private async Task<Answer> AnswerOneAsync(ScreenedMessage message, string question, IReadOnlyList<string> queries, string? ownWords, FixedTexts texts, AnsweringOptions limits, CancellationToken cancellationToken)
    {
        var isForSeveral = SeveralThings.AreAskedFor(question);
        var found = await retriever.RetrieveAsync(queries, isForSeveral || FigureQuestion.Of(question) is not null, cancellationToken);
        var passages = isForSeveral ? found : [.. found.Take(retriever.Passages)];
        if (message.IsOnlyOffered)
        {
            return await OfferAsync(message, question, texts, passages, limits, cancellationToken);
        }

        var reading = await reader.ReadAsync(question, passages, isForSeveral, cancellationToken);
        var coverage = ownWords is null ? reading.Coverage : await reader.MeasureCoverageAsync(ownWords, passages, cancellationToken);

        // What may not be quoted does not make an answer of what may.
        reading = reading with { Sentences = Quotable(question, reading.Sentences) };
        var quotes = QuoteSelection.Choose(Standing(question, reading.Sentences), isForSeveral ? limits.ForSeveral() : limits);
        var confidence = Confidence.Of(question, reading, quotes);

        // The subject of an earlier question, found again, is no answer to a question on something else.
        var isOnAnother = coverage < _options.MinCoverage && confidence.Likelihood < LikelyInOtherWords;
        var likelihood = isOnAnother ? 0 : confidence.Likelihood;
        var draft = new AnswerDraft(question, texts, quotes, reading.Passages) { Further = [.. found.Skip(passages.Count)], IsLikely = likelihood >= _options.MinConfidence };
        var isCounted = likelihood < _options.MinConfidence && draft.Figure is { } figure && FigureComparison.Answers(figure, found);
        var answer = isCounted || ((likelihood >= _options.MinConfidence || coverage >= _options.OfferCoverage) && SharesSubject(question, reading, quotes))
            ? await composer.ComposeAsync(draft, cancellationToken)
            : null;
        answer = answer switch
        {
            null or { IsRefusal: false, IsHeardOut: false } when likelihood < _options.MinConfidence =>
                await composer.ComposeAgainstAsync(draft, cancellationToken) ?? await OfferAsync(message, question, texts, reading.Passages, limits, cancellationToken),
            null => await DeclineAsync(question, texts, reading.Passages, cancellationToken),
            { IsRefusal: false, IsHeardOut: false } when likelihood < _options.FirmConfidence =>
                await composer.ComposeAgainstAsync(draft, cancellationToken) ?? answer.HeadedBy(texts.MayNotBeStated),
            _ => answer,
        };
        return answer with { Confidence = confidence.Likelihood, Features = confidence.Features };
    }

    /// <summary>A refusal, with what the sources do say below it, where they speak of what is asked.</summary>
    private async Task<Answer> OfferAsync(ScreenedMessage message, string question, FixedTexts texts, IReadOnlyList<Passage> passages, AnsweringOptions limits, CancellationToken cancellationToken)
    {
        var found = await retriever.RetrieveByWordsAsync(question, cancellationToken);
        var matches = Standing(question, Quotable(question, await reader.MatchWordsAsync(question, found, cancellationToken)));
        var facts = QuestionFacts.Of(question);
        var quotes = Offer.Choose(facts, [.. matches.Where(match => MayBeOffered(message, facts, TextOf(match)))], limits);
        return quotes.Count > 0 && await composer.ComposeAsync(new AnswerDraft(question, texts, quotes, passages) { IsOffer = true }, cancellationToken) is { } offered
            ? offered.IsRefusal || message.IsOnlyOffered ? offered : offered.AsRefusal(DeclineReason.NotCovered, texts.NotCovered, texts.WhatSourcesSay)
            : await DeclineAsync(question, texts, passages, cancellationToken);
    }

    /// <summary>Below a refusal to predict, forecasts; below "not in my sources", what has more of the question than a name: the capital of Peru is no matter of a sentence on Peru's president.</summary>
    private static bool MayBeOffered(ScreenedMessage message, QuestionFacts asked, string sentence) =>
        message.Kind is MessageKind.Prediction ? Forecast.Is(sentence) : message.IsOnlyOffered || asked.SharesMoreThanNames(sentence);

    /// <summary>Something of what is asked about stands in a quoted passage, or over it, and of the names at least one in some article. A year or another number is in many texts and no subject.</summary>
    private static bool SharesSubject(string question, PassageReading reading, IReadOnlyList<SelectedQuote> quotes)
    {
        var facts = QuestionFacts.Of(question);
        if (facts.Subjects.Count > 0 && facts.Subjects.All(reading.UnknownTerms.Contains))
        {
            return false;
        }

        var asked = facts.Terms.Where(stem => !char.IsAsciiDigit(stem[0])).ToHashSet();
        return asked.Count == 0 || quotes.Any(quote => QuestionWords.StemsOf(quote.Passage.TextWithHeadings).Any(asked.Contains));
    }

    /// <summary>Orders to a program that stand in a source are not quoted unless they are asked about, nor is what follows them in their paragraph: it may go on with what the program is to say.</summary>
    private static IReadOnlyList<SentenceMatch> Quotable(string question, IReadOnlyList<SentenceMatch> sentences) =>
        SourceInstructions.AreAskedAbout(question) ? sentences : [.. sentences.Where(match => FoundSentence.Of(match.Passage).Any(sentence => sentence.Span == match.Span))];

    /// <summary>What a correction repeats to take it back is no answer unless only that speaks of what is asked.</summary>
    private static IReadOnlyList<SentenceMatch> Standing(string question, IReadOnlyList<SentenceMatch> sentences)
    {
        var standing = sentences.Where(match => !ToldError.IsIn(TextOf(match))).ToList();
        if (standing.Count == 0 || standing.Count == sentences.Count)
        {
            return sentences;
        }

        var asked = QuestionWords.StemsOf(question).Except(standing.SelectMany(match => QuestionWords.StemsOf(TextOf(match)))).ToHashSet();
        return [.. sentences.Where(match => !ToldError.IsIn(TextOf(match)) || QuestionWords.StemsOf(TextOf(match)).Any(asked.Contains))];
    }

    private static string TextOf(SentenceMatch match) => match.Passage.TextUnder(match.Span);

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
