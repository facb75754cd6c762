using System.Security.Cryptography;
using Bot.Knowledge.Questions.Languages;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering;

/// <summary>The reply to a question: quotes from the sources with their citations, or a refusal.</summary>
/// <param name="Id">Unguessable; names this answer in feedback.</param>
/// <param name="Parts">What the person sees, in order. Nothing else is ever shown.</param>
/// <param name="Reason">Why it is a refusal; null when it answers.</param>
/// <param name="Citations">One for each quote, numbered from 1 in the order of the parts.</param>
/// <param name="Passages">What was found, best first, whether cited or not.</param>
public sealed record Answer(
    string Id,
    IReadOnlyList<AnswerPart> Parts,
    DeclineReason? Reason,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<Passage> Passages)
{
    /// <summary>The question as it was understood, of which the first part shows what is new to the person; null when that is the question as typed.</summary>
    public string? SearchedFor { get; init; }

    /// <summary>The language of the sentences of our own in it; quotes have their source's.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>How likely it is that the quotes answer the question, whether they were shown or not; 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>It sets several claimants' figures or accounts of what was asked side by side: that is the answer, even where no single sentence looks like one.</summary>
    internal bool IsHeardOut { get; init; }

    /// <summary>What <see cref="Confidence"/> was made of, by name; null where nothing was weighed.</summary>
    internal IReadOnlyDictionary<string, double>? Features { get; init; }

    public bool IsRefusal => Reason is not null;

    /// <summary>The articles that come nearest to the question, best first: what may be asked instead when it is declined.</summary>
    public IReadOnlyList<string> NearestTitles => [.. Passages.Select(passage => passage.Article.Metadata.Title).Distinct().Take(3)];

    public static Answer Of(IReadOnlyList<Citation> citations, IReadOnlyList<Passage> passages) =>
        new(NewId(), [.. citations.Select(citation => new AnswerPart.Quote(citation))], null, citations, passages);

    /// <summary>An answer of these parts, or a refusal that offers them. Its citations are those of the parts.</summary>
    public static Answer Of(IReadOnlyList<AnswerPart> parts, DeclineReason? reason, IReadOnlyList<Passage> passages) =>
        new(NewId(), parts, reason, [.. parts.Select(part => part.Cited).OfType<Citation>().DistinctBy(citation => citation.Number).OrderBy(citation => citation.Number)], passages);

    /// <param name="sentences">Of our own, from the fixed templates.</param>
    public static Answer Refusing(DeclineReason reason, IReadOnlyList<Passage> passages, params IEnumerable<string> sentences) =>
        new(NewId(), [.. sentences.Select(sentence => new AnswerPart.Fixed(sentence))], reason, [], passages);

    /// <summary>
    /// The parts as plain text, one a line, each quote with who published it, when, and its number: <c>“The war ended in 1953.” – Herald, 4 Mar 2021 [1]</c>.
    /// Neighbouring quotes of one attribution share a line and the attribution.
    /// </summary>
    public string Text => string.Join('\n', AnswerLines.Of(Parts).Select(line => line switch
    {
        AnswerLine.Quotes quotes => TextOf(quotes),
        AnswerLine.FigureRow row => $"{string.Join(" · ", row.Columns)} – {row.Figure.Citation.Attribution} [{row.Figure.Citation.Number}]",
        AnswerLine.Own own => own.Text,
        _ => throw new InvalidOperationException($"There is no text for a {line.GetType().Name}."),
    }));

    /// <param name="question">As it was understood.</param>
    /// <param name="sentence">Of our own, which shows that.</param>
    public Answer HavingSearchedFor(string question, string sentence) => HeadedBy(sentence) with { SearchedFor = question };

    /// <param name="sentence">Of our own, from the fixed templates.</param>
    public Answer HeadedBy(string sentence) => this with { Parts = [new AnswerPart.Fixed(sentence), .. Parts] };

    /// <summary>A refusal with the same quotes below it.</summary>
    /// <param name="sentences">Of our own, from the fixed templates.</param>
    public Answer AsRefusal(DeclineReason reason, params IEnumerable<string> sentences) =>
        this with { Reason = reason, Parts = [.. sentences.Select(sentence => new AnswerPart.Fixed(sentence)), .. Parts] };

    private static string TextOf(AnswerLine.Quotes quotes) => string.Join(' ', quotes.Citations.Select((citation, place) =>
        $"{(quotes.IsCutBefore(place) ? AnswerLines.Cut + " " : "")}“{citation.PlainQuote}”{(citation == quotes.Last ? $" – {citation.Attribution}" : "")} [{citation.Number}]"));

    private static string NewId() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}

/// <summary>One piece of an answer.</summary>
public abstract record AnswerPart
{
    private AnswerPart()
    {
    }

    /// <summary>What the part quotes from; null for sentences of our own.</summary>
    public abstract Citation? Cited { get; }

    /// <summary>The part with another citation of the same words.</summary>
    internal abstract AnswerPart Citing(Citation citation);

    /// <summary>Words of a source.</summary>
    public sealed record Quote(Citation Citation) : AnswerPart
    {
        public override Citation? Cited => Citation;

        internal override AnswerPart Citing(Citation citation) => new Quote(citation);
    }

    /// <summary>One of several figures for the same thing.</summary>
    /// <param name="Phrase">The figure and what it counts, word for word.</param>
    /// <param name="Speaker">Who gave it, in the source's words; null when the publisher did.</param>
    /// <param name="AsOf">The date of the count, in the source's words; null when it gives none.</param>
    public sealed record Figure(string Phrase, string? Speaker, string? AsOf, Citation Citation) : AnswerPart
    {
        public override Citation? Cited => Citation;

        internal override AnswerPart Citing(Citation citation) => this with { Citation = citation };
    }

    /// <summary>A sentence of our own, from the fixed templates.</summary>
    public sealed record Fixed(string Text) : AnswerPart
    {
        public override Citation? Cited => null;

        internal override AnswerPart Citing(Citation citation) => this;
    }
}

public enum DeclineReason
{
    /// <summary>The sources do not state it.</summary>
    NotCovered,

    /// <summary>The message was empty.</summary>
    NothingAsked,

    /// <summary>The message was longer than a question may be.</summary>
    QuestionTooLong,

    /// <summary>It asks for a view, a verdict, advocacy, or a ranking of suffering.</summary>
    Opinion,

    /// <summary>It asks what is going to happen.</summary>
    Prediction,

    /// <summary>It asks for help in fighting, or a person in danger asks what to do. Nothing was looked up.</summary>
    Safety,

    /// <summary>It insults people.</summary>
    Abuse,

    /// <summary>It orders the bot about.</summary>
    Instruction,

    /// <summary>The index could not be reached, so that nothing was looked up.</summary>
    SourcesUnreachable,
}
