using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Answering.Figures;

/// <summary>A number of people or things in a sentence.</summary>
/// <param name="Phrase">In the sentence: from its qualifier to what was counted and what happened to it, "at least 31 civilians were killed".</param>
/// <param name="Harm">What happened to those counted: killed, wounded, …; null for other figures.</param>
/// <param name="Counted">What was counted: people, civilians, fighters, …, or the stem of the word itself; null when the sentence leaves it out.</param>
/// <param name="Speaker">Who gave it, in the sentence's words; null when the sentence does not say.</param>
internal sealed record Figure(TextSpan Phrase, Quantity Quantity, string? Harm, string? Counted, TextSpan? Speaker)
{
    /// <summary>The figure before it, which says what it counts; null when it says so itself.</summary>
    public Figure? Inherits { get; init; }

    /// <summary>A part of a whole: its quantity is in per cent.</summary>
    public bool IsShare { get; init; }

    public bool IsInherited => Inherits is not null;
}
