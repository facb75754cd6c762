using Bot.Knowledge.Reading;

namespace Bot.Knowledge.Answering;

/// <summary>What is measured of an answer to tell how likely it is right, by name. The weights stand in <c>confidence.json</c>, those for the likelihood that the articles treat what is asked of at all in <c>subject.json</c>.</summary>
internal static class ConfidenceFeatures
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "share", "shown_share", "span_margin", "best_span_margin", "relevance", "best_relevance",
        "passage_cosine", "best_cosine", "sentence_cosine", "sentence_coverage", "passage_coverage",
        "evidence", "missing_evidence", "nowhere_evidence", "names_missing", "numbers_missing", "type_fits", "type_differs", "type_absent",
        "repeated_words", "noun_missing", "noun_in_sentence", "noun_unknown", "noun_not_counted", "quantity_differs", "quantity_absent",
        "alone_relevance", "alone_margin", "titled_relevance", "titled_margin", "best_titled_relevance", "best_titled_margin",
        "names_unknown", "terms_unknown", "terms", "has_best_span", "passage_agreement", "mean_cosine",
    ];

    /// <summary>Those of them that tell of the question's subject rather than of the answer.</summary>
    public static IReadOnlyList<string> NamesOfSubject { get; } =
    [
        "passage_cosine", "best_cosine", "mean_cosine", "sentence_cosine", "evidence", "missing_evidence", "nowhere_evidence",
        "names_missing", "names_unknown", "terms_unknown", "terms", "passage_coverage", "sentence_coverage", "numbers_missing",
        "passage_agreement", "best_relevance", "best_span_margin", "best_titled_relevance", "best_titled_margin", "share",
    ];

    /// <summary>Sentences whose passages are held against the best one's.</summary>
    private const int Best = 5;

    /// <param name="question">As it was read.</param>
    /// <param name="quotes">Those to be shown; at least one.</param>
    public static IReadOnlyDictionary<string, double> Of(string question, PassageReading reading, IReadOnlyList<SelectedQuote> quotes)
    {
        var best = reading.Sentences[0];
        var asked = QuestionFacts.Of(question);
        var total = reading.Coverage > 0 ? reading.Evidence / reading.Coverage : 0;
        var answer = best.Answer is { } span ? best.Passage.TextUnder(span) : "";
        var bestText = best.Passage.TextUnder(best.Span);
        var hasNoun = asked.NounIsIn(bestText);
        var type = AnswerType.Of(question);
        var isOfQuantity = type.Kind is AnswerKind.Quantity;
        var shown = string.Join('\n', quotes.Select(quote => quote.Passage.TextUnder(quote.Span)));
        return new Dictionary<string, double>
        {
            ["share"] = best.Share,
            ["shown_share"] = reading.Sentences.Where(sentence => quotes.Any(quote => quote.Holds(sentence))).Sum(sentence => sentence.Share),
            ["span_margin"] = best.Features["span_margin"],
            ["best_span_margin"] = reading.Sentences.Max(sentence => sentence.Features["span_margin"]),
            ["relevance"] = best.Features["relevance"],
            ["best_relevance"] = reading.Sentences.Max(sentence => sentence.Features["relevance"]),
            ["passage_cosine"] = best.Passage.Scores.Cosine,
            ["best_cosine"] = reading.Passages.Max(passage => passage.Scores.Cosine),
            ["sentence_cosine"] = best.Features["sentence_cosine"],
            ["sentence_coverage"] = best.Features["sentence_coverage"],
            ["passage_coverage"] = best.Features["passage_coverage"],
            ["evidence"] = total * best.Features["passage_coverage"],
            ["missing_evidence"] = total * (1 - best.Features["passage_coverage"]),
            ["nowhere_evidence"] = total - reading.Evidence,
            ["names_missing"] = asked.NamesMissingIn(quotes.Select(quote => quote.Passage)),
            ["numbers_missing"] = asked.NumbersMissingIn(quotes.Select(quote => quote.Passage)),
            ["type_fits"] = type.Fits(answer) is true ? 1 : 0,
            ["type_differs"] = type.Fits(answer) is false ? 1 : 0,
            ["type_absent"] = type.Fits(shown) is false ? 1 : 0,
            ["repeated_words"] = asked.ShareRepeatedIn(answer),
            ["noun_missing"] = asked.NounIsMissingIn(best.Passage) ? 1 : 0,
            ["noun_in_sentence"] = hasNoun ? 1 : 0,
            ["noun_unknown"] = asked.Noun is { } noun && reading.UnknownTerms.Contains(noun) ? 1 : 0,
            ["noun_not_counted"] = isOfQuantity && asked.Noun is not null && !hasNoun ? 1 : 0,
            ["quantity_differs"] = isOfQuantity && type.Fits(answer) is false ? 1 : 0,
            ["quantity_absent"] = isOfQuantity && type.Fits(bestText) is false ? 1 : 0,
            ["alone_relevance"] = LookedAt("alone_relevance", best),
            ["alone_margin"] = LookedAt("alone_margin", best),
            ["titled_relevance"] = LookedAt("titled_relevance", best),
            ["titled_margin"] = LookedAt("titled_margin", best),
            ["best_titled_relevance"] = reading.Sentences.Max(sentence => LookedAt("titled_relevance", sentence)),
            ["best_titled_margin"] = reading.Sentences.Max(sentence => LookedAt("titled_margin", sentence)),
            ["names_unknown"] = asked.Names.Count(reading.UnknownTerms.Contains),
            ["terms_unknown"] = reading.UnknownTerms.Count,
            ["terms"] = asked.Terms.Count,
            ["has_best_span"] = reading.Sentences.All(sentence => sentence.Features["span_margin"] <= best.Features["span_margin"]) ? 1 : 0,
            ["passage_agreement"] = reading.Sentences.Take(Best).Average(sentence => sentence.Passage == best.Passage ? 1 : 0),
            ["mean_cosine"] = reading.Passages.Average(passage => passage.Scores.Cosine),
        };
    }

    /// <summary>Without the closer look, what the first look said stands in for it.</summary>
    private static double LookedAt(string feature, SentenceMatch sentence) =>
        sentence.Features.TryGetValue(feature, out var value) ? value
        : feature.EndsWith("margin", StringComparison.Ordinal) ? sentence.Features["span_margin"]
        : sentence.Features["relevance"];
}
