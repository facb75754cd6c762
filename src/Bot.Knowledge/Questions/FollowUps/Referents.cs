using Bot.Knowledge.Questions.Phrases;

namespace Bot.Knowledge.Questions.FollowUps;

/// <summary>Lists what the last turns of a conversation spoke of.</summary>
internal static class Referents
{
    /// <summary>Turns looked back on.</summary>
    private const int MaxAge = 3;

    /// <summary>A longer answer is a sentence, in which the names must be looked for.</summary>
    private const int LongestName = 8;

    /// <returns>Those of the last turn first; in each turn the answer first, then the question's phrases in their order.</returns>
    public static IReadOnlyList<Referent> In(IReadOnlyList<Exchange> history) =>
        [.. history.Reverse().Take(MaxAge).SelectMany(Of)];

    public static Referent Of(QuestionText text, Phrase phrase) =>
        new(Standing(text, phrase), phrase.Head, phrase.Kind, phrase.IsName, phrase.IsPlural, phrase.IsSubject, phrase.Preposition, IsAnswer: false, Age: 0) { IsAgent = phrase.IsAgent };

    private static IEnumerable<Referent> Of(Exchange exchange, int age)
    {
        var question = QuestionText.Of(exchange.Resolved);
        var asked = AskedFor.In(question);
        var inQuestion = question.Phrases
            .Where(phrase => phrase.Kind is not PhraseKind.Date && !IsAskedNoun(phrase, asked))
            .Select(phrase => Of(question, phrase) with { Age = age });
        return Answered(exchange.Answer, question, asked, age).Concat(inQuestion).Concat(Pairs(question).Select(pair => pair with { Age = age }));
    }

    /// <summary>"Arden and Velia" are also two of whom "they" can speak.</summary>
    private static IEnumerable<Referent> Pairs(QuestionText question) =>
        from pair in question.Phrases.Zip(question.Phrases.Skip(1))
        let joint = pair.First.End
        where pair.First.IsName && pair.Second.IsName && pair.Second.First == joint + 1 && question.LowerAt(joint) is "and" && pair.First.Kind == pair.Second.Kind && pair.First.Kind is not PhraseKind.Date
        select Of(question, pair.First) with { Text = question.Between(pair.First.First, pair.Second.End), Kind = PhraseKind.Group, IsPlural = true };

    /// <summary>In "which ship" the ship is what was asked for, unless the answer does not name it.</summary>
    private static bool IsAskedNoun(Phrase phrase, AskedFor? asked) => asked is { Word: "which" or "what" } && phrase.HeadPlace >= asked.Start && phrase.HeadPlace < asked.End;

    private static IEnumerable<Referent> Answered(string answer, QuestionText question, AskedFor? asked, int age)
    {
        if (asked is null || asked.Kind is PhraseKind.Date || answer.Length == 0)
        {
            return [];
        }

        var text = QuestionText.Of(answer);
        return text.Words.Count is > 0 and <= LongestName
            ? Whole(text, asked, age)
            : Named(text, question, asked, age);
    }

    private static IEnumerable<Referent> Whole(QuestionText answer, AskedFor asked, int age)
    {
        var phrase = answer.Phrases.Count > 0 ? answer.Phrases[0] : null;
        if (phrase is null || phrase.Kind is PhraseKind.Date || phrase.First > 1 || asked.Word is "why" or "how")
        {
            yield break;
        }

        var several = answer.Words.Any(word => word.Lower == "and") && answer.Phrases.Count > 1 && phrase.IsName;
        var text = several ? answer.From(phrase.First) : phrase.First == 0 ? UpToMark(answer, phrase) : phrase.Text;
        var kind = phrase.Kind is PhraseKind.Unknown ? asked.Kind : phrase.Kind;
        var isNamedSo = asked.Noun.Length == 0 || kind is PhraseKind.Person or PhraseKind.Place or PhraseKind.Group || text.Contains(asked.Noun, StringComparison.OrdinalIgnoreCase) || text.StartsWith("the ", StringComparison.OrdinalIgnoreCase);
        yield return new Referent(
            isNamedSo ? text : $"the {text} {asked.Noun}",
            isNamedSo ? phrase.Head : asked.Noun,
            several && kind is PhraseKind.Person ? PhraseKind.Group : kind,
            phrase.IsName,
            several || phrase.IsPlural,
            IsSubject: false,
            asked.Preposition,
            IsAnswer: true,
            age);
    }

    /// <summary>"Destroyers for Bases" whole, of "Placentia Bay, Newfoundland" the first.</summary>
    private static string UpToMark(QuestionText answer, Phrase phrase)
    {
        var end = Enumerable.Range(1, answer.Words.Count - 1).FirstOrDefault(place => answer.Words[place].IsApart || GrammarWords.Auxiliaries.Contains(answer.LowerAt(place)) || Verbs.IsPast(answer.LowerAt(place)), answer.Words.Count);
        return end > phrase.End && answer.Words[end - 1].IsCapital ? answer.Between(0, end) : phrase.Text;
    }

    /// <summary>In a whole sentence the answer to "who" is a name that the question does not hold.</summary>
    private static IEnumerable<Referent> Named(QuestionText answer, QuestionText question, AskedFor asked, int age) =>
        from phrase in answer.Phrases
        where phrase.IsName && asked.Kind is PhraseKind.Person or PhraseKind.Place or PhraseKind.Thing or PhraseKind.Document
        where phrase.Kind == asked.Kind || (phrase.Kind is PhraseKind.Unknown && asked.Kind is PhraseKind.Person && phrase.End - phrase.First > 1)
        where !answer.Words.Skip(phrase.First).Take(phrase.End - phrase.First).Any(word => word.IsCapital && question.Words.Any(other => other.Lower == word.Lower))
        select Of(answer, phrase) with { Kind = asked.Kind, IsAnswer = true, Age = age };

    /// <summary>What was "a treaty" when it was brought up is "the treaty" from then on.</summary>
    private static string Standing(QuestionText text, Phrase phrase)
    {
        var first = text.Words[phrase.First];
        var isIndefinite = first.Lower is "a" or "an" or "some" or "any" or "another" or "this" or "that" or "these" or "those" || GrammarWords.Possessives.Contains(first.Lower);
        return isIndefinite && !first.IsCapital
            ? $"the {phrase.Text[(text.Words[phrase.First + 1].Start - first.Start)..]}"
            : phrase.Text;
    }
}
