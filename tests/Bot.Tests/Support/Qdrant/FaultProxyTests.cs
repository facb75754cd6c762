using System.Net;
using System.Net.Http.Json;

namespace Bot.Tests.Support.Qdrant;

/// <summary>That the proxy does what its faults say, without which the tests of faults would prove nothing.</summary>
public sealed class FaultProxyTests : IAsyncLifetime
{
    private QdrantServer _server = null!;
    private FaultProxy _proxy = null!;
    private HttpClient _client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await QdrantServer.StartAsync();
        _proxy = FaultProxy.Before(_server.Address);
        _client = new HttpClient { BaseAddress = _proxy.Address };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _proxy.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task What_no_fault_was_chosen_for_passes()
    {
        Assert.Equal(HttpStatusCode.OK, (await CreateAsync("a")).StatusCode);
        await _proxy.CutAllAsync();

        Assert.Equal(HttpStatusCode.OK, (await CreateAsync("b")).StatusCode);
        Assert.Equal((0, true), (_proxy.Faults, _server.Collections.Exists("b")["exists"]!.GetValue<bool>()));
    }

    [Theory]
    [InlineData("cut", false)]
    [InlineData("half request", false)]
    [InlineData("lost answer", true)]
    [InlineData("half answer", true)]
    public async Task A_connection_that_breaks_fails_the_request_and_only_some_of_it_is_done(string fault, bool isDone)
    {
        _proxy.Inject(fault switch { "cut" => new Fault.Cut(), "half request" => new Fault.HalfRequest(), "lost answer" => new Fault.LostAnswer(), _ => new Fault.HalfAnswer() }, "PUT /collections/a ");

        await Assert.ThrowsAsync<HttpRequestException>(() => CreateAsync("a"));

        Assert.Equal((1, isDone), (_proxy.Faults, _server.Collections.Exists("a")["exists"]!.GetValue<bool>()));
        Assert.Equal(isDone ? HttpStatusCode.Conflict : HttpStatusCode.OK, (await CreateAsync("a")).StatusCode);
    }

    [Fact]
    public async Task A_status_is_answered_in_the_servers_place()
    {
        _proxy.Inject(new Fault.Status(429, RetryAfter: 7), "PUT");

        var refused = await CreateAsync("a");

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(7)), (refused.StatusCode, refused.Headers.RetryAfter!.Delta));
        Assert.Equal(HttpStatusCode.OK, (await CreateAsync("a")).StatusCode);
    }

    private Task<HttpResponseMessage> CreateAsync(string name) => _client.PutAsJsonAsync($"/collections/{name}", new { vectors = new { size = 2, distance = "Dot" } }, Cancellation);
}
