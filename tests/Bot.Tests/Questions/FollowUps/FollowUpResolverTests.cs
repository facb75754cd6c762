using Bot.Knowledge.Questions.FollowUps;

namespace Bot.Tests.Questions.FollowUps;

public class FollowUpResolverTests
{
    [Theory]
    [InlineData("Who signed the river accord for Velia?", "Ada Lund", "When was she born?", "When was Ada Lund born?")]
    [InlineData("Who led the siege of Port Lume?", "General Karl Voss", "what became of him?", "What became of General Karl Voss?")]
    [InlineData("Which envoy did Arden send to the talks?", "Tomas Brandt", "why'd he quit?", "Why did Tomas Brandt quit?")]
    [InlineData("When did President Oren Hale resign?", "March 1931", "Who followed him?", "Who followed President Oren Hale?")]
    [InlineData("Where was Mirna Vale arrested?", "Port Lume", "What was she charged with?", "What was Mirna Vale charged with?")]
    [InlineData("Who was the first governor of Upper Velia?", "Jonas Reed", "How did his term end?", "How did Jonas Reed's term end?")]
    [InlineData("Who chaired the boundary commission?", "Sir Alan Pike", "Did his proposal survive?", "Did Sir Alan Pike's proposal survive?")]
    [InlineData("Who took over the ministry after Hale?", "Gary Powers", "When did he leave?", "When did Gary Powers leave?")]
    public void He_and_she_are_the_person_spoken_of(string asked, string answered, string question, string resolved) =>
        Check(asked, answered, question, resolved);

    [Theory]
    [InlineData("When did the parliament of Velia approve the River Accord?", "May 1921", "who drafted it?", "Who drafted the River Accord?")]
    [InlineData("When did the siege of Leningrad begin?", "September 1941", "And when did it end?", "When did the siege of Leningrad end?")]
    [InlineData("Where was the Treaty of Ardenburg signed?", "Ardenburg", "What were its terms?", "What were the Treaty of Ardenburg's terms?")]
    [InlineData("Why did Arden attack Port Lume?", "", "How long did the attack last?", "Regarding Arden and Port Lume, how long did the attack last?")]
    [InlineData("When did the coalition start its war to free Velia?", "1991", "when did it end?", "When did the war to free Velia end?")]
    [InlineData("What deal did Arden strike with Velia in 1921?", "Grain for Coal", "who negotiated it?", "Who negotiated the Grain for Coal deal?")]
    [InlineData("What was the largest Velian cruiser?", "the Meridian", "when was she sunk?", "When was the Meridian sunk?")]
    [InlineData("Who proposed a customs union in 1924?", "Ada Lund", "why was it rejected?", "Regarding Ada Lund, why was the customs union rejected?")]
    [InlineData("Why did the Velian congress reject the peace plan?", "", "did that lead to war?", "Regarding the Velian congress, did the peace plan lead to war?")]
    public void It_is_the_treaty_event_or_thing_spoken_of(string asked, string answered, string question, string resolved) =>
        Check(asked, answered, question, resolved);

    [Theory]
    [InlineData("Who met at Port Lume in 1921?", "Ada Lund and Karl Voss", "what did they agree on?", "What did Ada Lund and Karl Voss agree on?")]
    [InlineData("Where did Lund and Voss meet?", "Port Lume", "When did they meet again?", "When did Lund and Voss meet again?")]
    [InlineData("When did Arden take the hostages?", "", "How were they freed?", "Regarding Arden, how were the hostages freed?")]
    [InlineData("How many soldiers did Arden send to Upper Velia?", "4,000", "when did they go home?", "Regarding Arden and Upper Velia, when did soldiers go home?")]
    [InlineData("Why did the French leave Port Lume?", "", "what did they leave behind?", "What did the French leave behind?")]
    public void They_are_those_spoken_of(string asked, string answered, string question, string resolved) =>
        Check(asked, answered, question, resolved);

    [Theory]
    [InlineData("How many people were displaced from Upper Velia by May 1921?", "", "How many of them were children?", "How many of the people displaced from Upper Velia by May 1921 were children?")]
    [InlineData("How many soldiers have been killed at Port Lume?", "40", "and how many of those were Velian?", "How many of the soldiers killed at Port Lume were Velian?")]
    [InlineData("How many miners died at Kesh?", "12", "How many of them had families?", "How many of the miners who died at Kesh had families?")]
    public void Some_of_them_are_some_of_those_counted(string asked, string answered, string question, string resolved) =>
        Check(asked, answered, question, resolved);

