using System.Buffers;

namespace Bot.Host.Channels;

/// <summary>Reads a request's body, and no more of it than a message may have.</summary>
internal static class RequestBody
{
    /// <returns>Null when it has more bytes.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes)
        {
            return null;
        }

        var bytes = new ArrayBufferWriter<byte>();
        while (true)
        {
            var read = await request.Body.ReadAsync(bytes.GetMemory(4096), cancellationToken);
            if (read == 0)
            {
                return bytes.WrittenMemory;
            }

            bytes.Advance(read);
            if (bytes.WrittenCount > maxBytes)
            {
                return null;
            }
        }
    }
}
