namespace Bot.Knowledge.Questions.Languages;

/// <summary>A word or number of a question.</summary>
/// <param name="Written">As typed, without what is grammar around it: <c>Türkiye</c> of "Türkiye'den".</param>
/// <param name="Forms">Folded; first as typed, then with more and more of the small words taken off that Arabic and Hebrew write together with the next.</param>
internal sealed record QuestionToken(string Written, IReadOnlyList<string> Forms)
{
    public string Folded => Forms[0];

    public bool IsNumber => char.IsAsciiDigit(Folded[0]);

    public bool IsCapitalised => char.IsUpper(Written[0]);
}
