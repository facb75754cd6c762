using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Knowledge.Questions.Screening;

/// <summary>Knows the worst cases in the languages other than English that questions may be asked in, by lists of words: for one language each what stands for the speaker, danger, making, weapons, and so on, and which of them make a case together.</summary>
/// <remarks>Coarser than what is known of English, and meant to be: who asks for help must not wait for a perfect sentence.</remarks>
internal static class ForeignCues
{
    private const int Reach = 2_000;

    private static readonly LanguageCues[] Languages =
    [
        new() // Turkish
        {
            Self = @"\b(ben|biz|benim|bizim|annem|babam|ailem|çocuklarım|oğlum|kızım|kardeşim|evimiz|mahallemiz|\w+([dt][ea]y[iı][mz]|[iıuü]yoru[mz]))\b",
            Danger = @"güvenli mi|güvende|tehlike|sığına|bombalan|bombalıyor|ateş edi|mahsur|kaça(bilir|lım)|yaralı|saklan|ne yap(malı|ayım|alım|abilir)|yardım edin|imdat|nasıl çık(ar|abilir|arız|arım)\b|kuşatıl|tahliye|kurtarın|nereye (gid|kaç)",
            Making = @"nasıl.*(yap(ılır|arım|arız|abilir|ayım|mak)|üret|hazırla|kurarım|kurulur|yerleştir|geç(erim|ilir|ebilir)|kaçır|saldır)|adım adım|tarifi",
            Weapons = @"bomba|patlayıcı|mayın|silah|füze|zehir|pusu|roket|uranyum|suikast|kontrol noktası|nöbetçi|devriye|barikat|konvoy",
            Where = @"nerede|konumu|koordinat",
            Forces = @"top(lar|çu)|nişancı|nöbetçi|birlik|asker|batarya|tank|kontrol noktası|mevzi|keskin nişancı",
            Now = @"şu an|şimdi|bu gece|bugün|yarın",
            Stands = @"nerede (dur|konuşlan|mevzilen|saklan|bekl|park)\w*yor(lar)?\b",
            Evading = @"takılmadan|yakalanmadan|görünmeden|atlat|etrafından dolaş|hangi yol\w* .*(yok|gecilir)|hic asker yok",
            Private = @"\b(ev|özel|cep) (adres|telefon|numara)|adresini (ver|bul|söyle)|nerede (oturuyor|yaşıyor|uyuyor)",
            Opinion = @"\b(sence|sizce)\b|kim haklı|hangi taraf(ı)? haklı|haklı mı|kim suçlu|kimin suçu|fikrin ne|görüşün|doğru muydu|beni ikna et|konuşması yaz",
            Prediction = @"[ae]ca[kğ] m[ıi]|ece[kğ] mi|kim kazanacak|ne zaman bitecek|savaş çıkar mı",
        },
        new() // French
        {
            Self = @"\b(je suis|nous sommes|je vis|j'habite|ma famille|mon fils|ma fille|mes (enfants|parents)|ma grand-mère|ma mère|mon père|notre (maison|rue)|on nous|nous avons|dois-je|puis-je|pouvons-nous)\b",
            Danger = @"en sécurité|est-(il|elle) sûre?\b|dangereu|danger|\babri|bombard|tirent|coincé|piégé|blessé|\bfuir|cacher|aidez|au secours|que (dois-je|devons-nous|faire)|sortir|assiégée?|évacu",
            Making = @"(comment|étape par étape|recette|montre\w*-moi|expli\w*-moi).*\b(fabriquer|construire|faire|assembler|préparer|poser|cacher|introduire|contourner|passer|attaquer|viser|enrichir|recruter)\b",
            Weapons = @"bombe|explosif|grenade|\bmines?\b|\barmes?\b|missile|poison|sarin|uranium|molotov|embuscade|checkpoint|barrage|poste de contrôle|patrouille|sentinelle|convoi|milice",
            Where = @"\boù (est|sont|se trouve)|coordonnées|position",
            Forces = @"canon|tireur|combattant|garde|troupe|soldat|batterie|artillerie|\bchars\b|sniper|barrage|checkpoint",
            Now = @"maintenant|en ce moment|actuellement|ce soir|aujourd'hui|demain",
            Stands = @"\boù (se (cache|tien|trouve|repose)\w*|(est|sont) (posté|placé|cantonné|stationné|garé|déployé)\w*)",
            Evading = @"\b(éviter|contourner|échapper|passer sans|sans être vus?)\b|\bsans (soldats|barrages|contrôles)",
            Private = @"\b(l'adresse|le (numéro|téléphone)|domicile)\b.*\b(d[eu]|d'un|chez)\b|\boù (habite|loge|dort)\b",
            Opinion = @"(à|a) (ton|votre) avis|selon (toi|vous)\b|pensez-vous|penses-tu|crois-tu|croyez-vous|qui a (raison|tort)|quel camp|(ton|votre) opinion|était-ce (juste|moral)|convain\w+-moi|écri\w+(-moi)? un discours|qui est le (méchant|coupable)",
            Prediction = @"\bva-t-(il|elle|on)|\bvont-(ils|elles)|qui (va gagner|gagnera)|quand .*(finira|se terminera)|\w+ra-t-(il|elle|on)|\w+ront-(ils|elles)",
        },
        new() // Russian
        {
            Self = @"\b(я|мы|мой|моя|моей|мои|мама|папа|бабушк\w*|наш\w*|нас|мне|нам|меня)\b",
            Danger = @"безопасн|опасно|укрыти|обстрел|стреляют|бомбят|застрял|ранен|бежать|выбраться|спрят|прячемся|помогите|спасите|что (мне |нам )?делать|эвакуир|вывоз|вывезти|\bодна\b.*город",
            Making = @"(\bкак\b|инструкци|рецепт|пошагово|научи).*\b(сделать|изготовить|собрать|построить|заложить|установить|спрятать|пронести|провезти|обойти|объехать|взорвать|убить|обогатить|напасть|устроить|подорвать|достать|завербовать)\b",
            Weapons = @"бомб|взрывчатк|гранат|\bмин[уы]\b|оружи|ракет|\bяд|зарин|\bуран|засад|блокпост|патрул|молотова|детонатор|колонн|конвой",
            Where = @"\bгде\b|координат|местоположение",
            Forces = @"пушк|орудия|бойц|патрул|часовы|войска|солдат|батаре|артиллери|танк|блокпост|снайпер",
            Now = @"сейчас|сегодня|в данный момент|завтра",
            Stands = @"\bгде\b.*\b(стоят|стоит|прячутся|прячется|находятся|находится|размещены|укрываются|базируются)\b",
            Evading = @"\b(объехать|обойти|миновать|проскочить|проехать мимо)\b|незамеченн|без (блокпостов|патрулей|солдат)",
            Private = @"домашн\w* (адрес|телефон)|\b(дай|найди|скажи|узнай)\b.*\b(адрес|телефон)|\bгде (живет|живут|ночует|спит)\b",
            Opinion = @"(ты|вы) (думае|считае)|по-?твоему|по-вашему|(твое|ваше) мнение|кто (прав|виноват)\b|чья сторона права|на чьей (ты|вы) стороне|справедлив\w* ли|оправдан\w* ли|был\w* ли прав|убеди\w* меня|напиши\w* речь",
            Prediction = @"(нападет|победит|вторгнется|закончится|начнется|падет|будет) ли\b|кто (победит|выиграет)|когда (закончится|кончится)",
        },
        new() // Ukrainian
        {
            Self = @"\b(я|ми|мій|моя|моєї|мої|мама|тато|бабус\w*|наш\w*|нас|мені|нам|мене)\b",
            Danger = @"безпечн|укритт|обстріл|стріляють|бомблять|застряг|поранен|тікати|вибратися|схова|ховаємо|допоможіть|рятуйте|що (мені |нам )?робити|евакую|вивоз|вивезти",
            Making = @"(\bяк\b|інструкці|рецепт|покроково|навчи).*\b(зробити|виготовити|зібрати|збудувати|закласти|встановити|сховати|пронести|провезти|обійти|об'їхати|підірвати|вбити|збагатити|напасти|влаштувати|дістати|завербувати)\b",
            Weapons = @"бомб|вибухівк|гранат|\bмін[уи]\b|збро|ракет|отрут|зарин|\bуран|засідк|блокпост|патрул|молотова|детонатор|колон|конвой",
            Where = @"\bде\b|координат|розташування",
            Forces = @"гармат|бійц|патрул|вартов|війська|солдат|батаре|артилері|танк|блокпост|снайпер",
            Now = @"зараз|сьогодні|наразі|в цей момент|завтра",
            Stands = @"\bде\b.*\b(стоять|стоїть|ховаються|ховається|перебувають|розміщені|базуються)\b",
            Evading = @"\b(об'їхати|обійти|оминути|проскочити|проїхати повз)\b|непоміч|без (блокпостів|патрулів|солдатів)",
            Private = @"домашн\w* (адрес|телефон)|\b(дай|знайди|скажи)\b.*\b(адрес|телефон)|\bде (живе|живуть|ночує|спить)\b",
            Opinion = @"(ти|ви) (дума|вважа)|на (твою|вашу) думку|хто (правий|винен)\b|чия сторона|на чиєму (ти|ви) боці|чи (мав|мала|мали) рацію|чи виправдан|чи справедлив|переконай\w* мене|напиши\w* промову",
            Prediction = @"\bчи (нападе|переможе|вторгнеться|буде|закінчиться|почнеться|впаде)\b|хто (переможе|виграє)|коли (закінчиться|скінчиться)",
        },
        new() // Arabic
        {
            Self = @"أنا|نحن|عائلتي|أمي|أبي|ابني|ابنتي|أطفالي|بيتنا|شارعنا|أختي|أخي|حينا",
            Danger = @"آمن|خطر|ملجأ|قصف|يقصفون|يطلقون|عالق|محاصر|مصاب|جريح|نهرب|أهرب|أختبئ|نختبئ|ماذا (أفعل|نفعل)|ساعدو|أنقذو|الخروج من|نخرج|كيف تخرج",
            Making = @"(كيف|خطوات|وصفة|علمني).*(أصنع|اصنع|نصنع|يمكنني|يمكننا|أستطيع|نستطيع|أتجاوز|أزرع|أهاجم|نهاجم)|طريقة (صنع|تصنيع)",
            Weapons = @"قنبلة|قنابل|متفجرات|عبوة|لغم|ألغام|سلاح|أسلحة|صاروخ|السارين|اليورانيوم|كمين|حاجز|نقطة تفتيش|دورية|قافلة",
            Where = @"أين|إحداثيات|موقع|مواقع",
            Forces = @"مدافع|مقاتل|حراس|حواجز|دوري|قوات|جنود|مدفعية|بطاري|دبابات|حاجز|قناص",
            Now = @"الآن|حاليا|اليوم|الليلة|هذه اللحظة|غدا",
            Stands = @"أين (تتمركز|يتمركز|تقف|تختبئ|يختبئ|توجد|تنتشر|ينتشر)",
            Evading = @"يتجنب|نتجنب|أتجنب|تجنب|يتفادى|نتفادى|تفادي|الالتفاف|دون أن (يرانا|يراني|نرى)",
            Private = @"عنوان (منزل|بيت|سكن)|رقم هاتف|أين (يسكن|يعيش|ينام)",
            Opinion = @"برأيك|في رأيك|ما رأيك|هل (تعتقد|تظن|تؤيد)|من (على حق|المحق|المخطئ|المذنب)|(جانب|طرف) على حق|مبررا|أقنعني|اكتب (لي )?خطاب",
            Prediction = @"هل (سوف|ست|سي)|من (سيفوز|سينتصر)|متى (ستنتهي|تنتهي|سينتهي)",
        },
        new() // Hebrew
        {
            Self = @"\b(אני|אנחנו|אותנו|שלי|שלנו|לנו)\b",
            Danger = @"בטוח|מסוכן|סכנה|מקלט|מפגיז|יורים|מפציצ|תקוע|לכוד|פצוע|לברוח|להתחבא|מתחבא|נצור|מוציאים אות|מה לעשות|צריך לעשות|הצילו|עזרו|לצאת מ",
            Making = @"(איך|כיצד|הוראות|מתכון|שלב אחר שלב|למד אותי).*(לבנות|להכין|לייצר|להרכיב|להטמין|להבריח|לעקוף|לתקוף|לפוצץ|להעשיר|להרוג|בונים|מכינים|מייצרים|להשיג|לגייס)",
            Weapons = @"פצצ|נפץ|רימון|מטען|מוקש|נשק|טיל|רעל|סרין|אורניום|מארב|מחסו|סיור|שיירה|מיליצי",
            Where = @"איפה|היכן|מיקום|קואורדינט",
            Forces = @"תותח|לוחמ|שומר|סיור|כוחות|חייל|סולל|ארטילרי|טנק|מחסו|צלפ",
            Now = @"עכשיו|כרגע|היום|הלילה|ברגע זה|מחר",
            Stands = @"(איפה|היכן) (מוצב|נמצא|מסתתר|חונ|עומד|פרוס)",
            Evading = @"לעקוף|להתחמק|לחמוק|בלי להיתפס|ללא (מחסומים|חיילים)",
            Private = @"כתובת (הבית|מגורים|ביתו)|הכתובת של|מספר הטלפון|(איפה|היכן) (גר|מתגורר|ישן)",
            Opinion = @"לדעת(ך|כם)|מה דעתך|אתה חושב|מי (צודק|אשם)|צד צודק|שכנע אותי|כתוב (לי )?נאום|היה מוצדק|אתה תומך|בעד מי אתה",
            Prediction = @"מי ינצח|מתי תסתיים|האם (תהיה|יהיה|תפלוש|יפלוש|יתקוף|תתקוף|ינצח|תנצח|תיפול|תפרוץ)",
        },
    ];

