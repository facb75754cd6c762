namespace Bot.Knowledge.Questions.Phrases;

/// <summary>One word of a question as typed, without the marks around it.</summary>
/// <param name="Text">Without an ending such as <c>'s</c>.</param>
/// <param name="Ending">The possessive or contracted ending with its apostrophe; empty when there is none.</param>
/// <param name="Start">First UTF-16 position in the question.</param>
/// <param name="IsApart">A comma or another mark stands before it, or it is the first.</param>
internal sealed record Word(string Text, string Ending, int Start, bool IsApart)
{
    public string Lower { get; } = Text.ToLowerInvariant();

    /// <summary>The position behind its last letter, ending included.</summary>
    public int End => Start + Text.Length + Ending.Length;

    public bool IsPossessive => Ending is "'s" or "’s" or "'" or "’";

    public bool IsNumber => char.IsDigit(Text[0]);

    /// <summary>Carries grammar: pronoun, preposition, auxiliary, question word and the like.</summary>
    public bool IsGrammar => GrammarWords.All.Contains(Lower);

    /// <summary>Written with a capital letter as names are, and no word of grammar.</summary>
    public bool IsCapital => char.IsUpper(Text[0]) && (!IsGrammar || IsAcronym) && !(IsApart && GrammarWords.Imperatives.Contains(Lower));

    /// <summary>A name in capitals that would otherwise be a word of grammar.</summary>
    private bool IsAcronym => Text is "US" or "U.S" || (Text is "WHO" && !IsApart);
}
