using Bot.Knowledge.Reading;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering;

/// <summary>How likely it is that the sources speak of what was asked: a logistic function of how near the passages came by vector and how much of the question's terms the best of them holds.</summary>
/// <remarks>The coefficients were fitted on development questions, answerable ones against those on conflicts and topics that the texts do not treat.</remarks>
internal static class Confidence
{
    private const double Intercept = -12.5;
    private const double PerCosine = 11.5;
    private const double PerNat = 0.54;

    /// <returns>0 to 1.</returns>
    public static double Of(IReadOnlyList<Passage> passages, PassageReading reading)
    {
        if (passages.Count == 0)
        {
            return 0;
        }

        var logit = Intercept
            + (PerCosine * passages.Max(passage => passage.Scores.Cosine))
            + (PerNat * reading.Evidence);
        return 1 / (1 + Math.Exp(-logit));
    }
}
