using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Sides;

/// <summary>Beside what one side publishes itself, finds what another side, or an inquiry, publishes on the same event, in whatever words: a statement replies to a statement, not to its sentences.</summary>
internal static partial class OtherSides
{
    private const int MaxSides = 2;

    private const int MaxInquiries = 2;

    private const int MaxReported = 3;

    /// <summary>What a denial or a finding counts, in words that a sentence shares with the question and the account beside which it stands.</summary>
    private const int WorthOfReply = 3;

    /// <summary>An inquiry's "could not establish" goes before what it did establish.</summary>
    private const int WorthOfCaution = 4;

    private const int MostShared = 4;

    /// <summary>Sentences between what happened and who is blamed for it.</summary>
    private const int Nearby = 4;

    /// <summary>Stems that an article has in common with the account beside which it stands, when it calls what happened by another word than the question.</summary>
    private const int MostlyTold = 8;

    /// <param name="quotes">Those to be shown.</param>
    /// <returns>An account of each other side, where something quoted comes from a side itself, and of an inquiry or a court: the best sentence of each, and of an inquiry also what it could not establish.</returns>
    public static IReadOnlyList<Account> Of(string question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages)
    {
        var shown = quotes.Select(quote => quote.Passage.Article.Metadata).Distinct().ToList();
        var isOfSide = shown.Exists(IsOfSide);
        if (!isOfSide && !DisputedQuestion.IsOfBlame(question) && !LegalWords.IsIn(question))
        {
            return [];
        }

        var theEvent = Event.Of(question, quotes, passages);
        var candidates =
            from passage in passages
            let about = passage.Article.Metadata
            where ((isOfSide && IsOfSide(about)) || IsOfInquiry(about)) && !shown.Exists(other => AreOfOneSide(other, about)) && theEvent.IsIn(passage)
            from sentence in FoundSentence.QuotableOf([passage])
            where IsOfSide(about) || theEvent.IsToldIn(sentence)
            let worth = Math.Min(MostShared, theEvent.SharedWith(sentence.Text)) + (Replies(about, sentence.Text) ? WorthOfReply : 0) + (IsLeftOpen(sentence) ? WorthOfCaution : 0)
            where worth > WorthOfReply
            orderby worth descending, passage.Rank, sentence.Place
            select new Account(sentence, about.Publisher ?? "", IsOfSide(about));
        var others = candidates.ToList();
        var inquiries = FirstOfEach(others.Where(account => !account.IsOfParty)).Take(MaxInquiries).ToList();
        var found = FirstOfEach(others.Where(account => !account.IsOfParty && !IsLeftOpen(account.Sentence)))
            .Where(account => inquiries.Exists(shown => IsLeftOpen(shown.Sentence) && shown.Sentence.Passage.Article.Id == account.Sentence.Passage.Article.Id));
        return [.. FirstOfEach(others.Where(account => account.IsOfParty)).Take(MaxSides), .. inquiries, .. found];
    }

    private static List<Account> FirstOfEach(IEnumerable<Account> accounts)
    {
        var others = new List<Account>();
        foreach (var account in accounts.Where(account => !others.Exists(other => AreOfOneSide(other.Sentence.Passage.Article.Metadata, account.Sentence.Passage.Article.Metadata))))
        {
            others.Add(account);
        }

        return others;
    }

    /// <summary>In articles on the event, whoever wrote them, what is reported of blame, of denials, and of what nobody could establish.</summary>
    public static IReadOnlyList<Account> Reported(string question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages)
    {
        var theEvent = Event.Of(question, quotes, passages);
        var reported =
            from sentence in FoundSentence.QuotableOf(passages.Where(theEvent.IsWhollyIn))
            where theEvent.IsAround(sentence)
            where !sentence.IsIn(quotes)
            where DisputeWords.Accuse(sentence.Text) || DisputeWords.Deny(sentence.Text) || IsLeftOpen(sentence)
            orderby sentence.Passage.Rank, sentence.Place
            select Accounts.Of(sentence) ?? new Account(sentence, sentence.Passage.Article.Metadata.Publisher ?? "", IsOfParty: false);
        return [.. reported.DistinctBy(account => account.Speaker).Take(MaxReported)];
    }

    /// <summary>Who did it, or why, is said to be unknown.</summary>
    public static bool IsLeftOpen(FoundSentence sentence) => DisputeWords.LeaveOpen(sentence.Text);

    private static bool IsOfSide(ArticleMetadata about) => about.Publisher is { Length: > 0 } && SourceKinds.Of(about.Kind) is SourceKind.PartyToTheConflict or SourceKind.StateMedia;

    private static bool IsOfInquiry(ArticleMetadata about) => about.Publisher is { Length: > 0 } && Inquiry().IsMatch($"{about.Kind} {about.Publisher} {about.Title}");

    private static bool AreOfOneSide(ArticleMetadata one, ArticleMetadata other) =>
        one.Publisher == other.Publisher
        || (one.Side is { } side && side.Equals(other.Side, StringComparison.OrdinalIgnoreCase))
        || (IsOfSide(one) && IsOfSide(other) && Accounts.IsSameSide(one.Publisher!, other.Publisher!));

