using System.Collections.Frozen;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Figures;

/// <summary>Whose people a figure counts, as far as its sentence says.</summary>
/// <param name="Names">Of a side, folded: "Velian soldiers", "the losses of Velia".</param>
/// <param name="IsOwn">"Our own losses".</param>
/// <param name="IsEnemy">"The aggressor lost".</param>
internal sealed record Sufferers(IReadOnlySet<string> Names, bool IsOwn, bool IsEnemy)
{
    private static readonly FrozenSet<string> Own = Lexicon.Set("our we us ours");

    private static readonly FrozenSet<string> Enemy = Lexicon.Set("enemy enemies aggressor aggressors invader invaders occupier occupiers adversary adversaries opponent opponents foe foes bandits");

    private static readonly FrozenSet<string> Admitting = Lexicon.Set("acknowledge acknowledges acknowledged admit admits admitted concede concedes conceded mourn mourns mourned");

    /// <summary>A name behind one of them is a place, or somebody who does something.</summary>
    private static readonly FrozenSet<string> NotOf = Lexicon.Set("in at near from around by outside across over with to into on");

    private static readonly FrozenSet<string> Losing = Lexicon.Set("lose loses lost losing suffer suffers suffered sustain sustained sustains have had has");

    /// <summary>A ship's or a town's people are of no side.</summary>
    private static readonly FrozenSet<string> OfThings = Lexicon.Set("crew crewmen passengers residents inhabitants islanders");

    /// <summary>"Arden said it had killed 40": people of another side than Arden's.</summary>
    public bool IsSaidByKiller { get; init; }

    public bool AreUnsaid => Names.Count == 0 && !IsOwn && !IsEnemy;

    /// <summary>Those whom a question asks about: "Arden's losses", "Velian soldiers", "did Arden lose"; empty when it asks of all.</summary>
    public static IReadOnlySet<string> AskedFor(string question)
    {
        var words = Word.Of(question);
        var names = new HashSet<string>();
        for (var place = 0; place < words.Count; place++)
        {
            if (!words[place].IsCapital || (place == 0 && IsSuffering(words[place].Lower)) || Sentences.Names.In(words[place].Text, isQuestion: true).Count == 0)
            {
                continue;
            }

            var (next, second) = (LowerAt(words, place + 1), LowerAt(words, place + 2));
            var isOf = place > 1 && (LowerAt(words, place - 1) is "of" ? IsSuffering(LowerAt(words, place - 2)) : LowerAt(words, place - 1) is "the" && LowerAt(words, place - 2) is "of" && place > 2 && IsSuffering(LowerAt(words, place - 3)));
            var isOwner = !OfThings.Contains(next) && (IsSuffering(next) || (words[place].Text.Length > words[place].Lower.Length && IsSuffering(second)));
            var isLoser = Losing.Contains(next) && LowerAt(words, place - 1) is "did" or "has" or "have" or "had" or "the";
            var isMany = LowerAt(words, place - 1) is "many" && (next is "was" or "were" or "are" or "is" or "have" or "had" or "lost" or "fell" or "gave" || CountedThings.Harms.ContainsKey(next));
            if (isOf || isOwner || isLoser || isMany)
            {
                names.UnionWith(QuestionWords.WordsOf(words[place].Lower));
            }
        }

        return names;
    }

