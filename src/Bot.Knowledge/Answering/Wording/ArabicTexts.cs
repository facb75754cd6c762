using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Wording;

internal sealed class ArabicTexts : FixedTexts
{
    public override string NotCovered => "هذا غير موجود في مصادري.";

    public override string NotCoveredForNow => "الوضع الحالي غير وارد في مصادري.";

    public override string Nearest(IEnumerable<string> titles) => $"أقرب المقالات: {string.Join("؛ ", titles.Select(Isolated))}.";

    public override string Coverage(LibraryCoverage coverage) => coverage switch
    {
        { ArticleCount: 0 } => "ليست لديّ مقالات بعد.",
        { Earliest: { } earliest, Latest: { } latest } when earliest == latest => $"عدد المقالات لديّ: {Articles(coverage.ArticleCount)}؛ تاريخ النشر: {Isolated($"{earliest}")}.",
        { Earliest: { } earliest, Latest: { } latest } => $"عدد المقالات لديّ: {Articles(coverage.ArticleCount)}؛ تواريخ النشر: من {Isolated($"{earliest}")} إلى {Isolated($"{latest}")}.",
        _ => $"عدد المقالات لديّ: {Articles(coverage.ArticleCount)}؛ تاريخ النشر غير معروف.",
    };

    public override string WhatSourcesSay => "ما تقوله المصادر:";

    public override string NoSourceSaysThat => "لا يقول ذلك أي مصدر هنا. تذكر المصادر:";

    public override string MayNotBeStated => "قد لا تذكر المصادر ذلك مباشرة";

    protected override string SearchedForWords(string query) => $"عبارة البحث: {Isolated(query)}";

    public override string SourcesDiffer => "المصادر مختلفة";

    public override string AsOf(string newest) => $"حتى {Isolated(newest)} (أحدث مصدر في هذه المجموعة)";

    public override string PublisherUnknown => "الناشر غير معروف";

    public override string PartyToTheConflict => "طرف في النزاع";

    public override string StateMedia => "إعلام حكومي";

    public override string DateOf(ArticleDate published) => Worded(published, "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر");

    public override string DateUnknown => "التاريخ غير معروف";

    public override string OnlyAccountOf(string party) => $"لا توجد في هذه المجموعة إلا رواية طرف واحد: {Isolated(party)}.";

    public override string OneSource => "مصدر واحد";

    public override string EarlyCounts => "كثيراً ما تُعدَّل الأرقام الأولى لاحقاً.";

    public override string GraphicDetail => "يتضمن هذا المقطع تفاصيل قاسية.";

    public override string CalledDifferently(string first, int firstCitation, string second, int secondCitation) =>
        $"الاسم في [{firstCitation}] هو {Isolated(first)} وفي [{secondCitation}] هو {Isolated(second)}";

    public override string NamingIsDisputed => "التسمية محل خلاف";

    public override string NoPositions => "أنقل ما تقوله هذه المصادر ولا أتخذ موقفاً.";

    public override string NoPredictions => "لا يمكن لهذه المجموعة أن تبيّن ذلك.";

    public override string CannotHelp => "لا أستطيع المساعدة في ذلك.";

    public override string NoSafetyInformation => "لا أستطيع تقديم معلومات عن السلامة، وقد تكون معلوماتي قديمة.";

    public override string EmergencyContacts(string contacts) => $"للمساعدة يُرجى الاتصال بـ: {Isolated(contacts)}";

    public override string LocalEmergencyServices => "إذا كنت في خطر، يُرجى التوجه إلى خدمات الطوارئ المحلية أو إلى أقرب جمعية للصليب الأحمر أو الهلال الأحمر.";

    public override string NotThatDescription => "لن أستخدم هذا الوصف.";

    public override string NoInstructions => "لا أتبع التعليمات الواردة في الرسائل أو المصادر.";

    public override string Welcome(int articleCount) => articleCount switch
    {
        0 => "أجيب عن الأسئلة من مجموعة مقالات وبكلماتها. لا توجد فيها مقالات بعد.",
        1 => "أجيب عن الأسئلة من مقالة واحدة وبكلماتها. يفتح الرقم الذي يلي كل اقتباس المقالة عند موضعه.",
        _ => $"أجيب عن الأسئلة من مجموعة مقالات وبكلماتها. عدد المقالات: {Articles(articleCount)}. يفتح الرقم الذي يلي كل اقتباس المقالة عند موضعه. وما لا تذكره المقالات لا أجيب عنه.",
    };

    public override string Starter(string articleTitle) => $"ماذا تقول المصادر عن «{Isolated(articleTitle)}»؟";

    public override string NothingAsked => "يُرجى كتابة سؤال، وسأبحث عن الجواب في مصادري.";

    public override string QuestionTooLong(int maxLength) => $"هذه رسالة طويلة. يُرجى كتابة السؤال بحيث لا يزيد طوله على {Counted(maxLength, "حرف واحد", "حرفين", "أحرف", "حرفاً", "حرف")}.";

    public override string Searching => "جارٍ البحث في المصادر…";

    public override string Busy => "ما زلت أعمل على أسئلة سابقة. يُرجى السؤال مرة أخرى بعد قليل.";

    public override string TooManyQuestions(int seconds) => $"تصل الآن أسئلة كثيرة. يُرجى السؤال مرة أخرى بعد {Counted(seconds, "ثانية واحدة", "ثانيتين", "ثوانٍ", "ثانية", "ثانية")}.";

    public override string Failed => "حدث خطأ هنا ولم أستطع الإجابة. يُرجى السؤال مرة أخرى.";

    public override string SourcesUnreachable => "لا يمكنني الوصول إلى مصادري في الوقت الحالي، لذلك لا أستطيع الإجابة. يُرجى السؤال مرة أخرى بعد بضع دقائق.";

    protected override string ThousandsSeparator => ",";

    private string Articles(int count) => Counted(count, "مقالة واحدة", "مقالتان", "مقالات", "مقالة", "مقالة");

    /// <summary>By Unicode's CLDR rules: one and two are words of their own; otherwise the last two digits choose.</summary>
    /// <param name="few">For 3 to 10.</param>
    /// <param name="many">For 11 to 99.</param>
    private string Counted(int count, string one, string two, string few, string many, string other) => (count, count % 100) switch
    {
        (1, _) => one,
        (2, _) => two,
        (_, >= 3 and <= 10) => $"{Number(count)} {few}",
        (_, >= 11) => $"{Number(count)} {many}",
        _ => $"{Number(count)} {other}",
    };
}
