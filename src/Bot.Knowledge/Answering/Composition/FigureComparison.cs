using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Composition;

/// <summary>One claimant's figure.</summary>
internal sealed record FigureClaim(FoundSentence Sentence, Figure Figure)
{
    /// <summary>The words of the figure, verbatim.</summary>
    public string Phrase => Figure.Phrase.In(Sentence.Text);

    /// <summary>Who gave it; null when the publisher did.</summary>
    public string? Speaker => Figure.Speaker?.In(Sentence.Text);

    /// <summary>The date that the sentence gives for the count; null when it gives none.</summary>
    public DateMention? AsOf { get; } = EventDates.In(Sentence.Text).FirstOrDefault(date => date.IsOfReport && date.Month is not null);

    public (int, int, int) Order => Sentence.Passage.Article.Metadata.Published is { } published
        ? (AsOf?.Year ?? published.Year, AsOf?.Month ?? published.Month ?? 0, AsOf is null ? published.Day ?? 0 : AsOf.Day ?? 0)
        : (AsOf?.Year ?? int.MaxValue, AsOf?.Month ?? 0, AsOf?.Day ?? 0);
}

/// <summary>Finds different figures for the same thing: what the question asks to be counted, at the same place and time, by different claimants.</summary>
internal static class FigureComparison
{
    private const int MaxClaims = 6;

    /// <returns>In the order of their dates; empty unless at least two figures differ.</returns>
    public static IReadOnlyList<FigureClaim> Differing(FigureQuestion question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages)
    {
        var anchor = quotes.SelectMany(quote => Claims(FoundSentence.Of(quote))
            .Where(claim => Answers(question, claim) && Covers(question, claim.Sentence))
            .OrderByDescending(claim => quote.AnswerSpan is { } answer && answer.Overlaps(InArticle(claim)))).FirstOrDefault();
        if (anchor is null)
        {
            return [];
        }

        var others = Claims(FoundSentence.Of(passages))
            .Where(claim => Answers(question, claim) && claim.Figure.Harm == anchor.Figure.Harm && CountedThings.MayBeSame(claim.Figure.Counted, anchor.Figure.Counted))
            .Where(claim => Covers(question, claim.Sentence) && IsSameEvent(question, anchor, claim) && IsOtherClaimant(anchor, claim));
        var claims = new List<FigureClaim> { anchor };
        foreach (var other in others)
        {
            if (claims.Count < MaxClaims && claims.All(claim => !IsSameClaim(claim, other)))
            {
                claims.Add(other);
            }
        }

        return claims.Exists(claim => !claim.Figure.Quantity.AgreesWith(anchor.Figure.Quantity)) ? [.. claims.OrderBy(claim => claim.Order)] : [];
    }

    private static IEnumerable<FigureClaim> Claims(IEnumerable<FoundSentence> sentences) =>
        from sentence in sentences
        where sentence.Text.Length < 1_000 && !CorrectionNote.TellsOfError(sentence.Text)
        from figure in FigureReader.Read(sentence.Text)
        select new FigureClaim(sentence, figure);

    private static TextSpan InArticle(FigureClaim claim) =>
        new(claim.Sentence.Span.Start + claim.Figure.Phrase.Start, claim.Sentence.Span.Start + claim.Figure.Phrase.End);

    private static bool Answers(FigureQuestion question, FigureClaim claim) =>
        (question.Harm is null ? question.Counted is not null && (claim.Figure.Counted == question.Counted || (claim.Figure.Counted is null && claim.Figure.Harm is not null))
            : claim.Figure.Harm == question.Harm || (question.Harm == "casualties" && claim.Figure.Harm is "killed" or "wounded"))
        && CountedThings.MayBeSame(question.Counted, claim.Figure.Counted);

