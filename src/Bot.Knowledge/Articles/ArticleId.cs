namespace Bot.Knowledge.Articles;

/// <summary>An article's name: its path below the knowledge folder, with '/' between folders, such as <c>asia/korean-war.md</c>.</summary>
public readonly record struct ArticleId(string Value)
{
    public override string ToString() => Value;
}
