using Bot.Knowledge.Articles;

namespace Bot.Tests.Articles;

public class TextSpanTests
{
    [Fact]
    public void A_span_cannot_end_before_it_starts() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(5, 4));

    [Fact]
    public void The_cover_of_two_spans_is_the_smallest_that_holds_both() =>
        Assert.Equal(new TextSpan(1, 9), new TextSpan(1, 3).Cover(new TextSpan(7, 9)));

    [Fact]
    public void Spans_that_only_touch_do_not_overlap() =>
        Assert.False(new TextSpan(0, 4).Overlaps(new TextSpan(4, 6)));
}
