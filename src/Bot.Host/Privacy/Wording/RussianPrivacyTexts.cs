namespace Bot.Host.Privacy.Wording;

internal sealed class RussianPrivacyTexts : PrivacyTexts
{
    public override string Title => "Конфиденциальность";

    public override string Lead => "Что из написанного вами хранит этот бот, где, как долго и кто может это видеть. Эту страницу бот составляет сам по действующим сейчас настройкам.";

    public override string ToChat => "К беседе";

    public override string Languages => "Языки";

    public override string What => "Что";

    public override string Where => "Где";

    public override string HowLong => "Как долго";

    public override string Who => "Кто может видеть";

    public override string InMemory => "В оперативной памяти сервера бота, не на диске.";

    public override string InFile => "В файле на сервере бота, который может читать только учётная запись самого бота.";

    public override string OnlyTheBot => "Никто. Этим пользуется только бот.";

    public override string AdministratorsCould => "Этим пользуется только бот. Администраторы сервера могли бы открыть файл.";

    public override string ChatTitle => "Беседа в вашем окне";

    public override string ChatWhat(int maxMessages) => $"Ваши вопросы и ответы (сообщений не больше {maxMessages}), чтобы они оставались на месте, когда страница загружается снова.";

    public override string ChatWho => "Вы. Ни одна страница и ни один журнал не показывает её никому другому.";

    public override string InMemoryFor(int idleMinutes) => $"До удаления беседы, до нового запуска бота или до тех пор, когда в беседе в течение {Minutes(idleMinutes)} никто ничего не написал.";

    public override string MemoryTitle => "Что бот помнит для вашего следующего вопроса";

    public override string MemoryWhat(int maxTurns) => $"Ваши последние вопросы и слова, которые на них ответили (не больше {maxTurns}), чтобы можно было продолжать: «а когда это было?». Рядом с ними нет ни имени, ни учётной записи, ни адреса.";

    public override string InFileFor(int idleMinutes) => $"До удаления беседы или до тех пор, когда в ней в течение {Minutes(idleMinutes)} никто ничего не написал.";

    public override string AnswersTitle => "Какие ответы были даны";

    public override string AnswersWhat => "Для каждого ответа — случайный номер, время и процитированные места, чтобы оценка нашла свой ответ. Ни слова из вашего вопроса и ничего о вас.";

    public override string DaysOrRestart(int days) => $"Не дольше {Days(days)}; после удаления беседы или нового запуска бота не хранится.";

    public override string DaysOrDeleted(int days) => $"Не дольше {Days(days)}; после удаления беседы не хранится.";

    public override string RatingsTitle => "Ваши оценки";

    public override string RatingsWhat => "Только если вы оцениваете ответ: помог ли он, что в нём не так, ваш комментарий, время и места, которые процитировал ответ. Ни имени, ни учётной записи, ни сетевого адреса, ни сведений о браузере. Пожалуйста, не пишите в комментарии ничего о себе и других людях.";

    public override string RatingsWho => "Те, кто ведёт этого бота и заботится о его статьях.";

    public override string LogTitle => "Журнал бота";

    public override string Log => "На каждый вопрос одна строка: случайный номер ответа, сколько мест он процитировал, был ли дан ответ и сколько времени это заняло. Ваш вопрос, ответ, ваш адрес и браузер не записываются никогда. Сервер, стоящий перед ботом, может вести собственный журнал, которого бот не видит.";

    public override string AddressTitle => "Ваш сетевой адрес";

    public override string Address => "Он нужен только для того, чтобы ограничить число запросов из одного места. Он держится в оперативной памяти в виде числа, по которому его нельзя восстановить, и каждый день заново. Он не сохраняется.";

    public override string BrowserTitle => "Файлы cookie и ваш браузер";

    public override string Browser => "Файлов cookie нет, и никто не считает и не отслеживает ваши посещения. Вкладка браузера хранит ключ к беседе, пока вы её не закроете.";

    public override string OthersTitle => "Другие службы";

    public override string NoOthers => "Языковые модели работают на сервере самого бота. Написанное вами не отправляется никакой другой компании.";

    public override string SearchServer => "То, о чём вы спрашиваете, ищется на сервере базы данных, который ведёт владелец этого бота. Он получает ваш вопрос в виде чисел и не хранит их.";

    public override string Teams => "Если вы спрашиваете в Microsoft Teams, ваши сообщения передаёт и хранит Microsoft, как она договорилась с вашей организацией. Бот не сохраняет ни вашего имени, ни учётной записи, а когда его убирают из беседы, удаляет то, что о ней помнит.";

    public override string DeletingTitle => "Удаление";

    public override string Deleting => "«Удалить эту беседу» в окне беседы сразу удаляет всё это: сообщения, то, что помнит бот, какие ответы были даны, и ваши оценки. Вам сообщается, сколько этого было. В файлах удалённое перезаписывается.";

    public override string ContactTitle => "Кто отвечает";

    public override string NoContact => "Обратитесь к тем, кто показывает вам эту беседу: к сайту, на котором вы её нашли, или к вашей организации.";

    /// <summary>In the genitive, as is <see cref="Days"/>.</summary>
    private static string Minutes(int count) => $"{count} {(IsOne(count) ? "минуты" : "минут")}";

    private static string Days(int count) => $"{count} {(IsOne(count) ? "дня" : "дней")}";

    private static bool IsOne(int count) => count % 10 == 1 && count % 100 != 11;
}
