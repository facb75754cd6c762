using Bot.Knowledge.Questions.Parts;

namespace Bot.Tests.Questions.Parts;

public class QuestionPartsTests
{
    [Theory]
    [InlineData("In what year did the strait war begin, and in what year did Arden and Velia both sign?", "In what year did the strait war begin?", "In what year did Arden and Velia sign?")]
    [InlineData("Trace Hale's career: when was he elected, and when did he resign?", "When was Hale elected?", "When did Hale resign?")]
    [InlineData("When did Ada Lund sign the accord and why did she resign?", "When did Ada Lund sign the accord?", "Why did Ada Lund resign?")]
    [InlineData("When and where was the River Accord signed?", "When was the River Accord signed?", "Where was the River Accord signed?")]
    [InlineData("In what years did the rebels take Lumegrad and then lose the presidency?", "In what years did the rebels take Lumegrad?", "In what years did the rebels lose the presidency?")]
    [InlineData("Why did Arden attack the port in 1921 but not hold the island?", "Why did Arden attack the port in 1921?", "Why did Arden not hold the island?")]
    [InlineData("What tariff rate did Arden ask for at Lume, and did it get it at Kesta in 1930?", "What tariff rate did Arden ask for at Lume?", "Did Arden get the tariff rate at Kesta in 1930?")]
    public void Clauses_that_each_ask_are_parts(string question, string first, string second) => Check(question, first, second);

    [Theory]
    [InlineData("Which cost more, buying Port Lume from Velia or taking Lumegrad by force?", "Buying Port Lume from Velia cost how much?", "Taking Lumegrad by force cost how much?")]
    [InlineData("Which passed the council by the bigger margin: Hale's deal or the peace with Velia?", "Hale's deal passed the council by what margin?", "The peace with Velia passed the council by what margin?")]
    [InlineData("Which state did Arden recognise faster, Kesta's republic or the Velians?", "How fast did Arden recognise Kesta's republic?", "How fast did Arden recognise the Velians?")]
    [InlineData("Which of the two treaties was ratified first, LUMO or the River Accord?", "When was LUMO ratified?", "When was the River Accord ratified?")]
    [InlineData("Which came first, the River War or the Strait War?", "The River War came when?", "The Strait War came when?")]
    [InlineData("In which war did Arden lose more ships, the River War or the Strait War?", "How many ships did Arden lose in the River War?", "How many ships did Arden lose in the Strait War?")]
    [InlineData("Did Arden gain more in the Lume arbitration or the Velian one?", "How much did Arden gain in the Lume arbitration?", "How much did Arden gain in the Velian arbitration?")]
    public void What_one_can_choose_from_are_parts(string question, string first, string second) => Check(question, first, second);

    [Theory]
    [InlineData("Compare Arden's and Velia's views of the pact.", "Arden's views of the pact?", "Velia's views of the pact?")]
    [InlineData("Compare what Arden won in 1905 with what Hale was promised at Port Lume.", "What Arden won in 1905?", "What Hale was promised at Port Lume?")]
    [InlineData("How did the River Accord differ from the Treaty of Kesta?", "The River Accord?", "The Treaty of Kesta?")]
    [InlineData("How much bigger was the League at the end of the war than at the beginning?", "How big was the League at the end of the war?", "How big was the League at the beginning?")]
    [InlineData("Was the League larger at the end of the 1970s than at the start of the decade?", "How large was the League at the end of the 1970s?", "How large was the League at the start of the 1970s?")]
    [InlineData("Did Arden lose more soldiers than Velia?", "How many soldiers did Arden lose?", "How many soldiers did Velia lose?")]
    [InlineData("Was Arden's army larger than Velia's?", "How large was Arden's army?", "How large was Velia's army?")]
    [InlineData("How did the way Arden shut out Velian workers differ from the way it limited Kestan ones around 1900?", "How Arden shut out Velian workers?", "How Arden limited Kestan workers around 1900?")]
    public void What_is_compared_are_parts(string question, string first, string second) => Check(question, first, second);

    [Theory]
    [InlineData("What happened to each of the two pacts, LUMO and the River Accord?", "What happened to LUMO?", "What happened to the River Accord?")]
    [InlineData("Who led Arden after each of the 1911 and 1949 revolutions?", "Who led Arden after the 1911 revolution?", "Who led Arden after the 1949 revolution?")]
    [InlineData("Which deals did Hale sign with Lund and with Voss?", "Which deals did Hale sign with Lund?", "Which deals did Hale sign with Voss?")]
    public void What_a_question_is_asked_of_are_parts(string question, string first, string second) => Check(question, first, second);

    [Theory]
    [InlineData("When did the war between Arden and Velia begin?")]
    [InlineData("Who signed the treaty that ended the war and brought peace?")]
    [InlineData("Did Lund and Voss meet at sea?")]
    [InlineData("How many people were killed or wounded?")]
    [InlineData("Which delegation did Hale receive, Arden's or Velia's?")]
    [InlineData("Why did Arden attack in 1905 rather than in 1906?")]
    [InlineData("What happened between 1911 and 1949?")]
    [InlineData("What has the League been asking for over and over?")]
    [InlineData("Which case held that rules are binding if they are clear and don't need a law?")]
    [InlineData("Why?")]
    [InlineData("and or and")]
    [InlineData("")]
    public void A_question_that_asks_one_thing_stays_whole(string question) => Assert.Equal([question], QuestionParts.Of(question));

    private static void Check(string question, string first, string second) => Assert.Equal([first, second], QuestionParts.Of(question));
}
