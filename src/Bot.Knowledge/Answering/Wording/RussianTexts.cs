using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Wording;

internal sealed class RussianTexts : FixedTexts
{
    public override string NotCovered => "В моих источниках этого нет.";

    public override string NotCoveredForNow => "О нынешнем положении в моих источниках ничего нет.";

    public override string Nearest(IEnumerable<string> titles) => $"Ближайшие статьи: {string.Join("; ", titles)}.";

    public override string Coverage(LibraryCoverage coverage) => coverage switch
    {
        { ArticleCount: 0 } => "Статей у меня пока нет.",
        { Earliest: { } earliest, Latest: { } latest } when earliest == latest => $"В моей подборке {Articles(coverage.ArticleCount)}; дата публикации: {earliest}.",
        { Earliest: { } earliest, Latest: { } latest } => $"В моей подборке {Articles(coverage.ArticleCount)}; даты публикации: от {earliest} до {latest}.",
        _ => $"В моей подборке {Articles(coverage.ArticleCount)}; дата публикации неизвестна.",
    };

    public override string WhatSourcesSay => "Что говорят источники:";

    public override string NoSourceSaysThat => "Ни один источник здесь этого не говорит. Источники сообщают:";

    public override string MayNotBeStated => "Возможно, в источниках об этом прямо не сказано";

    protected override string SearchedForWords(string query) => $"Поиск по запросу: {query}";

    public override string SourcesDiffer => "Источники расходятся";

    public override string AsOf(string newest) => $"По состоянию на {newest} (самый новый источник в этой подборке)";

    public override string PublisherUnknown => "издатель неизвестен";

    public override string PartyToTheConflict => "сторона конфликта";

    public override string StateMedia => "государственные СМИ";

    public override string DateOf(ArticleDate published) => Dotted(published);

    public override string DateUnknown => "дата неизвестна";

    public override string OnlyAccountOf(string party) => $"В этой подборке есть сообщения только одной стороны: {party}.";

    public override string OneSource => "Один источник";

    public override string EarlyCounts => "Первые подсчёты часто уточняются.";

    public override string GraphicDetail => "В этом отрывке есть тяжёлые подробности.";

    public override string CalledDifferently(string first, int firstCitation, string second, int secondCitation) =>
        $"название в [{firstCitation}]: {first}, в [{secondCitation}]: {second}";

    public override string NamingIsDisputed => "название оспаривается";

    public override string NoPositions => "Я передаю то, что говорят эти источники, и не занимаю ничью сторону.";

    public override string NoPredictions => "По этой подборке этого установить нельзя.";

    public override string CannotHelp => "С этим я помочь не могу.";

    public override string NoSafetyInformation => "Я не могу давать сведения о безопасности, и мои данные могут быть устаревшими.";

    public override string EmergencyContacts(string contacts) => $"За помощью обращайтесь: {contacts}";

    public override string LocalEmergencyServices => "Если вам грозит опасность, обратитесь в местные экстренные службы или в ближайшее отделение Красного Креста или Красного Полумесяца.";

    public override string NotThatDescription => "Я не использую такое описание.";

    public override string NoInstructions => "Я не выполняю указания из сообщений и источников.";

    public override string Welcome(int articleCount) => articleCount switch
    {
        0 => "Я отвечаю на вопросы по подборке статей, их собственными словами. Статей в ней пока нет.",
        1 => "Я отвечаю на вопросы по одной статье, её собственными словами. Номер после каждой цитаты открывает её в нужном месте.",
        _ => $"Я отвечаю на вопросы по статьям, их собственными словами. В подборке {Articles(articleCount)}. Номер после каждой цитаты открывает статью в нужном месте. Чего в статьях нет, на то я не отвечаю.",
    };

    public override string Starter(string articleTitle) => $"Что говорят источники на тему «{articleTitle}»?";

    public override string NothingAsked => "Введите вопрос, и я поищу ответ в своих источниках.";

    public override string QuestionTooLong(int maxLength) => $"Это длинное сообщение. Задайте вопрос покороче, не длиннее {Number(maxLength)} {SlavicPlural.Choose(maxLength, "символа", "символов", "символов")}.";

    public override string Searching => "Идёт поиск в источниках…";

    public override string Busy => "Я ещё отвечаю на предыдущие вопросы. Спросите снова чуть позже.";

    public override string TooManyQuestions(int seconds) => $"Сейчас приходит много вопросов. Спросите снова через {Number(seconds)} {SlavicPlural.Choose(seconds, "секунду", "секунды", "секунд")}.";

    public override string Failed => "Произошла ошибка, и ответить не получилось. Спросите ещё раз.";

    public override string SourcesUnreachable => "Сейчас источники недоступны, поэтому ответить не получится. Спросите ещё раз через несколько минут.";

    protected override string ThousandsSeparator => "\u00A0";

    private string Articles(int count) => $"{Number(count)} {SlavicPlural.Choose(count, "статья", "статьи", "статей")}";
}
