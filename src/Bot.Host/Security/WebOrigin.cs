namespace Bot.Host.Security;

/// <summary>An origin as browsers send it: scheme, host and, where it is not the usual one, port.</summary>
internal static class WebOrigin
{
    private const string AnySubdomain = "*.";

    public static bool IsValid(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority) == text;

    /// <summary>As content security policies take it: an origin, or one with <c>*.</c> for all hosts below a name.</summary>
    public static bool IsValidPattern(string text) =>
        IsValid(text) || (text.Split("://" + AnySubdomain) is [var scheme, var host] && IsValid($"{scheme}://{host}"));
}
