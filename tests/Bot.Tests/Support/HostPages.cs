using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Support;

/// <summary>A site that is not the bot's, on a real server under another host name, with the pages that a test writes.</summary>
internal sealed class HostPages : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, (string Html, (string Name, string Value)[] Headers)> _pages = [];
    private readonly WebApplication _app;

    private HostPages()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(ShowAsync);
    }

    /// <summary>Such as <c>http://localhost:40123</c>: another site than 127.0.0.1.</summary>
    public string Address { get; private set; } = "";

    public static async Task<HostPages> StartAsync()
    {
        var pages = new HostPages();
        await pages._app.StartAsync(TestContext.Current.CancellationToken);
        pages.Address = pages._app.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        return pages;
    }

    /// <returns>The page's address.</returns>
    public string Add(string html, params (string Name, string Value)[] headers)
    {
        var path = $"/{_pages.Count}";
        _pages[path] = (html, headers);
        return Address + path;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ShowAsync(HttpContext context)
    {
        if (!_pages.TryGetValue(context.Request.Path.Value ?? "", out var page))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        foreach (var (name, value) in page.Headers)
        {
            context.Response.Headers.Append(name, value);
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(page.Html);
    }
}