    private static bool Replies(ArticleMetadata about, string sentence) => IsOfSide(about) ? DisputeWords.DenyOrNegate(sentence) || DisputeWords.Accuse(sentence) : DisputeWords.Find(sentence);

    /// <summary>What was asked about, by the words for it.</summary>
    /// <param name="Names">Of the question; a place that has two names by both.</param>
    /// <param name="Subject">The stems of its other telling words.</param>
    /// <param name="Told">The stems of the question and of what is quoted.</param>
    /// <param name="IsOfBlame">Asked is who did it, or why: a thing with a name of several words is known by that alone.</param>
    private sealed record Event(IReadOnlyList<IReadOnlyList<string>> Names, IReadOnlySet<string> Subject, IReadOnlySet<string> Told, bool IsOfBlame)
    {
        public static Event Of(string question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages)
        {
            var aliases = Aliases.AskedFor(question, passages).ToList();
            var names = Sentences.Names.In(question, isQuestion: true);
            var subject = QuestionWords.TellingWordsOf(question).Where(word => !Sentences.Names.Has(names, word) && !OfSides.Contains(word) && !LegalWords.IsIn(word) && !ContestedWords.AreIn(word)).Select(PorterStemmer.Stem).ToHashSet();
            var told = QuestionWords.StemsOf(string.Join(' ', quotes.SelectMany(FoundSentence.Of).Select(sentence => sentence.Text).Prepend(question))).ToHashSet();
            return new Event([.. names.Select(name => WithOther(name, aliases))], subject, told, DisputedQuestion.IsOfBlame(question));
        }

        /// <summary>With these a question asks for accounts; they are nothing of what happened.</summary>
        private static readonly FrozenSet<string> OfSides = Lexicon.Set("give tell say says said state describe compare other both each two side sides version versions account accounts responsible blame behind happen happened");

        public bool IsIn(Passage passage) =>
            ShareIn(passage) is { } share && (share >= 0.5 || (IsOfBlame && Names.Count > 1) || Told.Count(QuestionWords.StemsOf(passage.TextWithHeadings).ToHashSet().Contains) >= MostlyTold);

        public bool IsWhollyIn(Passage passage) => Subject.Count > 1 && ShareIn(passage) > 0.6;

        /// <summary>The article is on it, by its title or first sentence, or the paragraph has come to it: a report on many events has a sentence on each.</summary>
        public bool IsToldIn(FoundSentence sentence) =>
            IsNamedIn($"{Sentences.Names.ContextOf(sentence.Passage)} {sentence.Passage.TextUnder(sentence.Passage.Sentences[0])}")
            || IsNamedIn(string.Join(' ', sentence.Passage.ParagraphUpTo(sentence.Span)));

        private bool IsNamedIn(string text)
        {
            var words = Sentences.Names.WordsOf(text);
            return Names.Count > 0
                ? Names.All(forms => forms.Any(form => Sentences.Names.Has(words, form)))
                : Subject.Count == 0 || words.Select(PorterStemmer.Stem).Any(Subject.Contains);
        }

        /// <summary>It has just been spoken of.</summary>
        public bool IsAround(FoundSentence sentence)
        {
            var first = Math.Max(0, sentence.Place - Nearby);
            var passage = sentence.Passage;
            var stems = QuestionWords.StemsOf(passage.TextUnder(new TextSpan(passage.Sentences[first].Start, sentence.Span.End))).ToHashSet();
            return Subject.Count(stems.Contains) * 2 >= Subject.Count;
        }

        /// <summary>Of the subject's words; null where a name is missing.</summary>
        private double? ShareIn(Passage passage)
        {
            var text = $"{passage.TextWithHeadings} {string.Join(' ', passage.Article.Metadata.Keywords)}";
            var words = Sentences.Names.WordsOf(text);
            var stems = QuestionWords.StemsOf(text).ToHashSet();
            return Names.All(forms => forms.Any(form => Sentences.Names.Has(words, form))) ? (double)Subject.Count(stems.Contains) / Math.Max(1, Subject.Count) : null;
        }

        public int SharedWith(string sentence) => QuestionWords.StemsOf(sentence).Distinct().Count(Told.Contains);

        private static IReadOnlyList<string> WithOther(string name, IEnumerable<Aliases> aliases) =>
        [
            name,
            .. from alias in aliases
               let pair = new[] { alias.First, alias.Second }
               where pair.Any(one => Sentences.Names.WordsOf(one).Contains(name))
               from other in pair
               from word in Sentences.Names.WordsOf(other)
               select word,
        ];
    }

    private const RegexOptions Ignoring = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(inquiry|enquiry|commission|committee|investigation|courts?|chamber|tribunal|panel|observers?|monitors?|monitoring|mission|ombudsman|prosecutors?)\b", Ignoring)]
    private static partial Regex Inquiry();
}
