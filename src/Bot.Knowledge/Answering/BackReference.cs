namespace Bot.Knowledge.Answering;

/// <summary>Tells sentences that cannot be understood without the one before: they begin with a pronoun or a connecting word.</summary>
internal static class BackReference
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "he", "she", "it", "they", "him", "her", "his", "hers", "its", "their", "theirs", "them",
        "this", "that", "these", "those", "such", "both", "neither", "another", "others",
        "however", "moreover", "therefore", "thus", "hence", "consequently", "nevertheless", "nonetheless", "instead",
        "meanwhile", "furthermore", "similarly", "likewise", "yet", "but", "and", "so", "then",
    };

    private static readonly string[] Phrases =
        ["the latter", "the former", "as a result", "in addition", "in response", "in turn", "at the same time", "on the other hand", "for this reason"];

    public static bool Leads(string sentence)
    {
        var start = sentence.AsSpan().TrimStart("\"“‘'([*_ ");
        var length = start.IndexOfAnyExcept(Letters);
        var first = length < 0 ? start : start[..length];
        if (Words.Contains(first.ToString()))
        {
            return true;
        }

        foreach (var phrase in Phrases)
        {
            if (start.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
}
