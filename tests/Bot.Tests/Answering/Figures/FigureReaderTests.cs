using System.Globalization;
using Bot.Knowledge.Answering.Figures;
using Bot.Knowledge.Answering.Sentences;

namespace Bot.Tests.Answering.Figures;

public class FigureReaderTests
{
    [Theory]
    [InlineData("At least 31 civilians were killed at Port Lume, according to the regional health office.", "31 killed civilians | At least 31 civilians were killed | the regional health office")]
    [InlineData("The attack killed 31 people and wounded 40.", "31 killed people | killed 31 people | -; 40 wounded - | wounded 40 | -")]
    [InlineData("Thirty-one soldiers died and some 2,000 villagers fled.", "31 killed fighters | Thirty-one soldiers died | -; 2000 fled civilians | some 2,000 villagers fled | -")]
    [InlineData("Between 40 and 60 fighters were captured.", "40-60 captured fighters | Between 40 and 60 fighters were captured | -")]
    [InlineData("The ministry put the death toll at 44.", "44 killed - | toll at 44 | The ministry")]
    [InlineData("The flood destroyed three hundred homes.", "300 destroyed buildings | destroyed three hundred homes | -")]
    [InlineData("Dozens of people were injured.", "24-99 wounded people | Dozens of people were injured | -")]
    [InlineData("An estimated 1.5 million people were displaced.", "1500000 displaced people | An estimated 1.5 million people were displaced | -")]
    [InlineData("Velia's army said 12 of its soldiers were missing.", "12 missing fighters | 12 of its soldiers were missing | Velia's army")]
    [InlineData("More than two dozen states signed the accord.", "24 - states | More than two dozen states | -")]
    [InlineData("The regional health office counted 31 dead, while the ministry put the toll at 44.", "31 killed people | 31 dead | The regional health office; 44 killed - | toll at 44 | the ministry")]
    [InlineData("As far as our doctors on the spot could ascertain, twelve people lost their lives.", "12 killed people | twelve people lost their lives | our doctors on the spot")]
    [InlineData("Twenty-seven deaths were confirmed by name.", "27 killed people | Twenty-seven deaths | -")]
    [InlineData("According to the Ministry of Health at least 31 people were killed.", "31 killed people | at least 31 people were killed | the Ministry of Health")]
    [InlineData("Refugees in Arden registered with the Office numbered 96,300.", "96300 refugees - | Refugees in Arden registered with the Office numbered 96,300 | the Office")]
    [InlineData("Velia lost no fewer than 600 soldiers.", "600 casualties fighters | lost no fewer than 600 soldiers | -")]
    [InlineData("In all, 118 soldiers fell.", "118 killed fighters | 118 soldiers fell | -")]
    [InlineData("Fourteen of the 22 people aboard were killed, the coastguard said.", "14 killed people | Fourteen of the 22 people aboard were killed | the coastguard")]
    [InlineData("Six out of its 40 crew died.", "6 killed people | Six out of its 40 crew died | -")]
    [InlineData("Nine bodies, and not fourteen, were recovered.", "9 killed people | Nine bodies | -")]
    [InlineData("The coastguard puts the dead at 174 instead of 208.", "174 killed - | dead at 174 | The coastguard")]
    [InlineData("The office lowered the toll from 208 to 174.", "174 killed - | toll from 208 to 174 | -")]
    [InlineData("The office raised the toll from 31 to 46.", "46 killed - | toll from 31 to 46 | -")]
    [InlineData("Velia acknowledged the loss of 263 sailors.", "263 casualties fighters | loss of 263 sailors | Velia")]
    [InlineData("In all, 340 sailors were lost.", "340 casualties fighters | 340 sailors were lost | -")]
    [InlineData("The commander has spoken of 3,000 under arms.", "3000 - fighters | 3,000 under arms | The commander")]
    [InlineData("Arden, which at first claimed to have killed 500, later spoke of 340.", "500 killed - | killed 500 | Arden; 340 killed - | 340 | Arden")]
    [InlineData("Thirty-four people who were thought to have drowned never boarded her.", "34 - people | Thirty-four people | -")]
    [InlineData("The office estimated the number of people displaced in Arden, or who had fled abroad, at 410,000.", "410000 displaced people | people displaced in Arden, or who had fled abroad, at 410,000 | The office")]
    [InlineData("Some 300 families lost their homes.", "300 displaced families | Some 300 families lost their homes | -")]
    [InlineData("More than 2,000 villagers were driven from the valley.", "2000 displaced civilians | More than 2,000 villagers were driven from | -")]
    [InlineData("The Front says 700 people were forced to leave.", "700 displaced people | 700 people were forced to | The Front")]
    [InlineData("The lifeboats saved 131 passengers.", "131 rescued people | saved 131 passengers | -")]
    [InlineData("Nine patients and two nurses were killed.", "9 killed patient | Nine patients and two nurses were killed | -; 2 killed nurs | two nurses were killed | -")]
    [InlineData("The remains of 43 men were recovered.", "43 killed people | remains of 43 men | -")]
    [InlineData("Four shells struck the ward, killing nine patients.", "9 killed patient | killing nine patients | -")]
    [InlineData("The council, in a statement from Velia, said that 17 fighters had died.", "17 killed fighters | 17 fighters had died | The council")]
    [InlineData("Reporters who reached the hall counted 40 bodies.", "40 killed people | 40 bodies | Reporters")]
    [InlineData("At the end of 1990 the Front claimed 38,000 men.", "38000 - people | 38,000 men | the Front")]
    public void Figures_are_read_with_what_they_count_and_who_gave_them(string sentence, string expected) =>
        Assert.Equal(expected, string.Join("; ", FigureReader.Read(sentence).Select(figure => Described(sentence, figure))));

