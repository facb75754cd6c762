using Bot.Knowledge.Questions.Languages;
using CsCheck;

namespace Bot.Tests.Questions.Languages;

public class LanguageRecognizerTests
{
    [Theory]
    [InlineData("When did the war end?")]
    [InlineData("Who led the Organisation de l'Armée Secrète in the Battle of Algiers?")]
    [InlineData("What did Charles de Gaulle say about the Évian accords?")]
    [InlineData("Who is محمود عباس?")]
    [InlineData("What does перестройка mean?")]
    [InlineData("Did Recep Tayyip Erdoğan meet Süleyman Demirel in İzmir?")]
    [InlineData("Treaty of Küçük Kaynarca")]
    [InlineData("Where is Ağrı Dağı?")]
    [InlineData("why?")]
    [InlineData("and when did it end")]
    [InlineData("Who signed it?")]
    [InlineData("list the members of the Entente Cordiale")]
    [InlineData("Oslo")]
    [InlineData("Le Duc Tho")]
    [InlineData("Was La Paz in the war of the Pacific?")]
    public void English_stays_English_however_foreign_its_names(string question) =>
        Assert.Equal(Language.English, LanguageRecognizer.Recognize(question, fallback: Language.English));

    [Theory]
    [InlineData("Savaş ne zaman bitti?")]
    [InlineData("Kıbrıs'a kim asker çıkardı?")]
    [InlineData("Lozan Antlaşması'nı kimler imzaladı?")]
    [InlineData("Neden?")]
    [InlineData("Peki sonra ne oldu?")]
    [InlineData("Kore savasi hangi yil basladi")]
    [InlineData("Ateşkes kaç gün sürdü?")]
    [InlineData("İran Irak'a saldırdı mı?")]
    [InlineData("De Gaulle kimdir?")]
    [InlineData("İngiltere ile Fransa arasındaki anlaşma nedir?")]
    public void Turkish(string question) =>
        Assert.Equal(Language.Turkish, LanguageRecognizer.Recognize(question, fallback: Language.English));

    [Theory]
    [InlineData("Quand la guerre a-t-elle pris fin ?")]
    [InlineData("Qui a signé le traité ?")]
    [InlineData("Pourquoi ?")]
    [InlineData("Et après ?")]
    [InlineData("Combien de soldats l'ONU a-t-elle envoyés au Congo ?")]
    [InlineData("Qu'est-ce que l'accord de Lancaster House ?")]
    [InlineData("Ou se trouve le canal de Suez")]
    [InlineData("D'où venaient les troupes de Tito ?")]
    public void French(string question) =>
        Assert.Equal(Language.French, LanguageRecognizer.Recognize(question, fallback: Language.English));

    [Theory]
    [InlineData("متى انتهت الحرب؟")]
    [InlineData("من وقّع معاهدة NATO؟")]
    [InlineData("لماذا؟")]
    public void Arabic(string question) =>
        Assert.Equal(Language.Arabic, LanguageRecognizer.Recognize(question, fallback: Language.English));

    [Theory]
    [InlineData("מתי הסתיימה המלחמה?")]
    [InlineData("מי חתם על ההסכם?")]
    [InlineData("למה?")]
    public void Hebrew(string question) =>
        Assert.Equal(Language.Hebrew, LanguageRecognizer.Recognize(question, fallback: Language.English));

    [Theory]
    [InlineData("Когда закончилась война?")]
    [InlineData("Кто подписал договор?")]
    [InlineData("Почему?")]
    [InlineData("Какие страны вошли в НАТО?")]
    [InlineData("Сколько солдат погибло под Верденом?")]
    [InlineData("Где Зеленский встретился с Путиным?")]
    public void Russian(string question) =>
        Assert.Equal(Language.Russian, LanguageRecognizer.Recognize(question, fallback: Language.English));

    [Theory]
    [InlineData("Коли закінчилася війна?")]
    [InlineData("Хто підписав договір?")]
    [InlineData("Чому?")]
    [InlineData("Де Горбачов зустрівся з Рейганом?")]
    [InlineData("Скільки держав увійшло до НАТО?")]
    [InlineData("Хто такий Єльцин?")]
    public void Ukrainian(string question) =>
        Assert.Equal(Language.Ukrainian, LanguageRecognizer.Recognize(question, fallback: Language.English));

    [Theory]
    [InlineData("", Language.Hebrew, Language.Hebrew)]
    [InlineData("1973?", Language.French, Language.French)]
    [InlineData("Oslo", Language.Turkish, Language.Turkish)]
    [InlineData("Осло", Language.Ukrainian, Language.Ukrainian)]
    [InlineData("Осло", Language.English, Language.Russian)]
    [InlineData("Oslo", Language.Arabic, Language.English)]
    public void A_text_that_says_too_little_takes_the_language_at_hand_if_its_script_allows(string question, Language fallback, Language expected) =>
        Assert.Equal(expected, LanguageRecognizer.Recognize(question, fallback));

    [Fact]
    public void Any_text_has_a_language() =>
        Gen.String.Sample(text => Enum.IsDefined(LanguageRecognizer.Recognize(text, fallback: Language.English)));
}
