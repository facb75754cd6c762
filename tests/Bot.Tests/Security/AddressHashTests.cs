using System.Net;
using Bot.Host.Security;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Security;

public class AddressHashTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void An_address_is_one_visitor_and_an_IPv6_network_too(string one, string other, bool areSame)
    {
        var hash = new AddressHash(_time);

        Assert.Equal(areSame, hash.Of(IPAddress.Parse(one)) == hash.Of(IPAddress.Parse(other)));
    }

    [Fact]
    public void The_next_day_and_the_next_start_know_nobody()
    {
        var address = IPAddress.Parse("192.0.2.1");
        var hash = new AddressHash(_time);
        var today = hash.Of(address);

        _time.Advance(TimeSpan.FromDays(1));

        Assert.NotEqual(today, hash.Of(address));
        Assert.NotEqual(today, new AddressHash(_time).Of(address));
    }
}
