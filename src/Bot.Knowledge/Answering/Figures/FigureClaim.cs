using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Figures;

/// <summary>One claimant's figure.</summary>
/// <param name="CountedIn">The sentence that says what the figure counts: the same, or the one before it.</param>
/// <param name="Speaker">Who gave it; null when the publisher did.</param>
internal sealed partial record FigureClaim(FoundSentence Sentence, Figure Figure, FoundSentence CountedIn, string? Speaker)
{
    /// <summary>The words of the figure, verbatim.</summary>
    public string Phrase => Figure.Phrase.In(Sentence.Text);

    /// <summary>The date that the sentence gives for the count; null when it gives none.</summary>
    public DateMention? AsOf { get; } = EventDates.In(Sentence.Text).FirstOrDefault(date => date.IsOfReport && date.Month is not null);

    public (int, int, int) Order => Sentence.Passage.Article.Metadata.Published is { } published
        ? (AsOf?.Year ?? published.Year, AsOf?.Month ?? published.Month ?? 0, AsOf is null ? published.Day ?? 0 : AsOf.Day ?? 0)
        : (AsOf?.Year ?? int.MaxValue, AsOf?.Month ?? 0, AsOf?.Day ?? 0);

    /// <summary>All that says of the figure where, when and of whom it is.</summary>
    public string Scope => CountedIn == Sentence ? Sentence.Text : $"{CountedIn.Text} {Sentence.Text}";

    /// <summary>The sentence; with the one before where only that says what is counted.</summary>
    public SelectedQuote Quote => CountedIn == Sentence ? Sentence.Quote
        : new SelectedQuote(Sentence.Passage, [.. Sentence.Passage.Sentences.Skip(CountedIn.Place).Take(Sentence.Place - CountedIn.Place + 1)]);

    /// <summary>All claims of the passages, each passage's in their order.</summary>
    public static IEnumerable<FigureClaim> In(IEnumerable<Passage> passages) => passages.SelectMany(Of);

    private static IEnumerable<FigureClaim> Of(Passage passage)
    {
        // What a figure counts is said one or two sentences before it, or before sentences that go on about it, or not at all.
        const int Reach = 2;
        (Figure Figure, FoundSentence Sentence)? earlier = null;
        FoundSentence? before = null;
        var spokenOf = 0;
        foreach (var sentence in FoundSentence.QuotableOf([passage]).Where(sentence => !ToldError.IsIn(sentence.Text)))
        {
            earlier = earlier is not null && sentence.Place - spokenOf <= Reach ? earlier : null;
            spokenOf = earlier is not null && SpeaksOfCounts().IsMatch(sentence.Text) ? sentence.Place : spokenOf;
            if (before is not null && before.Place == sentence.Place - 1 && earlier?.Sentence != before && ToldCount.In(before.Text) is { } told)
            {
                (earlier, spokenOf) = ((told, before), before.Place);
            }

            var counted = earlier;
            before = sentence;
            foreach (var read in FigureReader.Read(sentence.Text, earlier?.Figure))
            {
                // "How many did the war kill? The board lists 4,870 citizens."
                var isAskedBefore = read is { Harm: null, IsInherited: false, Speaker: not null } && counted is { Figure: { Phrase.Length: 0, Harm: not null } asked } && counted.Value.Sentence.Text.EndsWith('?') && CountedThings.MayBeSame(asked.Counted, read.Counted);
                var figure = isAskedBefore ? read with { Harm = counted!.Value.Figure.Harm, Inherits = counted.Value.Figure } : read;
                if (figure is { IsInherited: false, IsShare: false })
                {
                    (earlier, spokenOf) = ((figure, sentence), sentence.Place);
                }

                yield return new FigureClaim(sentence, figure, figure.IsInherited && earlier is { } last ? last.Sentence : sentence, SpeakerOf(sentence, figure));
            }
        }
    }

    /// <summary>"The spokesman" and "she" are those whom the sentences before name; in a party's own statement, the party.</summary>
    private static string? SpeakerOf(FoundSentence sentence, Figure figure)
    {
        var about = sentence.Passage.Article.Metadata;
        var speaker = figure.Speaker?.In(sentence.Text);
        if (speaker is null ? !SpeakerReader.HasPronounSpeaker(sentence.Text) : !StatedBy.IsShort(speaker))
        {
            return speaker;
        }

        if (speaker is not null && SourceKinds.Of(about.Kind) == SourceKind.PartyToTheConflict)
        {
            return null;
        }

        var named = speaker is null ? StatedBy.Of(sentence) : StatedBy.Named(sentence, speaker);
        return named == about.Publisher ? null : named ?? speaker;
    }

    /// <summary>"Of these, …", "the estimate rests on …", "other figures are in circulation".</summary>
    [GeneratedRegex(@"\b[Oo]f (these|those|them)\b|\b([Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ii]ts|[Oo]ther|[Nn]o other|[Bb]oth|[Nn]either) (figures?|estimates?|counts?|numbers?|totals?|toll|tally)\b", RegexOptions.CultureInvariant)]
    private static partial Regex SpeaksOfCounts();
}
