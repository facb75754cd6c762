using Microsoft.Playwright;

namespace Bot.Benchmarks;

/// <summary>The chat page in a browser with an empty cache: when something is to be seen, when questions are taken, and the bytes that come over the wire.</summary>
internal static class PageBenchmark
{
    private const int Rounds = 7;

    public static async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken cancellationToken)
    {
        await using var browser = await ChatBrowser.StartAsync(cancellationToken);
        var (painted, open, own, webChat) = (new List<double>(), new List<double>(), 0L, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var page = await browser.NewPageAsync();
            var responses = new List<IResponse>();
            page.Response += (_, response) => responses.Add(response);
            await page.GotoAsync("/");
            await ChatBrowser.WaitUntilOpenAsync(page);
            open.Add(await page.EvaluateAsync<double>("performance.now()"));
            painted.Add(await page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0].startTime"));
            (own, webChat) = (0, 0);
            foreach (var response in responses)
            {
                await response.FinishedAsync();
                var bytes = (await response.Request.SizesAsync()).ResponseBodySize;
                (own, webChat) = response.Url.Contains("/webchat.js", StringComparison.Ordinal) ? (own, webChat + bytes) : (own + bytes, webChat);
            }

            await page.CloseAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }

        return
        [
            new Figure("Chat page to first paint", Figure.Median(painted), "ms", Detail(painted)) { AtMost = 1_000 },
            new Figure("Chat page to taking questions", Figure.Median(open), "ms", Detail(open)),
            new Figure("Chat page without Web Chat's script, as sent", own / 1e3, "kB", "HTML, styles, scripts, token, conversation") { AtMost = 30 },
            new Figure("Web Chat's script, as sent", webChat / 1e3, "kB", "once; then from the browser's cache"),
        ];

        static string Detail(List<double> milliseconds) => $"median of {milliseconds.Count}, slowest {Figure.Number(milliseconds.Max())} ms";
    }
}
