using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Questions.FollowUps;

/// <summary>An earlier turn of a conversation: what was asked and what was answered.</summary>
/// <param name="Question">As typed.</param>
/// <param name="Answer">What answered it, in the sources' words and as short as known: a name, a date, or the sentences quoted. Empty when it was declined.</param>
public sealed record Exchange(string Question, string Answer)
{
    /// <summary>The question as it was understood: whole, when it was a follow-up.</summary>
    public string Resolved { get; init; } = Question;

    /// <summary>Where the answer's quotes stand.</summary>
    public IReadOnlyList<CitedSpan> Cited { get; init; } = [];

    /// <summary>Its characters, with a rough allowance for what they are kept in.</summary>
    public int Size => AllowanceOfTurn + Question.Length + Resolved.Length + Answer.Length + Cited.Sum(span => AllowanceOfSpan + span.Title.Length + span.Article.Value.Length);

    private const int AllowanceOfTurn = 64;
    private const int AllowanceOfSpan = 64;
}

/// <summary>The place of a quote that an earlier answer showed.</summary>
/// <param name="Published">Null when unknown.</param>
public sealed record CitedSpan(ArticleId Article, string Title, ArticleDate? Published, TextSpan Span);