    public static Sufferers Of(FigureClaim claim)
    {
        var sentence = claim.Sentence.Text;
        var words = Word.Of(sentence);
        var phrase = claim.Figure.Phrase;
        var first = words.TakeWhile(word => word.End <= phrase.Start).Count();
        var after = words.TakeWhile(word => word.Start < phrase.End).Count();
        var from = first;

        // Who lost, or whose losses came to the figure, stands before it in the clause.
        while (from > 0 && !sentence[words[from - 1].End..(from < words.Count ? words[from].Start : sentence.Length)].AsSpan().ContainsAny(";:()") && words[from - 1].Lower is not ("while" or "whereas" or "but" or "said" or "says"))
        {
            from--;
        }

        var speaker = claim.Figure.Speaker;
        bool IsSpeaker(int place) => speaker is { } said && said.Overlaps(new TextSpan(words[place].Start, words[place].End));
        var before = Enumerable.Range(from, first - from).Where(place => !IsSpeaker(place)).ToList();
        var isTold = before.Any(place => IsSuffering(words[place].Lower) || words[place].Lower is "lost" or "loses" or "lose" or "suffered")
            || (first < words.Count && words[first].Lower is "lost" or "lose");
        var places = (isTold ? before : [.. before.Where(place => place >= first - 2)]).Concat(Enumerable.Range(first, after - first)).Concat(OfWhom(words, after)).ToList();
        var names = new HashSet<string>();
        foreach (var place in places.Where(place => !IsSpeaker(place)))
        {
            var isPlace = Enumerable.Range(1, 2).Any(back => NotOf.Contains(LowerAt(words, place - back)) && (back == 1 || LowerAt(words, place - 1) is "the" or "this" or "our" or "its" || words[place - 1].IsCapital));
            if (words[place].IsCapital && !isPlace && !EventDates.IsMonth(words[place].Lower) && (place > 0 || words[place].Text.Length > words[place].Lower.Length || IsSuffering(LowerAt(words, 1))) && QuantityReader.ReadAt(sentence, words, place) is null
                && !IsSuffering(words[place].Lower))
            {
                names.UnionWith(Sentences.Names.In(words[place].Text, isQuestion: true).Where(name => !Claimants.IsRole(name)));
            }
        }

        // Who admits a loss admits their own, and "its own dead" are the speaker's; whoever claims to have killed counts the other side's.
        var admits = before.Exists(place => Admitting.Contains(words[place].Lower)) || speaker is { } teller && words.Any(word => word.Start >= teller.End && word.Start <= teller.End + 2 && Admitting.Contains(word.Lower));
        var isKiller = Enumerable.Range(from, after - from).Any(place => words[place].Lower is "killed" && LowerAt(words, place - 1) is "have" or "had" && LowerAt(words, place - 2) is "to" or "it" or "they" or "we");
        if (speaker is { } own && !isKiller && (admits || (isTold && names.Count == 0 && before.Exists(place => words[place].Lower is "own" && LowerAt(words, place - 1) is "its" or "their"))))
        {
            names.UnionWith(Sentences.Names.In(own.In(sentence), isQuestion: true));
        }

        var found = new Sufferers(names, places.Exists(place => Own.Contains(words[place].Lower) && (isTold || words[place].Lower is not "we")), places.Exists(place => Enemy.Contains(words[place].Lower))) { IsSaidByKiller = isKiller };
        return found is { AreUnsaid: true, IsSaidByKiller: false } && claim.Figure.Inherits is { Phrase.Length: > 0 } told ? Of(claim with { Sentence = claim.CountedIn, Figure = told }) : found;
    }

    /// <summary>Whether they may be the people of the side.</summary>
    public bool MayBe(IReadOnlySet<string> side, FigureClaim claim, IReadOnlySet<string> otherSides)
    {
        var about = claim.Sentence.Passage.Article.Metadata;
        var isParty = SourceKinds.Of(about.Kind) == SourceKind.PartyToTheConflict || about.Side is not null;
        var isOfSide = isParty && Sentences.Names.WordsOf($"{about.Side} {about.Publisher}").Any(word => side.Any(name => Sentences.Names.Same(word, name)));
        var ownWords = claim.Speaker is { } speaker ? Claimants.OwnWordsOf(speaker) : [];
        var isSaidBySide = ownWords.Exists(word => side.Any(name => Sentences.Names.Same(word, name)));
        var isSaidByOther = !isSaidBySide && ownWords.Exists(word => otherSides.Any(name => Sentences.Names.Same(word, name)));
        return IsOwn ? isOfSide
            : IsEnemy || IsSaidByKiller ? isSaidByOther || (isParty && !isOfSide && !isSaidBySide)
            : Names.Count > 0 && (Names.Any(name => side.Any(asked => Sentences.Names.Same(name, asked))) || (isOfSide && !Names.Any(name => otherSides.Any(other => Sentences.Names.Same(name, other)))));
    }

    private static IEnumerable<int> OfWhom(IReadOnlyList<Word> words, int after) =>
        LowerAt(words, after) is "of" ? Enumerable.Range(after + 1, 3).TakeWhile(place => place < words.Count && (words[place].IsCapital || words[place].Lower is "the" or "its" or "our")) : [];

    private static bool IsSuffering(string lower) => CountedThings.Harms.ContainsKey(lower) || CountedThings.IsHuman(CountedThings.GroupOf(lower) ?? "");

    private static string LowerAt(IReadOnlyList<Word> words, int place) => place >= 0 && place < words.Count ? words[place].Lower : "";
}
