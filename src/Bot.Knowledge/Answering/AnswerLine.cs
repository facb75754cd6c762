namespace Bot.Knowledge.Answering;

/// <summary>One line of an answer as every channel shows it.</summary>
public abstract record AnswerLine
{
    private AnswerLine()
    {
    }

    /// <summary>Neighbouring quotes that share publisher and date: who said it stands once, behind the last.</summary>
    public sealed record Quotes(IReadOnlyList<Citation> Citations) : AnswerLine
    {
        public Citation Last => Citations[^1];

        /// <summary>Whether words of the source between this citation and the one before are left out.</summary>
        public bool IsCutBefore(int place) =>
            place > 0 && Citations[place - 1].Article.Id == Citations[place].Article.Id && Citations[place - 1].Span.End < Citations[place].Span.Start;
    }

    /// <summary>One claimant's figure among several.</summary>
    public sealed record FigureRow(AnswerPart.Figure Figure) : AnswerLine
    {
        /// <summary>The figure, who gave it and as of when, as far as the source says; who published it stands behind.</summary>
        public IEnumerable<string> Columns => new[] { $"“{Figure.Phrase}”", Figure.Speaker, Figure.AsOf }.OfType<string>();
    }

    /// <summary>A sentence of our own.</summary>
    public sealed record Own(string Text) : AnswerLine;
}

/// <summary>Puts an answer's parts into lines.</summary>
public static class AnswerLines
{
    /// <summary>Stands where words of a source are left out between two quotes.</summary>
    public const string Cut = "[…]";

    public static IReadOnlyList<AnswerLine> Of(IReadOnlyList<AnswerPart> parts)
    {
        var lines = new List<AnswerLine>();
        foreach (var part in parts)
        {
            switch (part)
            {
                case AnswerPart.Quote quote when lines.LastOrDefault() is AnswerLine.Quotes line && line.Last.Attribution == quote.Citation.Attribution:
                    lines[^1] = new AnswerLine.Quotes([.. line.Citations, quote.Citation]);
                    break;
                case AnswerPart.Quote quote:
                    lines.Add(new AnswerLine.Quotes([quote.Citation]));
                    break;
                case AnswerPart.Figure figure:
                    lines.Add(new AnswerLine.FigureRow(figure));
                    break;
                case AnswerPart.Fixed own:
                    lines.Add(new AnswerLine.Own(own.Text));
                    break;
                default:
                    throw new InvalidOperationException($"There is no line for a {part.GetType().Name}.");
            }
        }

        return lines;
    }
}
