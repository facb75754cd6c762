using Bot.Knowledge.Reading;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering;

/// <summary>How likely it is that the sources speak of what was asked: a logistic function of how near the passages and sentences came.</summary>
internal static class Confidence
{
    private const double Intercept = -12;
    private const double PerPassageCosine = 15;
    private const double PerCoverage = 3;

    public static double Of(IReadOnlyList<Passage> passages, IReadOnlyList<SentenceMatch> matches)
    {
        if (passages.Count == 0 || matches.Count == 0)
        {
            return 0;
        }

        var evidence = Intercept + (PerPassageCosine * passages.Max(passage => passage.Scores.Cosine)) + (PerCoverage * matches.Max(match => match.Coverage));
        return 1 / (1 + Math.Exp(-evidence));
    }
}
