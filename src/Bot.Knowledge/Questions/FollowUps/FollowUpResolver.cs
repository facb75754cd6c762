using System.Text.RegularExpressions;
using Bot.Knowledge.Questions.Languages;
using Bot.Knowledge.Questions.Phrases;

namespace Bot.Knowledge.Questions.FollowUps;

/// <summary>Makes a question whole that leaves its subject to the conversation before it: pronouns, definite nouns and what is left out are filled with what the last turns spoke of. A question that names its own subject begins a new topic and is left alone.</summary>
/// <remarks>It goes by word lists and agreement of number, person and kind, in the manner of Hobbs and Lappin–Leass; English only. What it gets wrong costs little, because the question as typed is searched, too.</remarks>
public static partial class FollowUpResolver
{
    /// <param name="question">As typed.</param>
    /// <param name="history">The conversation's earlier turns, oldest first.</param>
    public static ResolvedQuestion Resolve(string question, IReadOnlyList<Exchange> history)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(history);
        if (history.Count == 0)
        {
            return ResolvedQuestion.Alone(question);
        }

        if (LanguageRecognizer.Recognize(question, Language.English) is not Language.English)
        {
            return IsShort(question) ? ResolvedQuestion.InContextOf(question, history[^1]) : ResolvedQuestion.Alone(question);
        }

        var asked = QuestionText.Of(Plain(question));
        return (Fragments.TryComplete(asked, history) ?? References.TryReplace(asked, history)) is { } whole
            ? ResolvedQuestion.Of(Sentence(whole), question, history[^1])
            : ResolvedQuestion.Alone(question);
    }

    /// <summary>A question in another language is not understood; when it has hardly any words, those before it say what it is about.</summary>
    private static bool IsShort(string question) => WordCutter.Cut(question) is { Count: <= 3 } words && !words.Skip(1).Any(word => word.IsCapital);

    /// <summary>Without what only joins it to the talk before, and with contractions written out: "and why'd he quit?" asks "why did he quit?".</summary>
    private static string Plain(string question)
    {
        var text = Lead().Replace(question.Trim(), "");
        text = Did().Replace(text, "$1 did");
        return Is().Replace(text, "$1 is");
    }

    private static string Sentence(string question)
    {
        var text = question.Trim();
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    [GeneratedRegex(@"\A(?:(?:and|but|so|or|then|also|ok|okay|well|yes|no|thanks|thank you|hm+|ah|oh|now|please)\b[\s,.!…–-]*)+(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\b(why|how|where|when|what|who)['’]d\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Did();

    [GeneratedRegex(@"\b(why|how|where|when|what|who|that)['’]s\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Is();
}
