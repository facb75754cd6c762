using Bot.Knowledge.Answering;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Reading;
using Bot.Knowledge.Retrieval;
using Bot.Tests.Support;

namespace Bot.Tests.Answering;

public class QuoteSelectionTests
{
    private static readonly AnsweringOptions Options = new();

    [Fact]
    public void Sentences_side_by_side_become_one_quote()
    {
        var passage = PassageOf("The accord was signed in spring.", "Both armies left by June.", "Trade came back.");

        var quotes = QuoteSelection.Choose([Match(passage, 1, 1), Match(passage, 0, 0.9)], Options);

        Assert.Equal("The accord was signed in spring. Both armies left by June.", passage.TextUnder(Assert.Single(quotes).Span));
    }

    [Fact]
    public void A_sentence_that_points_back_brings_the_one_before()
    {
        var passage = PassageOf("Ada Lund led the talks.", "She signed the accord in spring.");

        var quotes = QuoteSelection.Choose([Match(passage, 1, 1)], Options);

        Assert.Equal(passage.Span, Assert.Single(quotes).Span);
    }

    [Fact]
    public void A_sentence_far_below_the_best_is_left_out()
    {
        var passage = PassageOf("The accord was signed in spring.", "Fish is cheap.", "Rain fell.");

        var quotes = QuoteSelection.Choose([Match(passage, 0, 1), Match(passage, 2, 1 - Options.ScoreMargin - 0.01)], Options);

        Assert.Equal(passage.Sentences[0], Assert.Single(quotes).Span);
    }

    [Fact]
    public void No_more_sentences_are_quoted_than_allowed()
    {
        var passage = PassageOf("Alpha went north.", "Beta went south.", "Gamma went east.", "Delta went west.", "Epsilon stayed.");

        var quotes = QuoteSelection.Choose([.. Enumerable.Range(0, 5).Select(place => Match(passage, place, 1))], Options);

        Assert.Equal(Options.MaxSentences, quotes.Sum(quote => quote.Sentences.Count));
    }

    [Fact]
    public void Sentences_are_quoted_until_one_of_them_likely_answers()
    {
        var passage = PassageOf("Alpha went north.", "Beta went south.", "Gamma went east.", "Delta went west.");
        SentenceMatch[] matches = [Read(passage, 0, 0.6), Read(passage, 2, 0.35), Read(passage, 3, 0.05)];

        var quotes = QuoteSelection.Choose(matches, Options);

        Assert.Equal([passage.Sentences[0], passage.Sentences[2]], quotes.Select(quote => quote.Span));
    }

    [Fact]
    public void One_sentence_is_enough_when_the_reader_is_sure()
    {
        var passage = PassageOf("Alpha went north.", "Beta went south.");

        var quotes = QuoteSelection.Choose([Read(passage, 1, 0.9), Read(passage, 0, 0.1)], Options);

        Assert.Equal(passage.Sentences[1], Assert.Single(quotes).Span);
    }

    [Fact]
    public void A_further_sentence_must_be_worth_its_length()
    {
        var passage = PassageOf("Alpha went north.", $"Beta went {string.Concat(Enumerable.Repeat("slowly, ", 75))}south.", "Gamma went east.");

        var quotes = QuoteSelection.Choose([Read(passage, 0, 0.6), Read(passage, 1, 0.2), Read(passage, 2, 0.2)], Options);

        Assert.Equal([passage.Sentences[0], passage.Sentences[2]], quotes.Select(quote => quote.Span));
    }

    [Fact]
    public void The_words_that_answer_are_kept_with_the_quote()
    {
        var passage = PassageOf("Alpha went north.");
        var answer = new TextSpan(0, 5);

        var quotes = QuoteSelection.Choose([Read(passage, 0, 1) with { Answer = answer }], Options);

        Assert.Equal(answer, Assert.Single(quotes).AnswerSpan);
    }

    [Fact]
    public void One_sentence_is_quoted_whole_however_long_it_is()
    {
        var passage = PassageOf($"The treaty does {string.Concat(Enumerable.Repeat("very, ", 300))}certainly not hold.");

        var quotes = QuoteSelection.Choose([Match(passage, 0, 1)], Options);

        Assert.Equal(passage.Span, Assert.Single(quotes).Span);
    }

    private static SentenceMatch Match(Passage passage, int sentence, double score) =>
        new(passage, passage.Sentences[sentence], score);

    private static SentenceMatch Read(Passage passage, int sentence, double share) =>
        new(passage, passage.Sentences[sentence], Math.Log(share)) { Share = share };

    private static Passage PassageOf(params string[] sentences) => Passages.Of(string.Join(' ', sentences));
}
