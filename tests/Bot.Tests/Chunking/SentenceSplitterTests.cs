using Bot.Knowledge.Articles;
using Bot.Knowledge.Chunking;
using Bot.Tests.Support;

namespace Bot.Tests.Chunking;

public class SentenceSplitterTests
{
    [Fact]
    public void Sentences_keep_their_places() => Spans.Check(
        "The ceasefire held for a year. Talks resumed.", """
        [0..30)   The ceasefire held for a year.
        [31..45)  Talks resumed.
        """);

    [Fact]
    public void Line_breaks_are_white_space() => Spans.Check(
        "  The truce\nheld.\\\n> It ended\n> in May.\n", """
        [2..17)   The truce\nheld.
        [21..39)  It ended\n> in May.
        """);

    [Fact]
    public void Only_the_given_span_is_divided() => Spans.Check(
        "One. Two. Three.", SentenceSplitter.Split("One. Two. Three.", new TextSpan(4, 12)), """
        [5..9)    Two.
        [10..12)  Th
        """);

    [Theory]
    [InlineData("The U.S. Army left.|Talks began.")]
    [InlineData("He came to the U.S.|The next year he left.")]
    [InlineData("It joined the U.N.|In 1955 it left.")]
    [InlineData("Mr. Smith met Dr. Jones and Gen. Lee.|They talked.")]
    [InlineData("St. Petersburg and Ft. Sumter fell.")]
    [InlineData("See No. 5 and p. 12 of vol. 3.|Then decide.")]
    [InlineData("He said no.|Then he left.")]
    [InlineData("It rose by 3.5 percent to $1.2 million.|That was much.")]
    [InlineData("J. F. Kennedy spoke.|R. Nixon listened.")]
    [InlineData("Charles E. Hughes and J.P. Morgan agreed.")]
    [InlineData("They met at 9 a.m. on Monday and at 5 p.m. Tuesday.|Nobody else came.")]
    [InlineData("It began at 5 p.m.|The delegates came.")]
    [InlineData("He died in 44 B.C.|Caesar was gone.")]
    [InlineData("The firm (Standard Oil Co. of New Jersey) paid.|It was Smith & Sons Inc.|The rest is known.")]
    [InlineData("On Jan. 5 it began; on Dec. 7, 1941, it spread.")]
    [InlineData("Some, e.g. France, agreed, i.e. they signed.|Others etc. did not.")]
    [InlineData("It was the end of World War I.|Germany had lost.")]
    [InlineData("Johnson v. Board of Education, c. 1954, was decided.")]
    [InlineData("Two, approx. 5 km apart.")]
    [InlineData("He went to Washington, D.C.|He stayed.")]
    public void A_stop_behind_an_abbreviation_ends_a_sentence_only_before_a_new_one(string expected) => CheckWords(expected);

    [Theory]
    [InlineData("“We left.”|She said so.")]
    [InlineData("\"He left.\"|She said so.")]
    [InlineData("\"Will you go?\" he asked.|\"No!\" she cried.")]
    [InlineData("It was called the \"first oil shock.\"|Then came another.")]
    [InlineData("(It was signed in May.)|The war went on.")]
    [InlineData("The treaty (see Art. 5) held.")]
    [InlineData("Is it true?|Yes!|Really?!|It is.")]
    [InlineData("The figure (?) is old.")]
    [InlineData("He wrote: „Ich gehe.“|Dann ging er.")]
    [InlineData("«Il est parti.»|Elle resta.")]
    [InlineData("**It held.**|*It broke.*|Then __peace.__|The end.")]
    [InlineData("See [the accord.](https://example.org/a.b?c)|It held.")]
    public void What_closes_behind_a_stop_stays_with_the_sentence(string expected) => CheckWords(expected);

    [Theory]
    [InlineData("He waited... and left.|Then... nothing happened.")]
    [InlineData("He waited…|Nobody came.")]
    [InlineData("\"The people ... Americans all ... agreed.\"|So it was.")]
    [InlineData("They wait. . . .|The end came.")]
    public void An_ellipsis_ends_a_sentence_only_behind_a_word_and_before_a_capital(string expected) => CheckWords(expected);

    [Theory]
    [InlineData("It ended in 1945.[12]|The peace held.[^a]|It did.[citation needed]|It was good.¹|Then war.")]
    public void A_note_behind_the_stop_stays_with_the_sentence(string expected) => CheckWords(expected);

    [Theory]
    [InlineData("1. The first point.|2. The second.")]
    [InlineData("a. The first point.|It matters.")]
    [InlineData("IV. The fourth part.|It matters.")]
    [InlineData("It ended in 1945.|300 people returned.")]
    public void A_number_in_front_of_a_sentence_is_part_of_it(string expected) => CheckWords(expected);

    [Theory]
    [InlineData("هل انتهت الحرب؟|نعم.|وصل د. محمد إلى غزة.|ثم غادر.")]
    [InlineData("جنگ ختم ہوئی۔|امن آیا۔")]
    [InlineData("המלחמה הסתיימה.|השלום החזיק.")]
    [InlineData("Görüşme 19. yüzyılda, 5. Mayıs gününde Ankara'da yapıldı.|İbrahim Kalın katıldı.|Sn. Fidan da geldi.")]
    [InlineData("युद्ध समाप्त हुआ।|शांति आई।")]
    [InlineData("Am 5. Mai kam Hr. Müller, d.h. z.B. spät.|Österreich schwieg.")]
    [InlineData("Это было в 1945 г. в Москве.|Т.е. давно.|Он уехал.")]
    [InlineData("M. Dupont, Mme. Curie et al. sont venus.|Étrange!")]
    public void Other_languages_have_their_stops_too(string expected) => CheckWords(expected);

    [Fact]
    public void Chinese_and_Japanese_need_no_space_between_sentences() => Spans.Check(
        "战争结束了。“和平！”开始。", """
        [0..6)    战争结束了。
        [6..11)   “和平！”
        [11..14)  开始。
        """);

    [Fact]
    public void Many_stops_take_linear_time_and_lose_nothing()
    {
        var text = string.Concat(Enumerable.Repeat(". (\"[>\n>U.S.](x ", 100_000));

        var sentences = SentenceSplitter.Split(text, new TextSpan(0, text.Length));

        Assert.Equal(text.Length - 1, sentences[^1].End);
    }

    private static void CheckWords(string expected) => Spans.CheckWords(expected);
}
