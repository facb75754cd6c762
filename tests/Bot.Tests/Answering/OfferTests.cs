using Bot.Knowledge.Answering;
using Bot.Knowledge.Reading;
using Bot.Knowledge.Retrieval;
using Bot.Tests.Support;

namespace Bot.Tests.Answering;

public class OfferTests
{
    private static readonly AnsweringOptions Options = new();

    [Fact]
    public void Sentences_that_hold_most_of_the_questions_words_are_offered()
    {
        var passage = PassageOf("Ada Lund signed the accord.", "Rain fell.", "Lund crossed the river.");

        var quotes = Offer.Choose(QuestionFacts.Of("Why did Lund sign the accord?"), [Match(passage, 0, 0.9), Match(passage, 2, 0.8), Match(passage, 1, 0.2)], Options);

        Assert.Equal([passage.Sentences[0], passage.Sentences[2]], quotes.Select(quote => quote.Span));
    }

    [Fact]
    public void Nothing_is_offered_where_no_sentence_holds_enough_of_them()
    {
        var passage = PassageOf("Ada Lund signed the accord.");

        Assert.Empty(Offer.Choose(QuestionFacts.Of("Why did Lund sign the accord?"), [Match(passage, 0, Options.OfferCoverage - 0.01)], Options));
    }

    [Fact]
    public void Nothing_is_offered_from_a_passage_that_has_none_of_the_questions_names()
    {
        var (other, named) = (PassageOf("The war with Velia had many causes."), PassageOf("Orsania feared the war."));

        var quotes = Offer.Choose(QuestionFacts.Of("What caused the Orsania War?"), [Match(other, 0, 0.9), Match(named, 0, 0.6)], Options);

        Assert.Equal(named, Assert.Single(quotes).Passage);
    }

    [Fact]
    public void No_more_is_offered_than_may_be_quoted()
    {
        var passage = PassageOf("Alpha went north.", "Beta went south.", "Gamma went east.", "Delta went west.");

        var quotes = Offer.Choose(QuestionFacts.Of("who went"), [.. Enumerable.Range(0, 4).Select(place => Match(passage, place, 1))], Options);

        Assert.Equal(Options.MaxSentences, quotes.Sum(quote => quote.Sentences.Count));
    }

    private static SentenceMatch Match(Passage passage, int sentence, double score) => new(passage, passage.Sentences[sentence], score);

    private static Passage PassageOf(params string[] sentences) => Passages.Of(string.Join(' ', sentences));
}
