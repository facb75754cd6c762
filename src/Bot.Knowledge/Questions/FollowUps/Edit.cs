using System.Text;

namespace Bot.Knowledge.Questions.FollowUps;

/// <summary>Other words in the place of some of a question's.</summary>
/// <param name="Start">First UTF-16 position that is replaced.</param>
/// <param name="End">The position behind the last.</param>
internal sealed record Edit(int Start, int End, string Text)
{
    /// <param name="edits">In any order; of two that overlap, the later one counts.</param>
    public static string Apply(string question, IEnumerable<Edit> edits)
    {
        var text = new StringBuilder(question);
        var changedFrom = question.Length;
        foreach (var edit in edits.OrderByDescending(edit => edit.Start).ThenByDescending(edit => edit.End))
        {
            if (edit.End <= changedFrom)
            {
                text.Remove(edit.Start, edit.End - edit.Start).Insert(edit.Start, edit.Text);
                changedFrom = edit.Start;
            }
        }

        return text.ToString();
    }
}
