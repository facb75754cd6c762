using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Sides;

/// <summary>For a question that puts a contested word to somebody, "is the Front a terrorist group?", who has listed them under it, and what they call themselves.</summary>
internal static partial class Labels
{
    private const int MaxOfEach = 2;

    public static IReadOnlyList<Account> Of(string question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages)
    {
        var contested = ContestedWords.In(question).SelectMany(QuestionWords.StemsOf).ToHashSet();
        var names = Names.In(question, isQuestion: true).Where(name => !contested.Contains(PorterStemmer.Stem(name))).ToHashSet();
        if (contested.Count == 0 || names.Count == 0)
        {
            return [];
        }

        var ofThem = FoundSentence.QuotableOf(passages)
            .Where(sentence => Names.AreAllIn($"{sentence.Before} {sentence.Text} {Names.ContextOf(sentence.Passage)}", names))
            .Where(sentence => !sentence.IsIn(quotes))
            .ToList();
        var given = ofThem.Where(sentence => Given().IsMatch(sentence.Text) && QuestionWords.StemsOf(sentence.Text).Any(contested.Contains)).Take(MaxOfEach);
        var own = ofThem.Where(sentence => Own().IsMatch(sentence.Text)).Take(MaxOfEach);
        return [.. given.Concat(own).Select(sentence => new Account(sentence, Accounts.Of(sentence)?.Speaker ?? sentence.Passage.Article.Metadata.Publisher ?? "", IsOfParty: false))];
    }

    private const RegexOptions Ignoring = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(designat\w+|list(s|ed|ing)?|blacklist\w*|proscrib\w+|bann(ed|ing)|outlaw\w*|classif\w+|brand(s|ed)|label\w*|describ\w+|call(s|ed|ing)?|declar\w+|regard\w*|consider\w*|treat\w*|nam(es|ed))\b", Ignoring)]
    private static partial Regex Given();

    [GeneratedRegex(@"\b(describ\w+|call\w*|styl\w+|see[sn]?|saw|regard\w*|consider\w*|present\w*|refer\w*|think\w*|portray\w*)( (of|to))? (itself|themselves|himself|herself|ourselves|myself)\b|\bwe (are|were|have never been)\b|\b(their|its|his|her) own (words?|description|account|statutes?|leaflets?|name)\b", Ignoring)]
    private static partial Regex Own();
}
