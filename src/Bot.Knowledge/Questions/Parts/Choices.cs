using Bot.Knowledge.Questions.Phrases;

namespace Bot.Knowledge.Questions.Parts;

/// <summary>Parts a choice: "which cost more, buying A or taking B?", "did they gain more in the first war or the second one?"</summary>
internal static class Choices
{
    /// <returns>Null when nothing named is there to choose from.</returns>
    public static IReadOnlyList<string>? TrySplit(QuestionText question)
    {
        var or = Enumerable.Range(0, question.Words.Count).FirstOrDefault(place => question.LowerAt(place) is "or", -1);
        if (or < 2 || or == question.Words.Count - 1)
        {
            return null;
        }

        // Behind the last mark stands the first choice; without a mark, the noun phrase before "or" is it.
        var mark = Enumerable.Range(1, or - 1).LastOrDefault(place => question.Words[place].IsApart);
        if (mark > 0)
        {
            return Names(question, mark, or) && Names(question, or + 1, question.Words.Count)
                ? [$"{question.Between(0, mark)} {question.Between(mark, or)}", $"{question.Between(0, mark)} {question.From(or + 1)}"]
                : null;
        }

        var (left, right) = (question.Phrases.FirstOrDefault(phrase => phrase.End == or), question.Phrases.FirstOrDefault(phrase => phrase.First == or + 1));
        if (left is null || right is null || !Names(question, left.First, left.End) || !Names(question, right.First, right.End))
        {
            return null;
        }

        var start = question.Between(0, left.First);
        var isOne = question.LowerAt(right.End) is "one";
        var second = isOne ? $"{right.Text} {question.Words[left.HeadPlace].Text}" : right.Text;
        var rest = question.From(isOne ? right.End + 1 : right.End);
        return [$"{start} {left.Text} {rest}", $"{start} {second} {rest}"];
    }

    private static bool Names(QuestionText question, int first, int end) =>
        Enumerable.Range(first, end - first).Any(place => question.Words[place].IsCapital || question.Words[place].IsNumber);
}