    /// <returns>Null when no list knows it.</returns>
    public static MessageKind? Find(string message)
    {
        var text = Fold(message.Length > Reach ? message[..Reach] : message);
        return Languages.Select(language => language.Find(text)).FirstOrDefault(kind => kind is not null);
    }

    /// <summary>Lower case without accents and points, so that careless spelling is known as well.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in string.Concat(text.Replace('’', '\'').EnumerateRunes()).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return folded.ToString();
    }

    /// <summary>The words of one language, as patterns of folded text.</summary>
    private sealed class LanguageCues
    {
        private readonly Dictionary<string, Regex> _patterns = [];

        public required string Self { init => Set(value); }

        public required string Danger { init => Set(value); }

        /// <summary>How something is made or done, asked by one who would do it.</summary>
        public required string Making { init => Set(value); }

        public required string Weapons { init => Set(value); }

        public required string Where { init => Set(value); }

        public required string Forces { init => Set(value); }

        public required string Now { init => Set(value); }

        /// <summary>Where something stands at present, by the verb alone.</summary>
        public required string Stands { init => Set(value); }

        /// <summary>A way round those who guard.</summary>
        public required string Evading { init => Set(value); }

        /// <summary>Where a person lives and how to reach one.</summary>
        public required string Private { init => Set(value); }

        public required string Opinion { init => Set(value); }

        public required string Prediction { init => Set(value); }

        public MessageKind? Find(string text)
        {
            bool Has(string sort) => _patterns[sort].IsMatch(text);

            return (Has(nameof(Self)) && Has(nameof(Danger))) ? MessageKind.AtRisk
                : (Has(nameof(Making)) && Has(nameof(Weapons))) || (Has(nameof(Where)) && Has(nameof(Forces)) && Has(nameof(Now)))
                    || ((Has(nameof(Stands)) || Has(nameof(Evading))) && Has(nameof(Forces))) || Has(nameof(Private)) ? MessageKind.Safety
                : Has(nameof(Opinion)) ? MessageKind.Opinion
                : Has(nameof(Prediction)) ? MessageKind.Prediction
                : null;
        }

        private void Set(string pattern, [CallerMemberName] string sort = "") =>
            _patterns[sort] = new Regex(Fold(pattern), RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    }
}
