namespace Bot.Tests.Support;

/// <summary>Corpora and question sets that stand beside the repository, or where the environment variable BOT_SHARED says; a test that needs them is skipped where they are not.</summary>
public static class SharedFolder
{
    public static string PathOf(string relative)
    {
        var root = Environment.GetEnvironmentVariable("BOT_SHARED") ?? Repository.Path("../shared");
        var path = Path.Combine(root, relative);
        if (!Path.Exists(path))
        {
            Assert.Skip($"shared/{relative} is not there: put the shared folder beside the repository, or name it in BOT_SHARED.");
        }

        return path;
    }
}