    [Theory]
    [InlineData("When did the war in Upper Velia end?", "1921", "How many people died there?", "How many people died in the war in Upper Velia?")]
    [InlineData("Where did the delegates meet?", "Port Lume", "Who lived there?", "Who lived in Port Lume?")]
    public void There_is_the_place_spoken_of(string asked, string answered, string question, string resolved) =>
        Check(asked, answered, question, resolved);

    [Theory]
    [InlineData("When did Arden leave the League?", "1933", "Why?", "Why did Arden leave the League?")]
    [InlineData("When did Arden leave the League?", "1933", "and why did it?", "Why did Arden leave the League?")]
    [InlineData("Where did Lund and Voss meet in 1921?", "at sea", "On which ship?", "On which ship did Lund and Voss meet in 1921?")]
    [InlineData("Did Velia ratify the accord?", "yes", "When?", "When did Velia ratify the accord?")]
    [InlineData("Who chaired the commission?", "Ada Lund", "when?", "When was it that Ada Lund chaired the commission?")]
    [InlineData("What deal did Arden strike with Velia?", "the Coal Pact", "why?", "Why did Arden strike the Coal Pact with Velia?")]
    [InlineData("Was Hale overthrown?", "yes", "by whom?", "By whom was Hale overthrown?")]
    [InlineData("When was Mirna Vale arrested?", "in 1931", "Where?", "Where was Mirna Vale arrested?")]
    public void A_question_word_alone_is_asked_of_the_last_question(string asked, string answered, string question, string resolved) =>
        Check(asked, answered, question, resolved);

    [Theory]
    [InlineData("How many ships did Arden have in 1950?", "40", "And in 1954?", "How many ships did Arden have in 1954?")]
    [InlineData("How long did the Ardenburg Trial last?", "a year", "And the one in Port Lume?", "How long did the Trial in Port Lume last?")]
    [InlineData("Who governed France in 1940?", "", "And Germany?", "Who governed Germany in 1940?")]
    [InlineData("Who governed France in 1940?", "", "what about Germany?", "Who governed Germany in 1940?")]
    [InlineData("When did the Germans leave Port Lume?", "", "And the French?", "When did the French leave Port Lume?")]
    [InlineData("When did Karl Voss die?", "1944", "And Ada Lund?", "When did Ada Lund die?")]
    [InlineData("Which treaty was signed in Geneva?", "", "and in Vienna?", "Which treaty was signed in Vienna?")]
    public void A_phrase_alone_takes_the_place_of_its_like_in_the_last_question(string asked, string answered, string question, string resolved) =>
        Check(asked, answered, question, resolved);

    [Theory]
    [InlineData("When was Hale overthrown?", "on September 11, 1973", "who became president two days later?", "on September 13, 1973?")]
    [InlineData("Who became prime minister in 1996?", "Ben Tal", "who beat him three years later?", "Who beat Ben Tal in 1999?")]
    [InlineData("When did the ground fighting end?", "June 14, 1982", "which town fell that day?", "which town fell on June 14, 1982?")]
    [InlineData("When was the accord signed?", "3 May 1921", "What else happened in that year?", "What else happened in 1921?")]
    [InlineData("Who visited the strikers on May 4?", "Ada Lund", "what did she say on the 19th?", "What did Ada Lund say on May 19?")]
    [InlineData("When did Voss resign?", "31 December 1949", "what happened the next day?", "what happened on January 1, 1950?")]
    public void Times_counted_from_the_last_date_are_worked_out(string asked, string answered, string question, string ending) =>
        Assert.EndsWith(ending, Resolve(question, new Exchange(asked, answered)).Text, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("Who blocked the Baruch Plan by abstaining?", "Velia", "How many were in favour?", "Regarding the Baruch Plan, how many were in favour?")]
    [InlineData("When did the Ardenburg Conference open?", "1921", "Who took part?", "Regarding the Ardenburg Conference, who took part?")]
    public void What_leaves_its_subject_unsaid_is_led_by_the_topic(string asked, string answered, string question, string resolved) =>
        Check(asked, answered, question, resolved);

