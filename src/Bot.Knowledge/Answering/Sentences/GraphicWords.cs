using System.Text.RegularExpressions;
using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Answering.Sentences;

/// <summary>Tells words that describe wounds and the dead so closely that a reader is warned first.</summary>
internal static partial class GraphicWords
{
    public static bool AreIn(string text) => Pattern().IsMatch(text);

    /// <summary>Its owner has tagged the article: <c>keywords: [graphic]</c>.</summary>
    public static bool AreTaggedIn(ArticleMetadata about) => about.Keywords.Any(keyword => keyword.StartsWith("graphic", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\b(beyond recognition|burn(ed|t) (alive|to death|bod(y|ies))|charred|dismember\w*|decapitat\w*|behead\w*|mutilat\w*|disembowel\w*|severed (head|limb|leg|arm|hand)s?|body parts|limbs? (torn|blown)|pools? of blood|blood (covered|ran|flowed|soaked)|(covered|soaked|smeared) (in|with) blood|corpses? (lay|were piled|littered)|entrails|skulls?|flesh|hacked to death|gang[- ]rap\w*|raped|tortur\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
