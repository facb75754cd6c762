namespace Bot.Tests.Support.Qdrant;

/// <summary>An answer that is no success, with the status and the words of the real server.</summary>
internal sealed class QdrantError(int status, string message) : Exception(message)
{
    public int Status { get; } = status;

    public static QdrantError WrongInput(string what) => new(400, $"Wrong input: {what}");

    public static QdrantError NoVector(string name) => WrongInput($"Not existing vector name error: {name}");

    public static QdrantError NoCollection(string name) => new(404, $"Not found: Collection `{name}` doesn't exist!");

    public static QdrantError Exists(string collection) => new(409, $"Wrong input: Collection `{collection}` already exists!");

    public static QdrantError Invalid(string path, string why) => new(422, $"Validation error in JSON body: [{path}: {why}]");

    /// <summary>The real server may know it; a test that needs it must teach it to this one first.</summary>
    public static QdrantError Unknown(string what) => new(501, $"The stand-in does not know {what}.");
}
