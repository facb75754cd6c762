namespace Bot.Host.Privacy.Wording;

internal sealed class ArabicPrivacyTexts : PrivacyTexts
{
    public override string Title => "الخصوصية";

    public override string Lead => "ما الذي يحتفظ به هذا البوت مما تكتبه، وأين، وإلى متى، ومن يستطيع رؤيته. يكتب البوت هذه الصفحة بنفسه من الإعدادات السارية الآن.";

    public override string ToChat => "إلى المحادثة";

    public override string Languages => "اللغات";

    public override string What => "ماذا";

    public override string Where => "أين";

    public override string HowLong => "إلى متى";

    public override string Who => "من يستطيع رؤيته";

    public override string InMemory => "في الذاكرة العاملة لخادم البوت، وليس على قرص.";

    public override string InFile => "في ملف على خادم البوت لا يستطيع قراءته إلا حساب البوت نفسه.";

    public override string OnlyTheBot => "لا أحد. البوت وحده يستخدمه.";

    public override string AdministratorsCould => "البوت وحده يستخدمه. ويمكن لمن يدير الخادم أن يفتح الملف.";

    public override string ChatTitle => "المحادثة الظاهرة أمامك";

    public override string ChatWhat(int maxMessages) => $"أسئلتك والإجابات (الحد الأقصى لعدد الرسائل: {maxMessages})، لكي تبقى ظاهرة عند إعادة تحميل الصفحة.";

    public override string ChatWho => "أنت. لا تعرضها أي صفحة ولا أي سجل على أحد غيرك.";

    public override string InMemoryFor(int idleMinutes) => $"إلى أن تحذف المحادثة، أو يمضي على آخر كتابة فيها أكثر من {Minutes(idleMinutes)}، أو يُعاد تشغيل البوت.";

    public override string MemoryTitle => "ما يتذكره البوت من أجل سؤالك التالي";

    public override string MemoryWhat(int maxTurns) => $"أسئلتك الأخيرة وما أجاب عنها (العدد الأقصى: {maxTurns})، لكي تستطيع أن تتابع بسؤال مثل «ومتى كان ذلك؟». لا يرافقها اسم ولا حساب ولا عنوان.";

    public override string InFileFor(int idleMinutes) => $"إلى أن تحذف المحادثة، أو يمضي على آخر كتابة فيها أكثر من {Minutes(idleMinutes)}.";

    public override string AnswersTitle => "الإجابات التي أُعطيت";

    public override string AnswersWhat => "لكل إجابة رقم عشوائي والوقت والمواضع التي استشهدت بها، لكي يجد التقييم إجابته. لا كلمة من سؤالك، ولا شيء عنك.";

    public override string DaysOrRestart(int days) => $"{Days(days)}، ولا يبقى منها شيء بعد حذف المحادثة أو إعادة تشغيل البوت.";

    public override string DaysOrDeleted(int days) => $"{Days(days)}، ولا يبقى منها شيء بعد حذف المحادثة.";

    public override string RatingsTitle => "تقييماتك";

    public override string RatingsWhat => "فقط إذا قيّمت إجابة: هل أفادتك، وما الخطأ فيها، وتعليقك، والوقت، والمواضع التي استشهدت بها الإجابة. لا اسم ولا حساب ولا عنوان شبكة ولا معلومات عن المتصفح. يُرجى ألا تكتب في التعليق شيئًا عن نفسك أو عن غيرك.";

    public override string RatingsWho => "من يشغّلون هذا البوت ويعتنون بمقالاته.";

    public override string LogTitle => "سجل البوت";

    public override string Log => "سطر واحد لكل سؤال: الرقم العشوائي للإجابة، وعدد المواضع التي استشهدت بها، وهل أُجيب عن السؤال، وكم استغرق ذلك. لا يُكتب فيه أبدًا سؤالك ولا الإجابة ولا عنوانك ولا متصفحك. وقد يحتفظ خادم يقف أمام البوت بسجل خاص به لا يراه البوت.";

    public override string AddressTitle => "عنوان شبكتك";

    public override string Address => "يُستخدم فقط للحد من عدد الطلبات من مكان واحد. ويُحتفظ به في الذاكرة العاملة على هيئة رقم لا يمكن استعادة العنوان منه، ويتجدد كل يوم. ولا يُخزَّن.";

    public override string BrowserTitle => "ملفات تعريف الارتباط ومتصفحك";

    public override string Browser => "لا توجد ملفات تعريف ارتباط، ولا يحصي أحد زياراتك ولا يتتبعها. تحتفظ علامة التبويب في متصفحك بمفتاح المحادثة إلى أن تغلقها.";

    public override string OthersTitle => "خدمات أخرى";

    public override string NoOthers => "تعمل النماذج اللغوية على خادم البوت نفسه. ولا يُرسل ما تكتبه إلى أي شركة أخرى.";

    public override string SearchServer => "يُبحث عما تسأل عنه في خادم قاعدة بيانات يشغّله صاحب هذا البوت. يصل إليه سؤالك على هيئة أرقام ولا يحتفظ بها.";

    public override string Teams => "إذا سألت في Microsoft Teams فإن Microsoft تنقل رسائلك وتحتفظ بها وفق ما اتفقت عليه مع مؤسستك. لا يخزّن البوت اسمك ولا حسابك، وعند إزالته من محادثة يحذف ما يتذكره منها.";

    public override string DeletingTitle => "الحذف";

    public override string Deleting => "زر «حذف هذه المحادثة» يحذف كل ذلك فورًا: الرسائل وما يتذكره البوت والإجابات التي أُعطيت وتقييماتك، ويُخبرك بمقدار ما حُذف. وفي الملفات يُكتب فوق ما حُذف.";

    public override string ContactTitle => "من المسؤول";

    public override string NoContact => "اسأل من يعرض عليك هذه المحادثة: الموقع الذي وجدتها فيه أو مؤسستك.";

    private static string Minutes(int count) => count switch
    {
        1 => "دقيقة واحدة",
        2 => "دقيقتين",
        _ when count % 100 is >= 3 and <= 10 => $"{count} دقائق",
        _ => $"{count} دقيقة",
    };

    private static string Days(int count) => count switch
    {
        1 => "يوم واحد",
        2 => "يومان",
        _ when count % 100 is >= 3 and <= 10 => $"{count} أيام",
        _ when count % 100 is >= 11 => $"{count} يومًا",
        _ => $"{count} يوم",
    };
}
