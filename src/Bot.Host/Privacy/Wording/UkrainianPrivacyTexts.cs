namespace Bot.Host.Privacy.Wording;

internal sealed class UkrainianPrivacyTexts : PrivacyTexts
{
    public override string Title => "Конфіденційність";

    public override string Lead => "Що з написаного вами зберігає цей бот, де, як довго і хто може це бачити. Цю сторінку бот складає сам за чинними зараз налаштуваннями.";

    public override string ToChat => "До розмови";

    public override string Languages => "Мови";

    public override string What => "Що";

    public override string Where => "Де";

    public override string HowLong => "Як довго";

    public override string Who => "Хто може бачити";

    public override string InMemory => "В оперативній пам’яті сервера бота, не на диску.";

    public override string InFile => "У файлі на сервері бота, який може читати лише обліковий запис самого бота.";

    public override string OnlyTheBot => "Ніхто. Цим користується лише бот.";

    public override string AdministratorsCould => "Цим користується лише бот. Адміністратори сервера могли б відкрити файл.";

    public override string ChatTitle => "Розмова у вашому вікні";

    public override string ChatWhat(int maxMessages) => $"Ваші запитання та відповіді (повідомлень не більше {maxMessages}), щоб вони лишалися на місці, коли сторінку завантажують знову.";

    public override string ChatWho => "Ви. Жодна сторінка й жоден журнал не показує її нікому іншому.";

    public override string InMemoryFor(int idleMinutes) => $"До видалення розмови, до нового запуску бота або до того часу, коли в розмові протягом {Minutes(idleMinutes)} ніхто нічого не написав.";

    public override string MemoryTitle => "Що бот пам’ятає для вашого наступного запитання";

    public override string MemoryWhat(int maxTurns) => $"Ваші останні запитання та слова, які на них відповіли (не більше {maxTurns}), щоб можна було продовжувати: «а коли це було?». Поруч із ними немає ні імені, ні облікового запису, ні адреси.";

    public override string InFileFor(int idleMinutes) => $"До видалення розмови або до того часу, коли в ній протягом {Minutes(idleMinutes)} ніхто нічого не написав.";

    public override string AnswersTitle => "Які відповіді було надано";

    public override string AnswersWhat => "Для кожної відповіді — випадковий номер, час і процитовані місця, щоб оцінка знайшла свою відповідь. Жодного слова з вашого запитання і нічого про вас.";

    public override string DaysOrRestart(int days) => $"Не довше {Days(days)}; після видалення розмови або нового запуску бота не зберігається.";

    public override string DaysOrDeleted(int days) => $"Не довше {Days(days)}; після видалення розмови не зберігається.";

    public override string RatingsTitle => "Ваші оцінки";

    public override string RatingsWhat => "Лише якщо ви оцінюєте відповідь: чи допомогла вона, що в ній не так, ваш коментар, час і місця, які процитувала відповідь. Ні імені, ні облікового запису, ні мережевої адреси, ні відомостей про браузер. Будь ласка, не пишіть у коментарі нічого про себе та інших людей.";

    public override string RatingsWho => "Ті, хто веде цього бота й дбає про його статті.";

    public override string LogTitle => "Журнал бота";

    public override string Log => "На кожне запитання один рядок: випадковий номер відповіді, скільки місць вона процитувала, чи було дано відповідь і скільки часу це тривало. Ваше запитання, відповідь, вашу адресу й браузер не записують ніколи. Сервер, що стоїть перед ботом, може вести власний журнал, якого бот не бачить.";

    public override string AddressTitle => "Ваша мережева адреса";

    public override string Address => "Вона потрібна лише для того, щоб обмежити кількість запитів з одного місця. Її тримають в оперативній пам’яті у вигляді числа, за яким її не відновити, і щодня наново. Її не зберігають.";

    public override string BrowserTitle => "Файли cookie та ваш браузер";

    public override string Browser => "Файлів cookie немає, і ніхто не рахує й не відстежує ваших відвідувань. Вкладка браузера тримає ключ до розмови, доки ви її не закриєте.";

    public override string OthersTitle => "Інші служби";

    public override string NoOthers => "Мовні моделі працюють на сервері самого бота. Написане вами не надсилають жодній іншій компанії.";

    public override string SearchServer => "Те, про що ви запитуєте, шукають на сервері бази даних, який веде власник цього бота. Він отримує ваше запитання у вигляді чисел і не зберігає їх.";

    public override string Teams => "Якщо ви запитуєте в Microsoft Teams, ваші повідомлення передає і зберігає Microsoft, як вона домовилася з вашою організацією. Бот не зберігає ні вашого імені, ні облікового запису, а коли його прибирають із розмови, видаляє те, що про неї пам’ятає.";

    public override string DeletingTitle => "Видалення";

    public override string Deleting => "«Видалити цю розмову» у вікні розмови одразу видаляє все це: повідомлення, те, що пам’ятає бот, які відповіді було надано, і ваші оцінки. Вам повідомляють, скільки цього було. У файлах видалене перезаписують.";

    public override string ContactTitle => "Хто відповідає";

    public override string NoContact => "Зверніться до тих, хто показує вам цю розмову: до сайту, на якому ви її знайшли, або до вашої організації.";

    /// <summary>In the genitive, as is <see cref="Days"/>.</summary>
    private static string Minutes(int count) => $"{count} {(IsOne(count) ? "хвилини" : "хвилин")}";

    private static string Days(int count) => $"{count} {(IsOne(count) ? "дня" : "днів")}";

    private static bool IsOne(int count) => count % 10 == 1 && count % 100 != 11;
}
