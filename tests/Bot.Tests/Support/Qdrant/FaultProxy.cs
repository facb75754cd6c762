using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Tests.Support.Qdrant;

/// <summary>Stands between client and server as a TCP connection of its own, and does to chosen requests what networks and servers in trouble do. Everything else passes as it is.</summary>
internal sealed partial class FaultProxy : IAsyncDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly IPEndPoint _server;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<TcpClient, Task> _connections = [];
    private readonly List<Rule> _rules = [];
    private readonly Task _accepting;

    private FaultProxy(Uri server)
    {
        _server = new IPEndPoint(IPAddress.Loopback, server.Port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>How many requests a fault befell so far.</summary>
    public int Faults { get; private set; }

    public static FaultProxy Before(Uri server) => new(server);

    /// <summary>From now on the fault befalls requests whose first line, such as <c>PUT /collections/c/points?wait=true HTTP/1.1</c>, has the pattern in it.</summary>
    /// <param name="times">So many of them, after which they pass again.</param>
    /// <param name="every">1 for each of them, 3 for the first, the fourth and so on.</param>
    public void Inject(Fault fault, string requests, int times = 1, int every = 1)
    {
        lock (_rules)
        {
            _rules.Add(new Rule(fault, new Regex(requests), times, every));
        }
    }

    /// <summary>All that come from now on pass.</summary>
    public void Heal()
    {
        lock (_rules)
        {
            _rules.Clear();
        }
    }

    /// <summary>Closes all connections, those that lie idle in a client's pool among them.</summary>
    public async Task CutAllAsync()
    {
        foreach (var connection in _connections)
        {
            connection.Key.Close();
            await connection.Value;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await CutAllAsync();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                client.NoDelay = true;
                _connections[client] = Task.Run(() => ServeAsync(client));
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient { NoDelay = true };
        try
        {
            await server.ConnectAsync(_server, _stop.Token);
            var (up, down) = (server.GetStream(), client.GetStream());
            var relay = new Relay();
            await Task.WhenAny(UpAsync(down, up, relay), DownAsync(up, down, relay));
        }
        catch (Exception failure) when (IsEnd(failure))
        {
            // One side went away; the other follows.
        }
        finally
        {
            client.Close();
            _connections.TryRemove(client, out _);
        }
    }

    /// <summary>Passes on what the client sends, until a fault has it.</summary>
    private async Task UpAsync(NetworkStream client, NetworkStream server, Relay relay)
    {
        var buffer = new byte[BufferSize];
        while (await client.ReadAsync(buffer, _stop.Token) is var length and > 0)
        {
            // A client sends one request at a time, and none of its bodies begins like a request.
            if (RequestLine().Match(Encoding.Latin1.GetString(buffer, 0, Math.Min(length, 2048))) is { Success: true } line)
            {
                relay.Fault = Choose(line.Value);
            }

            switch (relay.Fault)
            {
                case Fault.Cut:
                    return;
                case Fault.HalfRequest:
                    await server.WriteAsync(buffer.AsMemory(0, length / 2), _stop.Token);
                    return;
                case Fault.Hang:
                    continue;
                case Fault.Status status:
                    await client.WriteAsync(status.Response, _stop.Token);
                    client.Socket.Shutdown(SocketShutdown.Send);
                    await DrainAsync(client, buffer);
                    return;
            }

            await server.WriteAsync(buffer.AsMemory(0, length), _stop.Token);
        }
    }

    /// <summary>Passes on what the server answers, or a part of it.</summary>
    private async Task DownAsync(NetworkStream server, NetworkStream client, Relay relay)
    {
        var buffer = new byte[BufferSize];
        while (await server.ReadAsync(buffer, _stop.Token) is var length and > 0)
        {
            if (relay.Fault is Fault.LostAnswer)
            {
                return;
            }

            await client.WriteAsync(buffer.AsMemory(0, relay.Fault is Fault.HalfAnswer ? length / 2 : length), _stop.Token);
            if (relay.Fault is Fault.HalfAnswer)
            {
                return;
            }
        }
    }

    private async Task DrainAsync(NetworkStream client, byte[] buffer)
    {
        while (await client.ReadAsync(buffer, _stop.Token) > 0)
        {
        }
    }

    private Fault? Choose(string requestLine)
    {
        lock (_rules)
        {
            if (_rules.Find(rule => rule.Befalls(requestLine)) is not { } rule)
            {
                return null;
            }

            Faults++;
            return rule.Fault;
        }
    }

    private static bool IsEnd(Exception failure) => failure is OperationCanceledException or IOException or SocketException or ObjectDisposedException or InvalidOperationException;

    [GeneratedRegex(@"\A(GET|PUT|POST|PATCH|DELETE) /[^\r]*")]
    private static partial Regex RequestLine();

    private sealed class Rule(Fault fault, Regex requests, int times, int every)
    {
        private int _left = times;
        private int _seen;

        public Fault Fault => fault;

        public bool Befalls(string requestLine)
        {
            if (_left == 0 || !requests.IsMatch(requestLine) || _seen++ % every != 0)
            {
                return false;
            }

            _left--;
            return true;
        }
    }

    /// <summary>What both directions of a connection know of the request that is under way.</summary>
    private sealed class Relay
    {
        public volatile Fault? Fault;
    }
}

/// <summary>What befalls a request.</summary>
internal abstract record Fault
{
    /// <summary>The connection ends before the server hears of it.</summary>
    public sealed record Cut : Fault;

    /// <summary>The connection ends in the middle of the request.</summary>
    public sealed record HalfRequest : Fault;

    /// <summary>Nothing comes back, and the connection stays.</summary>
    public sealed record Hang : Fault;

    /// <summary>The server does it, and the connection ends before the answer is there.</summary>
    public sealed record LostAnswer : Fault;

    /// <summary>The server does it, and the connection ends in the middle of the answer.</summary>
    public sealed record HalfAnswer : Fault;

    /// <summary>Another answer in its place, and the server never hears of the request.</summary>
    /// <param name="RetryAfter">In seconds; null for none.</param>
    public sealed record Status(int Code, int? RetryAfter = null) : Fault
    {
        public byte[] Response
        {
            get
            {
                const string Body = """{"status":{"error":"Service internal error: a fault that a test made"},"time":0.0}""";
                var retryAfter = RetryAfter is { } seconds ? $"Retry-After: {seconds}\r\n" : "";
                return Encoding.ASCII.GetBytes($"HTTP/1.1 {Code} Fault\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n{retryAfter}Connection: close\r\n\r\n{Body}");
            }
        }
    }
}
