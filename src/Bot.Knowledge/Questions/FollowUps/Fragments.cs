using Bot.Knowledge.Questions.Phrases;

namespace Bot.Knowledge.Questions.FollowUps;

/// <summary>Completes what is no whole question ("Why?", "On which ship?", "And in Tokyo?") with the last question's words.</summary>
internal static class Fragments
{
    private const int LongestFragment = 8;

    /// <returns>Null when the question is whole, or cannot be completed.</returns>
    public static string? TryComplete(QuestionText question, IReadOnlyList<Exchange> history)
    {
        var last = history[^1];
        var lastQuestion = QuestionText.Of(last.Resolved);
        if (question.Words.Count is 0 or > LongestFragment || lastQuestion.Words.Count == 0)
        {
            return null;
        }

        if (WhatAbout(question) is { } first)
        {
            return Exchanged(QuestionText.Of(question.From(first)), lastQuestion, last);
        }

        if (AskedOfAnother(question, lastQuestion) is { } of)
        {
            return of;
        }

        if (OfThoseCounted(question, lastQuestion) is { } some)
        {
            return some;
        }

        if (question.Words.Any(word => GrammarWords.QuestionWords.Contains(word.Lower)))
        {
            return AskingOnly(question) is { } asking ? Grafted(asking, lastQuestion, last) : null;
        }

        return HasVerb(question) ? null : Exchanged(question, lastQuestion, last);
    }

    private static int? WhatAbout(QuestionText question) =>
        question.LowerAt(0) is "what" or "how" && question.LowerAt(1) is "about" or "of" && question.Words.Count > 2 ? 2
        : question.LowerAt(0) is "same" && question.LowerAt(1) is "for" && question.Words.Count > 2 ? 2
        : null;

    /// <summary>"And what did Velia say?" after "What did Arden say about the market?": what the last question says behind the same verb is left out.</summary>
    private static string? AskedOfAnother(QuestionText question, QuestionText last)
    {
        var verb = question.Words.Count - 1;
        if (AskedFor.In(question) is not { Start: 0 } asked || asked.End >= verb || !Verbs.MayBeVerb(question.LowerAt(verb)))
        {
            return null;
        }

        var same = Enumerable.Range(0, last.Words.Count).FirstOrDefault(place => last.LowerAt(place) == question.LowerAt(verb), -1);
        return same > 0 && same < last.Words.Count - 1 && last.LowerAt(0) == question.LowerAt(0) ? $"{question.From(0)} {last.From(same + 1)}?" : null;
    }

    /// <summary>"How many of them were children?" after "How many people were killed at Kesh?": they are those who were counted, with all that was said of them.</summary>
    private static string? OfThoseCounted(QuestionText question, QuestionText last)
    {
        var them = Enumerable.Range(0, question.Words.Count).FirstOrDefault(place => question.LowerAt(place) is "them" or "those" or "these" && question.LowerAt(place - 1) is "of", -1);
        if (them < 0 || them == question.Words.Count - 1 || last.LowerAt(0) is not "how" || last.LowerAt(1) is not "many" || AskedFor.In(last) is not { Start: 0 } asked || asked.End <= 2 || asked.End >= last.Words.Count)
        {
            return null;
        }

        var (noun, verb) = (last.Between(2, asked.End), last.LowerAt(asked.End));
        var said = GrammarWords.FormsOfBe.Contains(verb) ? last.From(asked.End + 1)
            : verb is "have" or "had" && last.LowerAt(asked.End + 1) is "been" ? last.From(asked.End + 2)
            : !GrammarWords.Auxiliaries.Contains(verb) ? $"who {last.From(asked.End)}"
            : null;
        return said is { Length: > 0 } ? $"{question.Between(0, them)} the {noun} {said} {question.From(them + 1)}?" : null;
    }

    private static bool HasVerb(QuestionText question) =>
        question.Words.Any(word => GrammarWords.Auxiliaries.Contains(word.Lower) || GrammarWords.Imperatives.Contains(word.Lower) || Verbs.IsPast(word.Lower))
        || question.Words.Any(word => GrammarWords.Speakers.Contains(word.Lower) && !word.IsCapital)
        || (question.Words[0] is { IsCapital: false } first && Verbs.IsVerb(first.Lower));

    /// <returns>The question word with what it asks for ("by whom", "in what year"), when no more is said than that and perhaps "did he".</returns>
    private static string? AskingOnly(QuestionText question)
    {
        if (AskedFor.In(question) is not { } asked || asked.Start > 0)
        {
            return null;
        }

        var rest = question.Words.Skip(asked.End).Select(word => word.Lower).ToList();
        if (asked.Word is "who" or "what" or "which" && rest.Count > 0)
        {
            // "Who was it?" asks for something else than the last question did.
            return null;
        }

        var isOnly = rest is [] or ["exactly" or "not" or "so" or "come" or "else" or "though" or "then"]
            || (rest is [var auxiliary, "he" or "she" or "it" or "they" or "that" or "this"] && GrammarWords.Auxiliaries.Contains(auxiliary))
            || rest is ["was" or "is", "that", "so"];
        return isOnly ? question.Between(0, asked.End) : null;
    }

