using System.Net;

namespace Bot.Knowledge.Indexing.Qdrant;

/// <summary>The server understood a request and will not do it, however often it is asked. The message names the setting to look at.</summary>
internal sealed class QdrantRefusedException(HttpStatusCode status, string message) : IOException(message)
{
    public HttpStatusCode Status { get; } = status;
}
