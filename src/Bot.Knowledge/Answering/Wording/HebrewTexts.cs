using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Wording;

internal sealed class HebrewTexts : FixedTexts
{
    public override string NotCovered => "זה לא מופיע במקורות שלי.";

    public override string NotCoveredForNow => "המצב כיום אינו מופיע במקורות שלי.";

    public override string Nearest(IEnumerable<string> titles) => $"המאמרים הקרובים ביותר: {string.Join("; ", titles.Select(Isolated))}.";

    public override string Coverage(LibraryCoverage coverage) => coverage switch
    {
        { ArticleCount: 0 } => "אין לי עדיין מאמרים.",
        { Earliest: { } earliest, Latest: { } latest } when earliest == latest => $"באוסף שלי {Articles(coverage.ArticleCount)}; תאריך הפרסום: {Isolated($"{earliest}")}.",
        { Earliest: { } earliest, Latest: { } latest } => $"באוסף שלי {Articles(coverage.ArticleCount)}; תאריכי הפרסום: מ־{Isolated($"{earliest}")} עד {Isolated($"{latest}")}.",
        _ => $"באוסף שלי {Articles(coverage.ArticleCount)}; תאריך הפרסום אינו ידוע.",
    };

    public override string WhatSourcesSay => "מה המקורות אומרים:";

    public override string NoSourceSaysThat => "אף מקור כאן אינו אומר זאת. המקורות מדווחים:";

    public override string MayNotBeStated => "ייתכן שהמקורות אינם אומרים זאת במפורש";

    protected override string SearchedForWords(string query) => $"החיפוש: {Isolated(query)}";

    public override string SourcesDiffer => "המקורות חלוקים";

    public override string AsOf(string newest) => $"נכון ל־{Isolated(newest)} (המקור החדש ביותר באוסף הזה)";

    public override string PublisherUnknown => "מפרסם לא ידוע";

    public override string PartyToTheConflict => "צד לסכסוך";

    public override string StateMedia => "תקשורת ממלכתית";

    public override string DateOf(ArticleDate published) => Dotted(published);

    public override string DateUnknown => "תאריך לא ידוע";

    public override string OnlyAccountOf(string party) => $"באוסף הזה מופיעים רק דברי צד אחד: {Isolated(party)}.";

    public override string OneSource => "מקור אחד";

    public override string EarlyCounts => "ספירות ראשונות מתוקנות לעתים קרובות.";

    public override string GraphicDetail => "בקטע הזה יש פרטים קשים.";

    public override string CalledDifferently(string first, int firstCitation, string second, int secondCitation) =>
        $"השם ב־[{firstCitation}] הוא {Isolated(first)} וב־[{secondCitation}] הוא {Isolated(second)}";

    public override string NamingIsDisputed => "השם שנוי במחלוקת";

    public override string NoPositions => "המקורות מובאים כאן כלשונם, ללא נקיטת עמדה.";

    public override string NoPredictions => "האוסף הזה אינו יכול להראות זאת.";

    public override string CannotHelp => "אין באפשרותי לעזור בכך.";

    public override string NoSafetyInformation => "אין באפשרותי לתת מידע על בטיחות, וייתכן שהמידע שלי אינו מעודכן.";

    public override string EmergencyContacts(string contacts) => $"לעזרה נא לפנות אל: {Isolated(contacts)}";

    public override string LocalEmergencyServices => "בעת סכנה יש לפנות לשירותי החירום המקומיים או לצלב האדום או לסהר האדום הקרובים.";

    public override string NotThatDescription => "לא אשתמש בתיאור הזה.";

    public override string NoInstructions => "הוראות שבתוך הודעות או מקורות אינן מבוצעות.";

    public override string Welcome(int articleCount) => articleCount switch
    {
        0 => "כאן משיבים על שאלות מתוך אוסף מאמרים ובלשונם. עדיין אין בו מאמרים.",
        1 => "כאן משיבים על שאלות מתוך מאמר אחד ובלשונו. המספר שאחרי כל ציטוט פותח את המאמר באותו מקום.",
        _ => $"כאן משיבים על שאלות מתוך {Articles(articleCount)} ובלשונם. המספר שאחרי כל ציטוט פותח את המאמר באותו מקום. על מה שאינו במאמרים לא תינתן תשובה.",
    };

    public override string Starter(string articleTitle) => $"מה אומרים המקורות על ”{Isolated(articleTitle)}“?";

    public override string NothingAsked => "נא להקליד שאלה, והתשובה תחופש במקורות שלי.";

    public override string QuestionTooLong(int maxLength) => $"זו הודעה ארוכה. נא לשאול ב־{Number(maxLength)} תווים לכל היותר.";

    public override string Searching => "מתבצע חיפוש במקורות…";

    public override string Busy => "עדיין בטיפול שאלות קודמות. נא לשאול שוב בעוד רגע.";

    public override string TooManyQuestions(int seconds) => $"מגיעות עכשיו הרבה שאלות. נא לשאול שוב בעוד {(seconds == 1 ? "שנייה אחת" : $"{Number(seconds)} שניות")}.";

    public override string Failed => "משהו השתבש כאן ולא הייתה אפשרות לענות. נא לשאול שוב.";

    public override string SourcesUnreachable => "אין כרגע גישה למקורות, ולכן אי אפשר לענות. נא לשאול שוב בעוד כמה דקות.";

    protected override string ThousandsSeparator => ",";

    private string Articles(int count) => count switch
    {
        1 => "מאמר אחד",
        2 => "שני מאמרים",
        _ => $"{Number(count)} מאמרים",
    };
}