    [Theory]
    [InlineData("The accord was signed on 3 May 1921.")]
    [InlineData("In 1953 the war ended.")]
    [InlineData("The 25-year treaty was renewed.")]
    [InlineData("Resolution 242 was adopted.")]
    [InlineData("The siege lasted 12 days.")]
    [InlineData("The front lay 40 miles from the city.")]
    [InlineData("One of the soldiers was wounded.")]
    [InlineData("Another 12 people were killed.")]
    [InlineData("A girl of eight died.")]
    [InlineData("They were led by Boris II of Arden.")]
    [InlineData("Jonas, nine, said that the man was dead.")]
    [InlineData("Jonas, who was nine, said that the man was dead.")]
    [InlineData("A boy, 14, was killed.")]
    public void Dates_lengths_and_parts_are_no_figures(string sentence) => Assert.Empty(FigureReader.Read(sentence));

    [Theory]
    [InlineData("31 people", "thirty-one people", true)]
    [InlineData("at least 31 people", "31 people", true)]
    [InlineData("about 50,000 people", "51,000 people", true)]
    [InlineData("between 40 and 60 people", "50 people", true)]
    [InlineData("31 people", "44 people", false)]
    [InlineData("at least 31 people", "44 people", false)]
    [InlineData("dozens of people", "31 people", true)]
    [InlineData("two million people", "200,000 people", false)]
    public void Two_figures_agree_when_they_may_mean_the_same(string one, string other, bool expected) =>
        Assert.Equal(expected, Quantity(one).AgreesWith(Quantity(other)));

    private static Quantity Quantity(string words) => Assert.Single(FigureReader.Read($"The raid killed {words}.")).Quantity;

    private static string Described(string sentence, Figure figure)
    {
        string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
        var number = figure.Quantity.Low == figure.Quantity.High ? Number(figure.Quantity.Low) : $"{Number(figure.Quantity.Low)}-{Number(figure.Quantity.High)}";
        return $"{number} {figure.Harm ?? "-"} {figure.Counted ?? "-"} | {figure.Phrase.In(sentence)} | {figure.Speaker?.In(sentence) ?? "-"}";
    }
}
