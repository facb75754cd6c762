using Bot.Evaluation.Asking;
using Bot.Evaluation.Questions;
using Bot.Evaluation.Scoring;
using Bot.Knowledge.Reading;

namespace Bot.Evaluation.Ranking;

/// <summary>A question with all sentences that were read for it.</summary>
/// <param name="Group">The article that the question is about. Questions of one article are never divided between fitting and checking.</param>
internal sealed record RankedQuestion(string Set, string Group, IReadOnlyList<RankedSentence> Sentences)
{
    /// <summary>How much it counts in a fit.</summary>
    public double Weight => QuestionSet.WeightOf(Set);

    /// <summary>The answerable questions that need one answer and stand alone, where at least one sentence answers and at least one does not.</summary>
    public static async Task<IReadOnlyList<RankedQuestion>> CollectAsync(QuestionSet set, EvaluatedBot bot, int? sample, CancellationToken cancellationToken)
    {
        var questions = new List<RankedQuestion>();
        foreach (var question in set.Read(sample).Where(question => question is { Answerable: true, Gold.Count: > 0, History: null or [] } && question.Row != SetQuestion.Multi))
        {
            var reading = await bot.ReadAsync(question.Text, cancellationToken);
            var sentences = reading.Sentences.Select(sentence => new RankedSentence(Answers(question, sentence), sentence.Features)).ToList();
            if (sentences.Any(sentence => sentence.Answers) && !sentences.TrueForAll(sentence => sentence.Answers))
            {
                questions.Add(new RankedQuestion(set.Name, $"{set.Name}/{question.Gold![0].File}", sentences));
            }
        }

        return questions;
    }

    /// <summary>With no more than these features of each sentence.</summary>
    public RankedQuestion With(IEnumerable<string> features) =>
        this with { Sentences = [.. Sentences.Select(sentence => sentence with { Features = features.ToDictionary(name => name, name => sentence.Features[name]) })] };

    private static bool Answers(SetQuestion question, SentenceMatch sentence) => question.Gold!.Any(gold =>
        gold.File == sentence.Passage.Article.Id.Value && ScoredText.HoldsEnough(gold.Quote, sentence.Passage.TextUnder(sentence.Span)));
}

/// <param name="Answers">It holds half of a gold quote's words.</param>
internal sealed record RankedSentence(bool Answers, IReadOnlyDictionary<string, double> Features);
