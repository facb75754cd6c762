using Bot.Knowledge.Questions.Phrases;

namespace Bot.Knowledge.Questions.Parts;

/// <summary>Parts one question that is asked of several: "what became of both A and B?", "after the wars of 1911 and 1949", "with Arden and with Velia".</summary>
internal static class Members
{
    /// <returns>Null when the question is asked of one thing, or of several together.</returns>
    public static IReadOnlyList<string>? TrySplit(QuestionText question)
    {
        for (var and = 2; and < question.Words.Count - 1; and++)
        {
            if (question.LowerAt(and) is "and" && (Repeated(question, and) ?? Years(question, and) ?? Dated(question, and) ?? Named(question, and)) is { } parts)
            {
                return parts;
            }
        }

        return null;
    }

    /// <summary>A preposition that is said again sets apart what it leads.</summary>
    private static IReadOnlyList<string>? Repeated(QuestionText question, int and)
    {
        const int LongestMember = 7;
        var preposition = question.LowerAt(and + 1);
        if (!GrammarWords.Prepositions.Contains(preposition) || preposition is "of")
        {
            return null;
        }

        var before = Enumerable.Range(0, and).LastOrDefault(place => question.LowerAt(place) == preposition, -1);
        return before < 1 || and - before is < 2 or > LongestMember ? null : [question.Between(0, and), $"{question.Between(0, before)} {question.From(and + 1)}"];
    }

    /// <summary>"The 1911 and 1949 revolutions". From one year to another is one stretch of time.</summary>
    private static IReadOnlyList<string>? Years(QuestionText question, int and) =>
        IsYear(question, and - 1) && IsYear(question, and + 1) && question.LowerAt(and - 2) is not ("between" or "from")
            ? [$"{question.Between(0, and)} {Singular(question, and + 2)}", $"{question.Between(0, and - 1)} {question.Words[and + 1].Text} {Singular(question, and + 2)}"]
            : null;

    /// <summary>What there were two of is one in each part: "the 1911 revolution".</summary>
    private static string Singular(QuestionText question, int place) => KindWords.IsPlural(question.LowerAt(place)) && KindWords.IsNoun(question.LowerAt(place))
        ? $"{KindWords.Singular(question.Words[place].Text)} {question.From(place + 1)}"
        : question.From(place);

    private static bool IsYear(QuestionText question, int place) => question.LowerAt(place) is { Length: 4 } word && word.All(char.IsAsciiDigit);

    /// <summary>Two events or treaties do not begin or end on one day: "when were A and B signed?"</summary>
    private static IReadOnlyList<string>? Dated(QuestionText question, int and)
    {
        var (left, right) = (question.Phrases.FirstOrDefault(phrase => phrase.End == and), question.Phrases.FirstOrDefault(phrase => phrase.First == and + 1));
        return AskedFor.In(question) is { Start: 0, Kind: PhraseKind.Date } asked && left is { IsName: true, Kind: PhraseKind.Event or PhraseKind.Document } && left.First == asked.End + 1
            && right is { IsName: true, Kind: PhraseKind.Event or PhraseKind.Document }
            ? [AskedOf(left), AskedOf(right)]
            : null;

        string AskedOf(Phrase member)
        {
            var auxiliary = question.LowerAt(asked.End) is "were" ? "was" : question.LowerAt(asked.End) is "are" ? "is" : question.LowerAt(asked.End);
            return $"{question.Between(0, asked.End)} {auxiliary} {member.Text} {question.From(right.End)}";
        }
    }

    private static IReadOnlyList<string>? Named(QuestionText question, int and)
    {
        var isAskedOfEach = question.Words.Any(word => word.Lower is "both" or "each" or "respectively" or "respective" or "two" && !word.IsCapital);
        var (left, right) = (question.Phrases.FirstOrDefault(phrase => phrase.End == and), question.Phrases.FirstOrDefault(phrase => phrase.First == and + 1));
        if (!isAskedOfEach || left is not { IsName: true } || right is not { IsName: true } || left.Preposition is "between")
        {
            return null;
        }

        // In "the two pacts, A and B" the names say all that "the two pacts" does.
        var described = question.Words[left.First].IsApart ? question.Phrases.FirstOrDefault(phrase => phrase.End == left.First && phrase.IsPlural) : null;
        var start = question.Between(0, described?.First ?? left.First);
        var rest = question.From(right.End);
        return [$"{start} {left.Text} {rest}", $"{start} {right.Text} {rest}"];
    }
}
