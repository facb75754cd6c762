using Bot.Host.Commands;
using Bot.Knowledge.Answering;
using Bot.Knowledge.Retrieval;

namespace Bot.Evaluation.Asking;

/// <summary>What the bot gave to one question.</summary>
/// <param name="Json">As <c>ask --batch</c> prints it; figures and rules see nothing else.</param>
/// <param name="Features">What the likelihood that the answer is right can be fitted on, by name; null where nothing was found.</param>
internal sealed record GivenAnswer(AnswerJson Json, IReadOnlyDictionary<string, double>? Features)
{
    public static GivenAnswer Of(string id, Answer answer, TimeSpan duration) => new(AnswerJson.From(id, answer, duration), FeaturesOf(answer.Passages));

    private static Dictionary<string, double>? FeaturesOf(IReadOnlyList<Passage> passages) => passages.Count == 0 ? null : new()
    {
        ["best_cosine"] = passages.Max(passage => passage.Scores.Cosine),
        ["first_cosine"] = passages[0].Scores.Cosine,
        ["first_fused"] = passages[0].Scores.Fused,
        ["fused_margin"] = passages[0].Scores.Fused - (passages.Count > 1 ? passages[1].Scores.Fused : 0),
        ["best_sentence_cosine"] = passages.SelectMany(passage => passage.SentenceCosines).DefaultIfEmpty(0).Max(),
        ["best_bm25"] = passages.Max(passage => passage.Scores.Bm25 ?? 0),
    };
}
