using Bot.Knowledge.Questions.FollowUps;
using Bot.Knowledge.Questions.Phrases;

namespace Bot.Knowledge.Questions.Parts;

/// <summary>Says what a part leaves unsaid because the part before it said it: "Velian ones" are Velian workers, "Velia's" is Velia's policy, "the decade" is the 1920s.</summary>
internal static class Ellipsis
{
    public static string Complete(string part, string before)
    {
        var (text, said) = (QuestionText.Of(part), QuestionText.Of(before));
        return Edit.Apply(part, Enumerable.Range(0, text.Words.Count).Select(place => At(text, place, said)).OfType<Edit>());
    }

    private static Edit? At(QuestionText part, int place, QuestionText said)
    {
        var word = part.Words[place];
        var isBehindQuality = place > 0 && !part.Words[place - 1].IsGrammar;
        return word.Lower switch
        {
            "ones" when isBehindQuality => Replacing(word, NounOf(said, isPlural: true)),
            "one" when isBehindQuality => Replacing(word, NounOf(said, isPlural: false)),
            "decade" when part.LowerAt(place - 1) is "the" or "that" => Decade(part.Words[place - 1], word, said),
            _ when word.IsPossessive && (place == part.Words.Count - 1 || part.Words[place + 1].IsGrammar) => Owned(word, said),
            _ => null,
        };
    }

    private static Edit? Replacing(Word word, string? noun) => noun is null ? null : new Edit(word.Start, word.End, noun);

    private static string? NounOf(QuestionText said, bool isPlural) =>
        said.Phrases.LastOrDefault(phrase => phrase.IsPlural == isPlural && !said.Words[phrase.HeadPlace].IsCapital && !said.Words[phrase.HeadPlace].IsNumber) is { } phrase
            ? said.Words[phrase.HeadPlace].Text
            : null;

    private static Edit? Decade(Word determiner, Word word, QuestionText said) =>
        said.Words.LastOrDefault(other => other.Lower is { Length: 5 } text && text[..4].All(char.IsAsciiDigit) && text[4] == 's') is { } decade
            ? new Edit(determiner.Start, word.End, $"the {decade.Text}")
            : null;

    private static Edit? Owned(Word owner, QuestionText said)
    {
        var place = Enumerable.Range(0, said.Words.Count).FirstOrDefault(at => said.Words[at].IsPossessive, -1);
        return said.Phrases.FirstOrDefault(phrase => phrase.First <= place && place + 1 < phrase.End) is { } phrase
            ? new Edit(owner.End, owner.End, $" {said.Between(place + 1, phrase.End)}")
            : null;
    }
}
