using Bot.Knowledge.Reading;

namespace Bot.Knowledge.Answering;

/// <summary>How likely it is that quotes answer a question: that the articles treat what is asked of, and that, if so, the quotes answer it.</summary>
/// <param name="Likelihood">0 to 1.</param>
/// <param name="Features">What it was made of, by name; null where nothing was weighed.</param>
internal sealed record Confidence(double Likelihood, IReadOnlyDictionary<string, double>? Features)
{
    private static readonly FittedWeights OfSubject = FittedWeights.Load("subject.json", ConfidenceFeatures.NamesOfSubject);
    private static readonly FittedWeights OfAnswer = FittedWeights.Load("confidence.json", ConfidenceFeatures.Names);

    /// <param name="question">As it was read.</param>
    /// <param name="quotes">Those to be shown.</param>
    public static Confidence Of(string question, PassageReading reading, IReadOnlyList<SelectedQuote> quotes)
    {
        if (quotes.Count == 0)
        {
            return new Confidence(0, null);
        }

        if (reading.Sentences[0].Features.Count == 0)
        {
            return new Confidence(WithoutReader(reading), null);
        }

        var features = ConfidenceFeatures.Of(question, reading, quotes);
        return new Confidence(Logistic(OfSubject.Of(features)) * Logistic(OfAnswer.Of(features)), features);
    }

    // How near the passages came by vector, and how much of the question's terms the best of them holds.
    // Fitted on development questions, answerable ones against those on conflicts and topics that the texts do not treat.
    private static double WithoutReader(PassageReading reading) =>
        Logistic(-12.5 + (11.5 * reading.Passages.Max(passage => passage.Scores.Cosine)) + (0.54 * reading.Evidence));

    private static double Logistic(double logit) => 1 / (1 + Math.Exp(-logit));
}
