using Bot.Knowledge.Answering;
using Bot.Knowledge.Answering.Composition;
using Bot.Knowledge.Questions.Languages;
using Bot.Knowledge.Retrieval;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Answering.Composition;

public sealed class AnswerComposerTests : IDisposable
{
    private readonly TestKnowledge _knowledge = new(maxTokens: 200);

    [Fact]
    public async Task Different_figures_stand_under_a_heading_a_row_for_each_claimant()
    {
        Write("office.md", "The toll at Port Lume", "Herald", "2021-03-04", "At least 31 civilians were killed at Port Lume, according to the regional health office.");
        Write("ministry.md", "Statement on Port Lume", "Velian Ministry", "2021-03-06", "The ministry says that 44 civilians were killed at Port Lume.", "party to the conflict");

        var answer = await ComposeAsync("How many civilians were killed at Port Lume?", "At least 31");

        Check(answer, """
            Sources differ
            “At least 31 civilians were killed” · the regional health office – Herald, 4 Mar 2021 [1]
            “44 civilians were killed” – Velian Ministry (party to the conflict), 6 Mar 2021 [2]
            """);
        Assert.Equal("The ministry says that 44 civilians were killed at Port Lume.", answer!.Citations[1].Quote);
    }

    [Fact]
    public async Task A_figure_asked_for_as_the_last_word_is_followed_by_a_note()
    {
        Write("office.md", "The toll at Port Lume", "Herald", "2021-03-04", "At least 31 civilians were killed at Port Lume, according to the regional health office.");

        var answer = await ComposeAsync("Is 31 the final toll at Port Lume?", "At least 31");

        Assert.EndsWith("\nEarly counts are often revised.", answer!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_about_the_present_is_answered_under_the_newest_date()
    {
        Write("old.md", "Port Lume", "Herald", "2025-03-04", "Arden controls Port Lume.");
        Write("new.md", "Port Lume", "Courier", "2026-06-12", "Velia took Port Lume in May 2026 and controls Port Lume.");

        var answer = await ComposeAsync("Who controls Port Lume?", "Arden controls");

        Assert.Null(answer!.Reason);
        Check(answer, """
            As of 12 Jun 2026 (newest source in this collection)
            “Velia took Port Lume in May 2026 and controls Port Lume.” – Courier, 12 Jun 2026 [1]
            “Arden controls Port Lume.” – Herald, 4 Mar 2025 [2]
            """);
    }

    [Theory]
    [InlineData("2021-03-04", "As of 4 Mar 2021 (newest source in this collection)")]
    [InlineData(null, "How things stand now is not in my sources.")]
    public async Task Old_and_undated_sources_do_not_answer_a_question_about_the_present(string? published, string firstLine)
    {
        Write("old.md", "Port Lume", "Herald", published, "Arden controls Port Lume.");

        var answer = await ComposeAsync("Who controls Port Lume?", "Arden controls");

        Assert.Equal(DeclineReason.NotCovered, answer!.Reason);
        Assert.Equal(firstLine, answer.Text.Split('\n')[0]);
        Assert.Equal("Arden controls Port Lume.", Assert.Single(answer.Citations).Quote);
    }

    [Fact]
    public async Task The_other_side_and_an_inquiry_are_heard_too()
    {
        Write("arden.md", "The hospital at Kesh", "Herald", "2021-03-04", "Arden's defence ministry says Velian guns shelled the hospital at Kesh.");
        Write("velia.md", "The hospital at Kesh", "Courier", "2021-03-05", "Velia's army denied that its guns shelled the hospital at Kesh.");
        Write("inquiry.md", "The hospital at Kesh", "Gazette", "2022-05-05", "A commission of inquiry found that Ardenian guns shelled the hospital at Kesh.");

        var answer = await ComposeAsync("Who shelled the hospital at Kesh?", "Arden's defence");

        Assert.Equal(["arden.md", "velia.md", "inquiry.md"], answer!.Citations.Select(citation => citation.Article.Id.Value));
        Assert.DoesNotContain("Only", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_denial_that_begins_an_article_replies_to_its_title()
    {
        Write("arden.md", "A rocket at Kesh", "Herald", "2021-03-04", "Petra Tal said that Velian forces had hit the clinic at Kesh on purpose.");
        Write("velia.md", "Velia denies firing at the clinic", "Courier", "2021-03-05", "Lena Orr denied that Velian forces had fired at the clinic.");

        var answer = await ComposeAsync("Was the clinic hit on purpose?", "Petra Tal");

        Assert.Equal(["arden.md", "velia.md"], answer!.Citations.Select(citation => citation.Article.Id.Value));
    }

    [Fact]
    public async Task The_other_partys_account_in_nearly_the_same_words_is_heard_under_whatever_name_the_question_asks()
    {
        Write("arden.md", "The market", "Ministry of Defence of Arden", "2021-03-05", "The ministry says that the shells came from the Velian positions south of the harbour.", "party to the conflict");
        Write("velia.md", "Events", "Ministry of Defence of Velia", "2021-03-06", "The ministry says that the shells came from the Ardenian positions north of the harbour.", "party to the conflict");

        var answer = await ComposeAsync("What does the regime in Torvel say about the market?", "The ministry says that the shells came from the Velian");

        Assert.Equal(["arden.md", "velia.md"], answer!.Citations.Select(citation => citation.Article.Id.Value));
    }

    [Fact]
    public async Task That_the_same_people_speak_makes_no_account_of_another_event_a_reply()
    {
        Write("school.md", "The school of Halm", "Herald", "2021-08-02", "The Ardenian defence ministry said that fighters had used the yard of the school, which the mayor of Halm rejected.");
        Write("bridge.md", "The bridge is down", "Herald", "2022-03-18", "The mayor of Halm said that engineers of the Ardenian army had blown it up.");

        var answer = await ComposeAsync("Who destroyed the school of Halm?", "The Ardenian defence ministry");

        Assert.Equal(["school.md"], answer!.Citations.Select(citation => citation.Article.Id.Value));
    }

    [Fact]
    public async Task When_one_side_alone_is_heard_the_answer_says_so()
    {
        Write("arden.md", "The hospital at Kesh", "Herald", "2021-03-04", "Arden's defence ministry says Velian guns shelled the hospital at Kesh.");

        var answer = await ComposeAsync("Who shelled the hospital at Kesh?", "Arden's defence");

        Assert.EndsWith("Only Arden's account is in this collection.", answer!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Different_names_of_the_place_asked_for_are_noted()
    {
        Write("names.md", "The harbour", "Gazette", "2020-01-01", "The harbour is called Port Lume in Arden and Lumegrad in Velia.");
        Write("arden.md", "Trade", "Herald", "2021-03-04", "Trade at Port Lume began in May.");
        Write("velia.md", "Trade", "Courier", "2021-03-05", "Trade at Lumegrad began in June.");

        var answer = await ComposeAsync("When did trade begin at Lumegrad?", "Trade at Port", "Trade at Lumegrad");

        Assert.EndsWith("called Port Lume in [1] and Lumegrad in [2]; naming is disputed", answer!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_question_takes_for_granted_and_the_sources_deny_is_named_first()
    {
        Write("council.md", "The Council", "Herald", "2021-03-04", "The Council condemned the invasion of Kesh in April.");

        var answer = await ComposeAsync("Why did the Council approve the invasion of Kesh?", "The Council condemned");

        Assert.Equal(DeclineReason.NotCovered, answer!.Reason);
        Check(answer, """
            No source here says that. They report:
            “The Council condemned the invasion of Kesh in April.” – Herald, 4 Mar 2021 [1]
            """);
    }

    [Fact]
    public async Task What_a_correction_takes_back_is_named_first_and_the_correction_quoted_whole()
    {
        Write("bridge.md", "The bridge at Kesh", "Herald", "2021-03-04", "The bridge fell in a storm.\n\nCorrection: An earlier version of this report said that a drone hit the bridge. That was wrong.");

        var answer = await ComposeAsync("Why did a drone hit the bridge?", "The bridge fell");

        Assert.True(answer!.IsRefusal);
        Assert.StartsWith("No source here says that", answer.Text, StringComparison.Ordinal);
        Assert.Contains("That was wrong.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copies_of_one_story_share_a_number_and_count_as_one_source()
    {
        const string story = "The ceasefire held for a week, the observers reported.";
        Write("wire.md", "Ceasefire holds", "Wire", "2021-03-04", story);
        Write("copy.md", "Truce holds", "Courier", "2021-03-05", story);

        var answer = await ComposeAsync("Did the ceasefire hold?", "The ceasefire held");

        Assert.Single(answer!.Citations);
        Assert.EndsWith("\nOne source", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_superseded_sentence_is_not_quoted_without_its_correction()
    {
        Write("ferry.md", "The ferry", "Herald", "2021-03-04", "The mayor said that 58 people died on the ferry.\n\nCorrection: an earlier version gave a wrong number. In all, 58 people were rescued.");

        var answer = await ComposeAsync("Did the mayor speak of the ferry?", "The mayor said");

        Assert.Equal(2, answer!.Citations.Count);
        Assert.StartsWith("Correction: an earlier version", answer.Citations[1].Quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_left_out_between_two_quotes_of_one_passage_are_marked()
    {
        Write("talks.md", "The talks", "Herald", "2021-03-04", "Lund led the talks. They lasted nine days. The accord was signed by Arden.");

        var answer = await ComposeAsync("What came of the talks?", "The accord was signed", "Lund led");

        Assert.Equal("“Lund led the talks.” [1] […] “The accord was signed by Arden.” – Herald, 4 Mar 2021 [2]", answer!.Text);
    }

    [Fact]
    public async Task The_texts_are_the_askers_and_the_quotes_stay_as_they_are()
    {
        Write("council.md", "The Council", "Herald", "2021-03-04", "The Council condemned the invasion of Kesh in April.");

        var answer = await ComposeAsync("Why did the Council approve the invasion of Kesh?", FixedTexts.For(Language.French), "The Council condemned");

        Assert.StartsWith(FixedTexts.For(Language.French).NoSourceSaysThat, answer!.Text, StringComparison.Ordinal);
        Assert.Contains("“The Council condemned the invasion of Kesh in April.”", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_that_the_source_does_not_state_is_named_as_a_false_premise_above_what_it_does_state()
    {
        Write("kesta.md", "The strait", "Herald", "2021-03-04", "Arden and Velia signed the Strait Convention in Kesta on 21 June 1936.");

        var answer = await ComposeAsync("What did Arden and Velia sign in Kesta on 21 June 1963?", "Arden and Velia");

        Assert.Equal(DeclineReason.NotCovered, answer!.Reason);
        Check(answer, """
            No source here says that. They report:
            “Arden and Velia signed the Strait Convention in Kesta on 21 June 1936.” – Herald, 4 Mar 2021 [1]
            """);
    }

    [Fact]
    public async Task Quotes_on_something_else_that_hardly_answer_are_not_shown_for_what_the_sources_report()
    {
        Write("kesta.md", "The strait", "Herald", "2021-03-04", "Arden and Velia signed the Strait Convention in Kesta on 21 June 1936.");

        Assert.Null(await ComposeAsync(draft => draft with { IsLikely = false }, "Which side was right in 1963?", FixedTexts.For(Language.English), "Arden and Velia"));
    }

    [Fact]
    public async Task A_quote_that_describes_wounds_stands_below_a_notice()
    {
        Write("hands.md", "Estmark", "Open Hands", "2021-07-08", "One nurse found two patients burned beyond recognition.");

        var answer = await ComposeAsync("What did the nurse find?", "One nurse");

        Assert.StartsWith("This passage describes graphic detail.\n“One nurse", answer!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_that_gives_both_names_of_a_place_is_followed_by_the_note_alone()
    {
        Write("names.md", "Names", "Herald", "2021-03-04", "The harbour on the strait is called Port Lume in Arden and Lumegrad in Velia.");

        var answer = await ComposeAsync("Where is Lumegrad?", "The harbour");

        Check(answer, """
            “The harbour on the strait is called Port Lume in Arden and Lumegrad in Velia.” – Herald, 4 Mar 2021 [1]
            naming is disputed
            """);
    }

    [Fact]
    public async Task Where_quotes_have_only_another_name_than_the_question_the_sentence_with_both_is_quoted_too()
    {
        Write("names.md", "Names", "Gazette", "2020-01-01", "The harbour is called Port Lume in Arden and Lumegrad in Velia.");
        Write("trade.md", "Trade", "Herald", "2021-03-04", "Trade at Port Lume began in May.");

        var answer = await ComposeAsync("When did trade begin at Lumegrad?", "Trade at Port");

        Check(answer, """
            “Trade at Port Lume began in May.” – Herald, 4 Mar 2021 [1]
            “The harbour is called Port Lume in Arden and Lumegrad in Velia.” – Gazette, 1 Jan 2020 [2]
            called Port Lume in [1] and Lumegrad in [2]; naming is disputed
            """);
    }

    [Theory]
    [InlineData("Halm was called Lumegrad from 1971.")]
    [InlineData("Halm was called Lumegrad until May 1971.")]
    [InlineData("Halm, renamed Lumegrad by its new mayor, has a harbour.")]
    public async Task A_name_that_took_anothers_place_is_not_said_to_be_disputed(string text)
    {
        Write("names.md", "Names", "Herald", "2021-03-04", text);

        var answer = await ComposeAsync("Where is Halm?", "Halm");

        Check(answer, $"“{text}” – Herald, 4 Mar 2021 [1]");
    }

    public void Dispose() => _knowledge.Dispose();

    private void Write(string file, string title, string publisher, string? published, string text, string? kind = null) => _knowledge.Write(
        file,
        $"---\ntitle: {title}\npublisher: {publisher}\n{(published is null ? "" : $"published: {published}\n")}{(kind is null ? "" : $"kind: {kind}\n")}---\n\n{text}\n");

    private Task<Answer?> ComposeAsync(string question, params string[] starts) => ComposeAsync(question, FixedTexts.For(Language.English), starts);

    /// <summary>Quotes the sentences that begin with the words.</summary>
    private Task<Answer?> ComposeAsync(string question, FixedTexts texts, params string[] starts) => ComposeAsync(draft => draft, question, texts, starts);

    private async Task<Answer?> ComposeAsync(Func<AnswerDraft, AnswerDraft> with, string question, FixedTexts texts, params string[] starts)
    {
        await _knowledge.IngestAsync();
        var library = new ArticleLibrary(_knowledge.Index);
        var composer = new AnswerComposer(
            new QuoteChecker(library, NullLogger<QuoteChecker>.Instance), library, new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero)), Microsoft.Extensions.Options.Options.Create(new AnsweringOptions()));
        var passages = await _knowledge.Retriever.RetrieveAsync([question], isForSeveral: false, TestContext.Current.CancellationToken);
        var quotes =
            from start in starts
            from passage in passages
            from sentence in passage.Sentences
            where passage.TextUnder(sentence).StartsWith(start, StringComparison.Ordinal)
            select new SelectedQuote(passage, [sentence]);

        return await composer.ComposeAsync(with(new AnswerDraft(question, texts, [.. quotes], passages)), TestContext.Current.CancellationToken);
    }

    private static void Check(Answer? answer, string expected) => Assert.Equal(expected.ReplaceLineEndings("\n"), answer?.Text);
}
