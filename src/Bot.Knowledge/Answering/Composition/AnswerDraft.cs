using Bot.Knowledge.Answering.Figures;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Composition;

/// <summary>What an answer is composed of.</summary>
/// <param name="Question">What is asked, standing alone, in English.</param>
/// <param name="Texts">Our own sentences, in the asker's language.</param>
/// <param name="Quotes">Chosen to answer, best first.</param>
/// <param name="Passages">All that was found for the question, best first.</param>
public sealed record AnswerDraft(string Question, FixedTexts Texts, IReadOnlyList<SelectedQuote> Quotes, IReadOnlyList<Passage> Passages)
{
    /// <summary>What is asked to be counted; null when no figure is.</summary>
    internal FigureQuestion? Figure { get; } = FigureQuestion.Of(Question);

    /// <summary>What the sources do say, below a refusal: no answer, of which it would matter how many bear it out.</summary>
    public bool IsOffer { get; init; }

    /// <summary>The quotes are likely enough to answer that, where they are on something else, showing them says what the sources know instead.</summary>
    public bool IsLikely { get; init; } = true;

    /// <summary>What was found behind the passages: where others' figures for the same thing may stand.</summary>
    public IReadOnlyList<Passage> Further { get; init; } = [];

    /// <summary>Sentences of our own that stand above everything, such as a heading.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];
}