    /// <summary>The last question, asked with another question word.</summary>
    private static string? Grafted(string asking, QuestionText last, Exchange exchange)
    {
        var asked = AskedFor.In(last);
        if (asked is null)
        {
            return GrammarWords.Auxiliaries.Contains(last.LowerAt(0)) ? $"{asking} {last.Between(0, 1).ToLowerInvariant()} {last.From(1)}?" : null;
        }

        if (asked.Start > 0 || asked.End >= last.Words.Count)
        {
            return null;
        }

        if (!GrammarWords.Auxiliaries.Contains(last.LowerAt(asked.End)) || (asked.Kind is PhraseKind.Person && GrammarWords.FormsOfBe.Contains(last.LowerAt(asked.End))))
        {
            return asked.Word is "who" or "what" or "which" ? $"{asking} was it that {Answered(exchange, asked) ?? "someone"} {last.From(asked.End)}?" : null;
        }

        return $"{asking} {WithObject(last, asked, exchange)}?";
    }

    /// <summary>In "what deal did Arden strike with Velia" the deal is missing behind the verb once another question word takes its place.</summary>
    private static string WithObject(QuestionText last, AskedFor asked, Exchange exchange)
    {
        var rest = last.From(asked.End);
        var subject = last.Phrases.FirstOrDefault(phrase => phrase.First == asked.End + 1);
        var isObject = asked.Word is "who" or "whom" or "what" or "which" && asked.Start == 0 && GrammarWords.FormsOfDo.Contains(last.LowerAt(asked.End));
        var named = Answered(exchange, asked) ?? (asked.Noun.Length > 0 ? $"the {asked.Noun}" : null);
        if (!isObject || subject is null || named is null || subject.End >= last.Words.Count)
        {
            return rest;
        }

        return $"{last.Between(asked.End, subject.End + 1)} {named} {last.From(subject.End + 1)}".TrimEnd();
    }

    private static string? Answered(Exchange exchange, AskedFor asked) =>
        Referents.In([exchange]).FirstOrDefault(referent => referent.IsAnswer && (asked.Kind is PhraseKind.Unknown || referent.Kind == asked.Kind || referent.Kind is PhraseKind.Group))?.Text;

    /// <summary>The last question, asked of something else: "And in 1954?", "And the French?", "And the one in Tokyo?".</summary>
    private static string? Exchanged(QuestionText fragment, QuestionText last, Exchange exchange)
    {
        if (fragment.Words.Count == 0)
        {
            return null;
        }

        var other = OfTheSameKind(fragment, last, exchange);
        var isLed = GrammarWords.Prepositions.Contains(fragment.LowerAt(0));
        var phrase = fragment.Phrases.FirstOrDefault(phrase => phrase.First <= 1);
        var replaced = phrase is null ? null
            : isLed ? last.Phrases.LastOrDefault(candidate => IsDate(candidate) == IsDate(phrase) && (IsDate(phrase) || candidate.Preposition == fragment.LowerAt(0)))
            : Counterpart(phrase, last);
        return other
            ?? (replaced is not null ? Edit.Apply(last.Text, [Replacement(last, replaced, fragment, isLed && replaced.Preposition.Length > 0)])
            : isLed ? $"{last.From(0)} {fragment.From(0)}?"
            : $"Regarding {fragment.From(0)}, {Topic.LowerFirst(last.Text)}");
    }

    private static bool IsDate(Phrase phrase) => phrase.Kind is PhraseKind.Date;

    /// <summary>"The one in Tokyo": the last question's noun with another name.</summary>
    private static string? OfTheSameKind(QuestionText fragment, QuestionText last, Exchange exchange)
    {
        var place = Enumerable.Range(0, fragment.Words.Count).FirstOrDefault(at => fragment.LowerAt(at) is "one" or "ones", -1);
        if (place < 0)
        {
            return null;
        }

        var main = last.Phrases
            .Where(phrase => phrase.Kind is not (PhraseKind.Date or PhraseKind.Person))
            .MaxBy(phrase => Agreement.Score(PronounClass.Thing, Referents.Of(last, phrase)));
        if (main is null)
        {
            return Topic.Regarding(exchange, $"{fragment.From(0)}?");
        }

        var noun = last.Words[main.HeadPlace].Text;
        var named = string.Join(' ', new[] { fragment.Between(0, place), noun, fragment.From(place + 1) }.Where(part => part.Length > 0));
        return Edit.Apply(last.Text, [new Edit(last.Words[main.First].Start, last.Words[main.End - 1].Start + last.Words[main.End - 1].Text.Length, named)]);
    }

    /// <summary>What the fragment stands instead of: of its kind, or else a name as it is one.</summary>
    private static Phrase? Counterpart(Phrase phrase, QuestionText last)
    {
        var kinds = phrase.Kind is PhraseKind.Place or PhraseKind.Group && phrase.IsName ? [PhraseKind.Place, PhraseKind.Group] : new[] { phrase.Kind };
        return last.Phrases.FirstOrDefault(other => kinds.Contains(other.Kind) && other.IsName == phrase.IsName)
            ?? last.Phrases.FirstOrDefault(other => kinds.Contains(other.Kind))
            ?? (phrase.Kind is PhraseKind.Unknown ? last.Phrases.FirstOrDefault(other => other.IsName == phrase.IsName && !IsDate(other)) : null);
    }

    private static Edit Replacement(QuestionText last, Phrase replaced, QuestionText fragment, bool withPreposition)
    {
        var first = last.Words[withPreposition ? replaced.First - 1 : replaced.First];
        var end = last.Words[replaced.End - 1];
        return new Edit(first.Start, end.Start + end.Text.Length, fragment.From(0));
    }
}
