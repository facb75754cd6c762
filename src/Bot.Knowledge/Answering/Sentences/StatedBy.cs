using System.Text.RegularExpressions;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Sentences;

/// <summary>Tells who stands behind a sentence, also where it says no more than "the ministry" or "she".</summary>
internal static partial class StatedBy
{
    /// <returns>The speaker as the sentence, those before it or the article's publisher name it; null when nobody is named and the publisher is unknown.</returns>
    public static string? Of(FoundSentence sentence)
    {
        var publisher = sentence.Passage.Article.Metadata.Publisher;
        if (SpeakerReader.Find(sentence.Text) is not { } span)
        {
            return SpeakerReader.HasPronounSpeaker(sentence.Text) && sentence.Place > 0 ? Of(sentence with { Place = sentence.Place - 1 }) : publisher;
        }

        return Named(sentence, span.In(sentence.Text));
    }

    /// <returns>The speaker as the sentence, those before it or the article's publisher name it.</returns>
    /// <param name="speaker">In the sentence's words.</param>
    public static string Named(FoundSentence sentence, string speaker)
    {
        var publisher = sentence.Passage.Article.Metadata.Publisher;
        return !IsShort(speaker) ? speaker
            : publisher is not null && Holds(publisher, speaker) ? publisher
            : Enumerable.Range(1, sentence.Place).Select(back => SpeakerReader.Find(TextAt(sentence, back))?.In(TextAt(sentence, back)))
                .FirstOrDefault(earlier => earlier is not null && !IsShort(earlier) && Holds(earlier, speaker)) ?? speaker;
    }

    /// <summary>"The ministry", for one that is named in full elsewhere.</summary>
    public static bool IsShort(string speaker) => Short().IsMatch(speaker);

    /// <summary>Whether the full name has all words of the short one.</summary>
    public static bool Holds(string name, string speaker)
    {
        var words = Names.WordsOf(name);
        return QuestionWords.TellingWordsOf(speaker).All(word => Names.Has(words, word));
    }

    private static string TextAt(FoundSentence sentence, int back) => (sentence with { Place = sentence.Place - back }).Text;

    [GeneratedRegex(@"\A[Tt]he (\p{Ll}[\p{Ll}'’-]*)( \p{Ll}[\p{Ll}'’-]*)*\z")]
    private static partial Regex Short();
}