    [Theory]
    [InlineData("When did Congress approve the Model Treaty?", "1776", "Who wrote the treaty?", "Who wrote the Model Treaty?")]
    [InlineData("When did the First Velian War begin?", "1911", "Who won the war?", "Who won the First Velian War?")]
    [InlineData("When did the First Velian War begin?", "1911", "How did that conflict end?", "How did the First Velian War end?")]
    public void A_noun_with_the_or_that_is_the_one_spoken_of(string asked, string answered, string question, string resolved) =>
        Check(asked, answered, question, resolved);

    [Theory]
    [InlineData("How do I bake bread?")]
    [InlineData("What is NATO?")]
    [InlineData("When did the Korean War end?")]
    [InlineData("Which ship was the one that sank in the harbour of Port Lume?")]
    [InlineData("Were there observers at the Velian border?")]
    [InlineData("Why did Nixon resign before he was impeached?")]
    [InlineData("Did Arden lose its coast in the war?")]
    [InlineData("What is a ceasefire?")]
    [InlineData("Who signed the Treaty of Ardenburg, and when was it ratified?")]
    [InlineData("In what year did Arden join the United Nations?")]
    public void A_question_that_names_its_subject_begins_a_new_topic(string question)
    {
        var resolved = Resolve(question, new Exchange("Who led the siege of Port Lume in 1911?", "Karl Voss"));

        Assert.Null(resolved.SearchedFor);
        Assert.Equal([question], resolved.Queries);
    }

    [Fact]
    public void Without_a_conversation_nothing_is_resolved() =>
        Assert.Null(Resolve("And when did it end?").SearchedFor);

    [Fact]
    public void Questions_lean_on_each_other_by_what_they_were_understood_as()
    {
        var first = new Exchange("Who won the election in Velia?", "Mirna Vale");
        var second = new Exchange("Was she overthrown?", "yes, on 3 May 1921") { Resolved = "Was Mirna Vale overthrown?" };

        Assert.Equal("Who replaced Mirna Vale?", Resolve("who replaced her?", first, second).Text);
    }

    [Fact]
    public void In_an_answer_of_whole_sentences_the_person_is_the_name_that_the_question_lacks()
    {
        var last = new Exchange("Who chaired the boundary commission of Velia?", "In 1924 the boundary commission of Velia met under Ada Lund in Port Lume.");

        Assert.Equal("When did Ada Lund die?", Resolve("When did she die?", last).Text);
    }

    [Fact]
    public void The_articles_of_the_turn_it_leans_on_are_named()
    {
        var last = new Exchange("When did the river war begin?", "1911") { Cited = [new CitedSpan(new("war.md"), "The river war", null, new(0, 5))] };

        Assert.Equal("war.md", Assert.Single(Resolve("When did it end?", last).Articles).Value);
        Assert.Empty(Resolve("What is NATO?", last).Articles);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!…")]
    [InlineData("the")]
    [InlineData("of the")]
    [InlineData("and")]
    [InlineData("one")]
    [InlineData("\ud83d it \udc00")]
    [InlineData("it it it it it it")]
    [InlineData("the one")]
    [InlineData("on the 99th")]
    [InlineData("999 years earlier")]
    [InlineData("what about")]
    [InlineData("which")]
    public void Strange_questions_do_no_harm(string question)
    {
        foreach (var asked in new[] { "", "?", "it", "who", "Who?", "the", "When did", "Why did he leave on 29 February 2024?" })
        {
            foreach (var answered in new[] { "", "?", "Ada", "the", "and", "31 December 9999" })
            {
                Assert.NotNull(Resolve(question, new Exchange(asked, answered)).Text);
            }
        }
    }

    [Theory]
    [InlineData("Ne zaman bitti?")]
    [InlineData("متى انتهت؟")]
    public void A_short_question_in_another_language_is_searched_for_behind_the_one_before(string question)
    {
        var resolved = Resolve(question, new Exchange("When did the river war begin?", "1911"));

        Assert.Null(resolved.SearchedFor);
        Assert.Equal([question, $"When did the river war begin? {question}"], resolved.Queries);
    }

    private static void Check(string asked, string answered, string question, string resolved) =>
        Assert.Equal(resolved, Resolve(question, new Exchange(asked, answered)).SearchedFor);

    private static ResolvedQuestion Resolve(string question, params Exchange[] history) => FollowUpResolver.Resolve(question, history);
}
