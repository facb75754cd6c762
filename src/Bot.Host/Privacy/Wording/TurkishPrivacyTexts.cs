namespace Bot.Host.Privacy.Wording;

internal sealed class TurkishPrivacyTexts : PrivacyTexts
{
    public override string Title => "Gizlilik";

    public override string Lead => "Bu bot yazdıklarınızdan neyi, nerede ve ne kadar süreyle saklar, bunu kim görebilir? Bu sayfayı bot, şu anda geçerli olan ayarlardan kendisi yazar.";

    public override string ToChat => "Sohbete dön";

    public override string Languages => "Diller";

    public override string What => "Ne";

    public override string Where => "Nerede";

    public override string HowLong => "Ne kadar süreyle";

    public override string Who => "Kim görebilir";

    public override string InMemory => "Botun sunucusunun çalışma belleğinde; diskte değil.";

    public override string InFile => "Botun sunucusunda, yalnızca botun kendi hesabının okuyabildiği bir dosyada.";

    public override string OnlyTheBot => "Hiç kimse. Yalnızca bot kullanır.";

    public override string AdministratorsCould => "Yalnızca bot kullanır. Sunucuyu yönetenler dosyayı açabilir.";

    public override string ChatTitle => "Sohbetinizdeki konuşma";

    public override string ChatWhat(int maxMessages) => $"Sorularınız ve yanıtlar (en fazla {maxMessages} ileti); sayfanız yeniden yüklendiğinde yerinde olsunlar diye.";

    public override string ChatWho => "Siz. Hiçbir sayfa ve hiçbir günlük bunu başkasına göstermez.";

    public override string InMemoryFor(int idleMinutes) => $"Siz sohbeti silene, sohbette {idleMinutes} dakika boyunca hiçbir şey yazılmayana veya bot yeniden başlatılana kadar.";

    public override string MemoryTitle => "Botun sonraki sorunuz için hatırladıkları";

    public override string MemoryWhat(int maxTurns) => $"Son sorularınız ve onları yanıtlayan sözler (en fazla {maxTurns}); “peki bu ne zamandı?” diye sormayı sürdürebilesiniz diye. Yanlarında ad, hesap veya adres bulunmaz.";

    public override string InFileFor(int idleMinutes) => $"Siz sohbeti silene veya sohbette {idleMinutes} dakika boyunca hiçbir şey yazılmayana kadar.";

    public override string AnswersTitle => "Hangi yanıtların verildiği";

    public override string AnswersWhat => "Her yanıt için rastgele bir numara, zaman ve alıntılanan yerler; bir değerlendirme yanıtını bulabilsin diye. Sorunuzdan tek bir sözcük ve sizinle ilgili hiçbir bilgi yoktur.";

    public override string DaysOrRestart(int days) => $"{days} gün; sohbet silindikten veya bot yeniden başlatıldıktan sonra saklanmaz.";

    public override string DaysOrDeleted(int days) => $"{days} gün; sohbet silindikten sonra saklanmaz.";

    public override string RatingsTitle => "Değerlendirmeleriniz";

    public override string RatingsWhat => "Yalnızca bir yanıtı değerlendirirseniz: işinize yarayıp yaramadığı, nesinin yanlış olduğu, yorumunuz, zaman ve yanıtın alıntıladığı yerler. Ad, hesap, ağ adresi, tarayıcı bilgisi yoktur. Lütfen yoruma kendiniz veya başkaları hakkında bir şey yazmayın.";

    public override string RatingsWho => "Bu botu işletenler ve makaleleriyle ilgilenenler.";

    public override string LogTitle => "Botun günlüğü";

    public override string Log => "Her soru için bir satır: yanıtın rastgele numarası, kaç yeri alıntıladığı, yanıt verilip verilmediği ve ne kadar sürdüğü. Sorunuz, yanıt, adresiniz veya tarayıcınız hiçbir zaman yazılmaz. Botun önünde duran bir sunucu, botun görmediği kendi günlüğünü tutabilir.";

    public override string AddressTitle => "Ağ adresiniz";

    public override string Address => "Yalnızca bir yerden ne kadar soru sorulabileceğini sınırlamaya yarar. Adresin kendisine geri dönülemeyen bir sayı olarak, çalışma belleğinde ve her gün yenilenerek tutulur. Saklanmaz.";

    public override string BrowserTitle => "Çerezler ve tarayıcınız";

    public override string Browser => "Çerez yoktur; ziyaretlerinizi kimse saymaz ve izlemez. Tarayıcı sekmeniz, siz onu kapatana kadar sohbetin anahtarını tutar.";

    public override string OthersTitle => "Başka hizmetler";

    public override string NoOthers => "Dil modelleri botun kendi sunucusunda çalışır. Yazdıklarınız başka hiçbir şirkete gönderilmez.";

    public override string SearchServer => "Sorduğunuz şey, bu botun sahibinin işlettiği bir veritabanı sunucusunda aranır. Sunucu sorunuzu sayılar olarak alır ve saklamaz.";

    public override string Teams => "Microsoft Teams’de sorarsanız iletilerinizi Microsoft taşır ve kurumunuzla anlaştığı biçimde saklar. Bot adınızı da hesabınızı da saklamaz; bir sohbetten kaldırıldığında o sohbetten hatırladıklarını siler.";

    public override string DeletingTitle => "Silme";

    public override string Deleting => "Sohbetteki “Bu sohbeti sil” bunların hepsini hemen siler: iletileri, hatırlananları, hangi yanıtların verildiğini ve değerlendirmelerinizi. Ne kadar silindiği size bildirilir. Dosyalarda silinenin üzerine yazılır.";

    public override string ContactTitle => "Kim sorumlu";

    public override string NoContact => "Lütfen bu sohbeti size gösterenlere sorun: onu bulduğunuz siteye veya kurumunuza.";
}
