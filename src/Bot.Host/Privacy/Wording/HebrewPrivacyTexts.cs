namespace Bot.Host.Privacy.Wording;

internal sealed class HebrewPrivacyTexts : PrivacyTexts
{
    public override string Title => "פרטיות";

    public override string Lead => "מה הבוט הזה שומר ממה שנכתב לו, היכן, לכמה זמן ומי יכול לראות זאת. הבוט כותב את הדף הזה בעצמו, לפי ההגדרות שבתוקף כעת.";

    public override string ToChat => "אל השיחה";

    public override string Languages => "שפות";

    public override string What => "מה";

    public override string Where => "היכן";

    public override string HowLong => "לכמה זמן";

    public override string Who => "מי יכול לראות";

    public override string InMemory => "בזיכרון העבודה של שרת הבוט, ולא בדיסק.";

    public override string InFile => "בקובץ בשרת הבוט, שרק החשבון של הבוט עצמו רשאי לקרוא.";

    public override string OnlyTheBot => "אף אחד. רק הבוט משתמש בזה.";

    public override string AdministratorsCould => "רק הבוט משתמש בזה. מי שמנהל את השרת יכול לפתוח את הקובץ.";

    public override string ChatTitle => "השיחה שמוצגת לפניך";

    public override string ChatWhat(int maxMessages) => $"השאלות שלך והתשובות ({maxMessages} הודעות לכל היותר), כדי שיישארו כשהדף נטען מחדש.";

    public override string ChatWho => "רק מי שמנהל את השיחה. שום דף ושום יומן אינו מציג אותה לאחרים.";

    public override string InMemoryFor(int idleMinutes) => $"עד למחיקת השיחה, עד שלא ייכתב בה דבר במשך {Minutes(idleMinutes)}, או עד שהבוט יופעל מחדש.";

    public override string MemoryTitle => "מה הבוט זוכר לקראת השאלה הבאה";

    public override string MemoryWhat(int maxTurns) => $"השאלות האחרונות ומה שענה עליהן ({maxTurns} לכל היותר), כדי שאפשר יהיה להמשיך ולשאול “ומתי זה היה?”. אין לידן שם, חשבון או כתובת.";

    public override string InFileFor(int idleMinutes) => $"עד למחיקת השיחה, או עד שלא ייכתב בה דבר במשך {Minutes(idleMinutes)}.";

    public override string AnswersTitle => "אילו תשובות ניתנו";

    public override string AnswersWhat => "לכל תשובה מספר אקראי, השעה והמקומות שצוטטו בה, כדי שדירוג ימצא את התשובה שלו. אף מילה מהשאלה, ושום דבר על השואל.";

    public override string DaysOrRestart(int days) => $"{Days(days)}, ולא לאחר מחיקת השיחה או הפעלה מחדש של הבוט.";

    public override string DaysOrDeleted(int days) => $"{Days(days)}, ולא לאחר מחיקת השיחה.";

    public override string RatingsTitle => "הדירוגים שלך";

    public override string RatingsWhat => "רק אם דירגת תשובה: אם היא עזרה, מה שגוי בה, ההערה שלך, השעה והמקומות שהתשובה ציטטה. בלי שם, בלי חשבון, בלי כתובת רשת ובלי פרטי דפדפן. נא לא לכתוב בהערה דבר עליך או על אחרים.";

    public override string RatingsWho => "מי שמפעילים את הבוט הזה ומטפלים במאמרים שלו.";

    public override string LogTitle => "היומן של הבוט";

    public override string Log => "שורה אחת לכל שאלה: המספר האקראי של התשובה, כמה מקומות היא ציטטה, אם ניתנה תשובה וכמה זמן זה נמשך. לעולם לא השאלה, התשובה, הכתובת או הדפדפן שלך. שרת שעומד לפני הבוט עשוי לנהל יומן משלו, שהבוט אינו רואה.";

    public override string AddressTitle => "כתובת הרשת שלך";

    public override string Address => "היא משמשת רק להגבלת מספר הבקשות ממקום אחד. היא מוחזקת בזיכרון העבודה כמספר שאי אפשר לשחזר ממנו את הכתובת, ומתחלפת בכל יום. היא אינה נשמרת.";

    public override string BrowserTitle => "עוגיות והדפדפן שלך";

    public override string Browser => "אין עוגיות, ואיש אינו סופר את הביקורים שלך או עוקב אחריהם. הכרטיסייה בדפדפן מחזיקה את המפתח לשיחה עד שהיא נסגרת.";

    public override string OthersTitle => "שירותים אחרים";

    public override string NoOthers => "מודלי השפה פועלים בשרת של הבוט עצמו. מה שנכתב אינו נשלח לשום חברה אחרת.";

    public override string SearchServer => "מה שנשאל מחפשים בשרת מסד נתונים שמפעיל בעל הבוט. השאלה מגיעה אליו כמספרים, והוא אינו שומר אותם.";

    public override string Teams => "מי ששואל ב־Microsoft Teams, ההודעות שלו עוברות דרך Microsoft ונשמרות אצלה כפי שסיכמה עם הארגון. הבוט אינו שומר שם או חשבון, וכשמסירים אותו משיחה הוא מוחק את מה שהוא זוכר ממנה.";

    public override string DeletingTitle => "מחיקה";

    public override string Deleting => "“מחיקת השיחה הזאת” מוחקת את כל אלה מיד: ההודעות, מה שהבוט זוכר, אילו תשובות ניתנו והדירוגים שלך, ומודיעה כמה נמחק. בקבצים נכתב מידע אחר על מה שנמחק.";

    public override string ContactTitle => "מי אחראי";

    public override string NoContact => "אפשר לפנות למי שמציג את השיחה הזאת: האתר שבו היא נמצאה, או הארגון שלך.";

    private static string Minutes(int count) => count switch
    {
        1 => "דקה אחת",
        2 => "שתי דקות",
        _ => $"{count} דקות",
    };

    private static string Days(int count) => count switch
    {
        1 => "יום אחד",
        2 => "יומיים",
        _ => $"{count} ימים",
    };
}