    /// <summary>The passage speaks of all the question's names and of nearly all else that it asks about; of a part of those counted, the sentence itself does.</summary>
    public static bool Covers(FigureQuestion question, FoundSentence sentence)
    {
        var text = $"{sentence.Passage.Text} {Names.ContextOf(sentence.Passage)}";
        var stems = QuestionWords.StemsOf(text).ToHashSet();
        return question.Part.IsSubsetOf(QuestionWords.StemsOf(sentence.Text)) && Names.AreAllIn(text, question.Names) && question.Subject.Count(stem => !stems.Contains(stem)) <= question.Subject.Count / 3;
    }

    /// <summary>No date and no place in the one says that it is another event than the other's.</summary>
    private static bool IsSameEvent(FigureQuestion question, FigureClaim anchor, FigureClaim other)
    {
        var (left, right) = (EventDatesOf(anchor), EventDatesOf(other));
        if (left.Count > 0 && right.Count > 0 && !left.Any(one => right.Any(two => MayBeSame(one, two))))
        {
            return false;
        }

        var (known, placed) = (Places(anchor), Places(other));
        return placed.All(place => known.Count == 0 || Names.Has(known, place) || Names.Has(question.Names, place) || Names.Has(Names.WordsOf(Names.ContextOf(anchor.Sentence.Passage)), place))
            && (known.Count == 0 || placed.Count > 0 || Names.Has(Names.WordsOf(Names.ContextOf(other.Sentence.Passage)), known.First()) || known.All(place => Names.Has(question.Names, place)));
    }

    private static List<DateMention> EventDatesOf(FigureClaim claim) => [.. EventDates.In(claim.Sentence.Text).Where(date => !date.IsOfReport)];

    private static bool MayBeSame(DateMention one, DateMention other) =>
        Agree(one.Year, other.Year) && Agree(one.Month, other.Month) && Agree(one.Day, other.Day);

    private static bool Agree(int? one, int? other) => one is null || other is null || one == other;

    /// <summary>Names behind "in", "at", "near" and the like.</summary>
    private static HashSet<string> Places(FigureClaim claim)
    {
        var words = Word.Of(claim.Sentence.Text);
        var places = new HashSet<string>();
        for (var place = 1; place < words.Count; place++)
        {
            if (words[place].IsCapital && !EventDates.IsMonth(words[place].Lower)
                && (words[place - 1].Lower is "in" or "at" or "near" or "around" or "outside" or "across" || (words[place - 1].Lower is "the" && place > 1 && words[place - 2].Lower is "in" or "at" or "near")))
            {
                places.UnionWith(QuestionWords.WordsOf(words[place].Lower));
            }
        }

        return places;
    }

    /// <summary>One article may give several figures for one thing only when it says that they are different people's.</summary>
    private static bool IsOtherClaimant(FigureClaim anchor, FigureClaim other) =>
        anchor.Sentence.Passage.Article.Id != other.Sentence.Passage.Article.Id
            ? anchor.Sentence.Span != other.Sentence.Span || anchor.Sentence.Passage != other.Sentence.Passage
            : anchor.Speaker is not null && other.Speaker is not null && (anchor.Speaker != other.Speaker || anchor.AsOf != other.AsOf);

    /// <summary>The same figure by the same people, or the same words in a copy of one story.</summary>
    private static bool IsSameClaim(FigureClaim one, FigureClaim other) =>
        (one.Figure.Quantity.AgreesWith(other.Figure.Quantity) && (IsSameSpeaker(one, other) || NearDuplicates.Are(one.Sentence.Text, other.Sentence.Text)))
        || (one.Sentence == other.Sentence && one.Figure == other.Figure);

    private static bool IsSameSpeaker(FigureClaim one, FigureClaim other) =>
        one.Speaker is { } speaker && other.Speaker is { } second
            ? Names.WordsOf(speaker).Where(word => word.Length > 3).Intersect(Names.WordsOf(second)).Any()
            : one.Speaker is null && other.Speaker is null && one.Sentence.Passage.Article.Metadata.Publisher == other.Sentence.Passage.Article.Metadata.Publisher;
}
