using Bot.Knowledge.Articles;

namespace Bot.Host.Sources;

/// <summary>A cited piece of an article's text.</summary>
/// <param name="Number">From 1, in the order of the address: 1 is what the page was opened for.</param>
internal readonly record struct CitedSpan(TextSpan Span, int Number);

/// <summary>What an address asks to mark in an article's text.</summary>
/// <param name="Spans">In order of place, without overlaps.</param>
/// <param name="Lost">How many of the places the address names are not in the text any more.</param>
internal sealed record CitedWords(IReadOnlyList<CitedSpan> Spans, int Lost)
{
    /// <param name="cites">As the address gives them; what makes no sense in this text is left out.</param>
    /// <param name="hasChanged">The text is another than the one that was quoted.</param>
    public static CitedWords Find(IEnumerable<string?> cites, string text, bool hasChanged)
    {
        var places = cites.Take(ArticleAddress.MaxPlaces).Select(CitedPlace.Read).OfType<CitedPlace>().Distinct().ToList();
        var found = places.Select(place => place.FindIn(text, hasChanged)).OfType<TextSpan>().ToList();
        var spans = new List<CitedSpan>();
        foreach (var span in found.Select((span, place) => new CitedSpan(span, place + 1)).OrderBy(cited => cited.Span.Start))
        {
            if (spans.Count > 0 && spans[^1].Span.Overlaps(span.Span))
            {
                spans[^1] = new CitedSpan(spans[^1].Span.Cover(span.Span), Math.Min(spans[^1].Number, span.Number));
            }
            else
            {
                spans.Add(span);
            }
        }

        return new CitedWords(spans, places.Count - found.Count);
    }
}
