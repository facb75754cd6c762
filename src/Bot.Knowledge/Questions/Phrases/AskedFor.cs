namespace Bot.Knowledge.Questions.Phrases;

/// <summary>What a question's question word asks for.</summary>
/// <param name="Start">The place of the question's first word that belongs to it: "on" in "on which ship".</param>
/// <param name="End">The place behind it.</param>
/// <param name="Kind">Of what would answer; unknown for how and why.</param>
/// <param name="Preposition">Before the question word, such as "on" in "on which ship"; empty when there is none.</param>
/// <param name="Noun">The noun asked with, such as "ship"; empty when there is none.</param>
internal sealed record AskedFor(int Start, int End, string Preposition, string Word, PhraseKind Kind, string Noun)
{
    /// <returns>Null when the question has no question word.</returns>
    public static AskedFor? In(QuestionText question)
    {
        var words = question.Words;
        var place = Enumerable.Range(0, words.Count).FirstOrDefault(at => GrammarWords.QuestionWords.Contains(words[at].Lower) && !words[at].IsCapital, -1);
        if (place < 0 || place > MaxPlace)
        {
            return null;
        }

        var start = place > 0 && GrammarWords.Prepositions.Contains(words[place - 1].Lower) ? place - 1 : place;
        var word = words[place].Lower;
        var end = EndOfAsked(question, place);
        var noun = NounOf(question, place, end);
        return new AskedFor(start, end, start < place ? words[start].Lower : "", word, KindOf(word, noun), noun);
    }

    // A question word further on opens a side clause.
    private const int MaxPlace = 3;

    private static int EndOfAsked(QuestionText question, int place)
    {
        var words = question.Words;
        var end = place + 1;
        if (words[place].Lower is "how" && question.LowerAt(end) is "many" or "much" or "long" or "often" or "far" or "old" or "big" or "large" or "high" or "soon" or "late" or "early")
        {
            end++;
            if (words[end - 1].Lower is not ("many" or "much"))
            {
                return end;
            }
        }
        else if (words[place].Lower is not ("which" or "what" or "whose"))
        {
            return end;
        }

        while (end < words.Count && !words[end].IsApart && !words[end].IsGrammar && !IsPastVerb(question, end, place))
        {
            end++;
        }

        // "Which of the pacts".
        return end < words.Count && words[end].Lower == "of" && end == place + 1 && question.Phrases.FirstOrDefault(phrase => phrase.First == end + 1) is { } phrase ? phrase.End : end;
    }

    /// <summary>"Which envoy signed": the noun has been named, and this is what it did.</summary>
    private static bool IsPastVerb(QuestionText question, int place, int asked) =>
        place > asked + 1 && (question.LowerAt(place).EndsWith("ed", StringComparison.Ordinal) || Verbs.IsPast(question.LowerAt(place)) || Verbs.IsVerb(KindWords.Singular(question.LowerAt(place))));

    private static string NounOf(QuestionText question, int place, int end)
    {
        if (end > place + 1 && !question.Words[end - 1].IsGrammar)
        {
            return KindWords.Singular(question.LowerAt(end - 1));
        }

        // "What was the name of the ship", "What was the ship".
        var isWhatIs = question.LowerAt(place) is "what" or "which" && GrammarWords.FormsOfBe.Contains(question.LowerAt(place + 1));
        return isWhatIs && question.Phrases.FirstOrDefault(phrase => phrase.First == place + 2) is { } named ? named.Head : "";
    }

    private static PhraseKind KindOf(string word, string noun) => word switch
    {
        "who" or "whom" or "whose" => PhraseKind.Person,
        "where" => PhraseKind.Place,
        "when" => PhraseKind.Date,
        "what" or "which" when KindWords.IsTime(noun) => PhraseKind.Date,
        "what" or "which" => KindWords.Of(noun),
        _ => PhraseKind.Unknown,
    };
}
