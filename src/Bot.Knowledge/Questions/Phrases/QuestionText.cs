namespace Bot.Knowledge.Questions.Phrases;

/// <summary>A question cut into words and noun phrases.</summary>
internal sealed class QuestionText
{
    private QuestionText(string text)
    {
        Text = text;
        Words = WordCutter.Cut(text);
        Phrases = PhraseFinder.Find(text, Words);
    }

    public string Text { get; }

    public IReadOnlyList<Word> Words { get; }

    /// <summary>In the order of their places.</summary>
    public IReadOnlyList<Phrase> Phrases { get; }

    public static QuestionText Of(string text) => new(text);

    /// <summary>The words from one place up to another, as typed; marks at the end are left out.</summary>
    public string Between(int first, int end) => first >= end ? "" : Text[Words[first].Start..Words[end - 1].End];

    public string From(int first) => Between(first, Words.Count);

    public string LowerAt(int place) => place >= 0 && place < Words.Count ? Words[place].Lower : "";
}
