using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Wording;

internal sealed class UkrainianTexts : FixedTexts
{
    public override string NotCovered => "У моїх джерелах цього немає.";

    public override string NotCoveredForNow => "Про нинішнє становище в моїх джерелах нічого немає.";

    public override string Nearest(IEnumerable<string> titles) => $"Найближчі статті: {string.Join("; ", titles)}.";

    public override string Coverage(LibraryCoverage coverage) => coverage switch
    {
        { ArticleCount: 0 } => "Статей у мене поки немає.",
        { Earliest: { } earliest, Latest: { } latest } when earliest == latest => $"У моїй добірці {Articles(coverage.ArticleCount)}; дата публікації: {earliest}.",
        { Earliest: { } earliest, Latest: { } latest } => $"У моїй добірці {Articles(coverage.ArticleCount)}; дати публікації: від {earliest} до {latest}.",
        _ => $"У моїй добірці {Articles(coverage.ArticleCount)}; дата публікації невідома.",
    };

    public override string WhatSourcesSay => "Що кажуть джерела:";

    public override string NoSourceSaysThat => "Жодне джерело тут цього не каже. Джерела повідомляють:";

    public override string MayNotBeStated => "Можливо, у джерелах про це прямо не сказано";

    protected override string SearchedForWords(string query) => $"Пошук за запитом: {query}";

    public override string SourcesDiffer => "Джерела розходяться";

    public override string AsOf(string newest) => $"Станом на {newest} (найновіше джерело в цій добірці)";

    public override string PublisherUnknown => "видавець невідомий";

    public override string PartyToTheConflict => "сторона конфлікту";

    public override string StateMedia => "державні ЗМІ";

    public override string DateOf(ArticleDate published) => Dotted(published);

    public override string DateUnknown => "дата невідома";

    public override string OnlyAccountOf(string party) => $"У цій добірці є повідомлення лише однієї сторони: {party}.";

    public override string OneSource => "Одне джерело";

    public override string EarlyCounts => "Перші підрахунки часто уточнюють.";

    public override string GraphicDetail => "У цьому уривку є тяжкі подробиці.";

    public override string CalledDifferently(string first, int firstCitation, string second, int secondCitation) =>
        $"назва в [{firstCitation}]: {first}, у [{secondCitation}]: {second}";

    public override string NamingIsDisputed => "назва є предметом суперечки";

    public override string NoPositions => "Я передаю те, що кажуть ці джерела, і не стаю на чийсь бік.";

    public override string NoPredictions => "За цією добіркою цього встановити не можна.";

    public override string CannotHelp => "З цим я допомогти не можу.";

    public override string NoSafetyInformation => "Я не можу надавати відомості про безпеку, і мої дані можуть бути застарілими.";

    public override string EmergencyContacts(string contacts) => $"По допомогу звертайтеся: {contacts}";

    public override string LocalEmergencyServices => "Якщо вам загрожує небезпека, зверніться до місцевих екстрених служб або до найближчого відділення Червоного Хреста чи Червоного Півмісяця.";

    public override string NotThatDescription => "Я не використовую такий опис.";

    public override string NoInstructions => "Я не виконую вказівок із повідомлень і джерел.";

    public override string Welcome(int articleCount) => articleCount switch
    {
        0 => "Я відповідаю на запитання за добіркою статей, їхніми власними словами. Статей у ній поки немає.",
        1 => "Я відповідаю на запитання за однією статтею, її власними словами. Номер після кожної цитати відкриває її в потрібному місці.",
        _ => $"Я відповідаю на запитання за статтями, їхніми власними словами. У добірці {Articles(articleCount)}. Номер після кожної цитати відкриває статтю в потрібному місці. Чого у статтях немає, на те я не відповідаю.",
    };

    public override string Starter(string articleTitle) => $"Що кажуть джерела на тему «{articleTitle}»?";

    public override string NothingAsked => "Введіть запитання, і я пошукаю відповідь у своїх джерелах.";

    public override string QuestionTooLong(int maxLength) => $"Це довге повідомлення. Поставте коротше запитання, не довше ніж {Number(maxLength)} {SlavicPlural.Choose(maxLength, "символ", "символи", "символів")}.";

    public override string Searching => "Триває пошук у джерелах…";

    public override string Busy => "Я ще відповідаю на попередні запитання. Спитайте знову трохи згодом.";

    public override string TooManyQuestions(int seconds) => $"Зараз надходить багато запитань. Спитайте знову через {Number(seconds)} {SlavicPlural.Choose(seconds, "секунду", "секунди", "секунд")}.";

    public override string Failed => "Сталася помилка, і відповісти не вдалося. Спитайте ще раз.";

    public override string SourcesUnreachable => "Зараз джерела недоступні, тому відповісти не вдасться. Спитайте ще раз за кілька хвилин.";

    protected override string ThousandsSeparator => "\u00A0";

    private string Articles(int count) => $"{Number(count)} {SlavicPlural.Choose(count, "стаття", "статті", "статей")}";
}
