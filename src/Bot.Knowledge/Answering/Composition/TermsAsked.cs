using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Composition;

/// <summary>Questions for what an agreement or an order lays down: "What were the terms of the accord?", "List the obligations in the armistice". One sentence does not tell it, and the one that names the agreement tells who signed it.</summary>
internal static partial class TermsAsked
{
    private const int MaxQuotes = 5;

    /// <summary>Characters of all that is quoted; the first is, however long.</summary>
    private const int MaxLength = 750;

    /// <returns>The sentences that lay something down, of the one article that is on the agreement, in its order; the same quotes when fewer than two do.</returns>
    public static IReadOnlyList<SelectedQuote> First(string question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages)
    {
        if (!Asked().IsMatch(question) || ArticleOn(question, passages) is not { } article)
        {
            return quotes;
        }

        var terms = new List<FoundSentence>();
        var ofArticle = passages.Where(passage => passage.Article.Id == article).OrderBy(passage => passage.Span.Start);
        foreach (var term in FoundSentence.QuotableOf(ofArticle).Where(IsTerm))
        {
            if (terms.Count == 0 || (terms.Count < MaxQuotes && terms.Sum(sentence => sentence.Span.Length) + term.Span.Length <= MaxLength))
            {
                terms.Add(term);
            }
        }

        return terms.Count > 1 ? [.. terms.Select(sentence => sentence.Quote)] : quotes;
    }

    /// <summary>The best that is on it by its title, and names all that the question does.</summary>
    private static ArticleId? ArticleOn(string question, IReadOnlyList<Passage> passages)
    {
        var names = Names.In(question).Where(name => !Kind().IsMatch(name) && !Asked().IsMatch(name)).ToHashSet();
        var kinds = Kind().Matches(question).Select(match => PorterStemmer.Stem(match.Value.ToLowerInvariant())).ToHashSet();
        return passages.OrderBy(passage => passage.Rank)
            .FirstOrDefault(passage => (kinds.Count == 0 || QuestionWords.StemsOf(passage.Article.Metadata.Title).Any(kinds.Contains))
                && Names.AreAllIn($"{passage.Text} {Names.ContextOf(passage)}", names))?.Article.Id;
    }

    private static bool IsTerm(FoundSentence sentence) =>
        LaysDown().IsMatch(sentence.Text) || sentence.Passage.HeadingPath.Any(heading => Heading().IsMatch(heading));

    private const RegexOptions Ignoring = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Kinds = "accords?|agreements?|treat(?:y|ies)|armistices?|truces?|cease-?fires?|conventions?|pacts?|deals?|charters?|declarations?|resolutions?|settlements?|protocols?|sanctions|restrictions|curbs|measures";

    private const string Terms = "terms|provisions|conditions|clauses|stipulations|obligations|commitments|requirements|measures|sanctions|restrictions";

    [GeneratedRegex(@"\A\W*(?:and |so )?(?:(?:what|which)(?: (?:were|are|was|is))?|list|name|give(?: me)?|summari[sz]e|describe|tell me|outline) (?:the |its |their |all )?(?:\p{L}+ )?(?:" + Terms + @")\b|\b(?:what|which (?:" + Terms + @")) (?:did|does|do) (?:the |this |that )?(?:[\p{L}'’-]+ ){0,4}?(?:" + Kinds + @")(?: of [\p{L}'’ -]{2,40}?)? (?:provide(?: for)?|lay down|stipulate|require|contain|set out|say|demand|oblige|impose)\W*\z", Ignoring)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b(?:" + Kinds + @")\b", Ignoring)]
    private static partial Regex Kind();

    /// <summary>What must, may or may not be from then on.</summary>
    [GeneratedRegex(@"\b(shall|must|(is|are|was|were) (not )?to (?!have\b)\p{L}+|undert(ake|akes|ook)|agree[sd]? to|provid(e|es|ed) (for|that)|oblig(es|ed)|requir(es|ed)|entitl(es|ed)|guarantee[sd]?|forb(ids|ade)|prohibit(s|ed)?|bann?(s|ed)|demand(s|ed)|call(s|ed) (on|upon|for)|within [\p{L}-]+ (days|weeks|months|years)|recogni[sz]e[sd]?|withdr(aws?|ew)|ced(es|ed)|grants?|granted|regains?|excluded|(is|are) (set up|established|divided|official|drawn|foreseen)|cease|ceases|limited to|fr(eezes|oze)|suspend(s|ed)|barr?(s|ed)|stopp?(s|ed))\b", Ignoring)]
    private static partial Regex LaysDown();

    [GeneratedRegex(@"\b(" + Terms + @")\b", Ignoring)]
    private static partial Regex Heading();
}
