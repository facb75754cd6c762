using System.Collections.Frozen;

namespace Bot.Knowledge.Questions.Languages;

/// <summary>Gives the English words of a foreign question: from a lexicon, and, for names that are not in it, from the names in the articles that sound alike. Thread-safe.</summary>
public sealed class QuestionTranslator(NameIndex index)
{
    private static readonly FrozenSet<string> AskingWords =
        FrozenSet.Create("who", "whose", "what", "which", "when", "where", "why", "how");

    /// <summary>The question itself when it is English, or when most articles are in its language.</summary>
    public async Task<EnglishRendering> RenderAsync(string question, Language language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (language is Language.English)
        {
            return EnglishRendering.AsTyped(question);
        }

        var indexed = await index.GetAsync(cancellationToken);
        if (indexed.ShareOf(language) > 0.5)
        {
            return EnglishRendering.AsTyped(question);
        }

        var names = new NameMatcher(indexed.Table, language);
        var lexicon = Lexicon.Of(language);
        var tokens = QuestionTokenizer.Tokenize(question, language);
        var words = new List<EnglishWord>();
        for (var place = 0; place < tokens.Count;)
        {
            if (lexicon.Find(tokens, place) is { } entry && !IsRatherAName(entry, tokens[place], place, indexed.Table))
            {
                // The Arabic "who" is written as "from" is, and asks only at the beginning.
                var english = language is Language.Arabic && place > 0 && entry.English == "who" ? "from" : entry.English;
                words.Add(new EnglishWord(english, entry.IsName, entry.Words.Count));
                place += entry.Words.Count;
                continue;
            }

            if (Render(tokens[place], place, names, language) is { } word)
            {
                words.Add(word);
            }

            place++;
        }

        return new EnglishRendering(
            string.Join(' ', InEnglishOrder(words)),
            [.. words.Where(word => word.IsName).Select(word => word.Text).Distinct()],
            tokens.Count == 0 ? 0 : (double)words.Sum(word => word.Understood) / tokens.Count,
            indexed.ShareOf(language) > 0 ? question : null);
    }

    /// <summary>A name that the articles have may begin like a common word.</summary>
    private static bool IsRatherAName(LexiconEntry entry, QuestionToken token, int place, NameTable names) =>
        place > 0 && !entry.IsName && token.IsCapitalised && names.Find(token.Folded) is not null;

    private static EnglishWord? Render(QuestionToken token, int place, NameMatcher names, Language language) =>
        token.IsNumber ? new EnglishWord(token.Folded, IsName: false, Understood: 1)
        : names.Match(token) is { } name ? new EnglishWord(name, IsName: true, Understood: 1)
        : language is Language.French or Language.Turkish && token.IsCapitalised && place > 0 ? new EnglishWord(token.Written, IsName: true, Understood: 1)
        : language is Language.French && token.Folded.Length > 1 && !LanguageMarks.French.IsGrammar(token.Written.ToLowerInvariant()) ? new EnglishWord(token.Folded, IsName: false, Understood: 0)
        : null;

    /// <summary>English asks first: the asking word comes to the front, "which" and "how many" with the word that they ask about.</summary>
    private static IEnumerable<string> InEnglishOrder(List<EnglishWord> words)
    {
        var asking = words.FindIndex(word => Asks(word.Text));
        if (asking < 0)
        {
            return words.Select(word => word.Text);
        }

        var asked = words[asking].Text is "which" or "how many" or "how much" ? Math.Min(2, words.Count - asking) : 1;
        return words[asking..(asking + asked)].Concat(words[..asking]).Concat(words[(asking + asked)..]).Select(word => word.Text);
    }

    private static bool Asks(string english) => english is "with whom" or "by whom" || AskingWords.Contains(english.Split(' ')[0]);

    private sealed record EnglishWord(string Text, bool IsName, int Understood);
}
