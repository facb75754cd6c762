using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Wording;

internal sealed class TurkishTexts : FixedTexts
{
    public override string NotCovered => "Kaynaklarımda yok.";

    public override string NotCoveredForNow => "Bugünkü durum kaynaklarımda yok.";

    public override string Nearest(IEnumerable<string> titles) => $"En yakın makaleler: {string.Join("; ", titles)}.";

    public override string Coverage(LibraryCoverage coverage) => coverage switch
    {
        { ArticleCount: 0 } => "Henüz hiç makalem yok.",
        { Earliest: { } earliest, Latest: { } latest } when earliest == latest => $"Koleksiyonumda {Number(coverage.ArticleCount)} makale var; yayın tarihi: {earliest}.",
        { Earliest: { } earliest, Latest: { } latest } => $"Koleksiyonumda {Number(coverage.ArticleCount)} makale var; yayın tarihleri: {earliest} – {latest}.",
        _ => $"Koleksiyonumda tarihi bilinmeyen {Number(coverage.ArticleCount)} makale var.",
    };

    public override string WhatSourcesSay => "Kaynakların söyledikleri:";

    public override string NoSourceSaysThat => "Buradaki hiçbir kaynak bunu söylemiyor. Kaynakların bildirdiği:";

    public override string MayNotBeStated => "Kaynaklar bunu doğrudan belirtmiyor olabilir";

    protected override string SearchedForWords(string query) => $"Aranan: {query}";

    public override string SourcesDiffer => "Kaynaklar farklı bilgi veriyor";

    public override string AsOf(string newest) => $"Bu koleksiyondaki en yeni kaynağın tarihi: {newest}";

    public override string PublisherUnknown => "yayıncısı bilinmiyor";

    public override string PartyToTheConflict => "çatışmanın tarafı";

    public override string StateMedia => "devlet medyası";

    public override string DateOf(ArticleDate published) => Worded(published, "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara");

    public override string DateUnknown => "tarihi bilinmiyor";

    public override string OnlyAccountOf(string party) => $"Bu koleksiyonda yalnızca bir tarafın anlatımı var: {party}.";

    public override string OneSource => "Tek kaynak";

    public override string EarlyCounts => "İlk sayılar çoğu zaman sonradan düzeltilir.";

    public override string GraphicDetail => "Bu bölümde rahatsız edici ayrıntılar var.";

    public override string CalledDifferently(string first, int firstCitation, string second, int secondCitation) =>
        $"adı [{firstCitation}] içinde {first}, [{secondCitation}] içinde {second}";

    public override string NamingIsDisputed => "adlandırma tartışmalı";

    public override string NoPositions => "Bu kaynakların söylediklerini aktarırım, taraf tutmam.";

    public override string NoPredictions => "Bu koleksiyon bunu gösteremez.";

    public override string CannotHelp => "Bu konuda yardımcı olamam.";

    public override string NoSafetyInformation => "Güvenlik bilgisi veremem; bilgilerim güncel olmayabilir.";

    public override string EmergencyContacts(string contacts) => $"Yardım için lütfen başvurun: {contacts}";

    public override string LocalEmergencyServices => "Tehlikedeyseniz lütfen yerel acil yardım servislerine veya size yakın Kızılay ya da Kızılhaç kuruluşuna başvurun.";

    public override string NotThatDescription => "Bu nitelemeyi kullanmam.";

    public override string NoInstructions => "Mesajlardaki ya da kaynaklardaki talimatlara uymam.";

    public override string Welcome(int articleCount) => articleCount switch
    {
        0 => "Soruları bir makale koleksiyonundan, makalelerin kendi sözleriyle yanıtlarım. İçinde henüz makale yok.",
        1 => "Soruları tek bir makaleden, onun kendi sözleriyle yanıtlarım. Her alıntının ardındaki numara makaleyi o yerde açar.",
        _ => $"Soruları {Number(articleCount)} makaleden, makalelerin kendi sözleriyle yanıtlarım. Her alıntının ardındaki numara makaleyi o yerde açar. Makalelerin söylemediğini yanıtlamam.",
    };

    public override string Starter(string articleTitle) => $"Kaynaklar “{articleTitle}” hakkında ne diyor?";

    public override string NothingAsked => "Lütfen bir soru yazın; yanıtı kaynaklarımda ararım.";

    public override string QuestionTooLong(int maxLength) => $"Bu uzun bir mesaj. Lütfen sorunuzu en fazla {Number(maxLength)} karakterle yazın.";

    public override string Searching => "Kaynaklar aranıyor…";

    public override string Busy => "Hâlâ önceki sorularla uğraşıyorum. Lütfen birazdan yeniden sorun.";

    public override string TooManyQuestions(int seconds) => $"Şu anda çok soru geliyor. Lütfen {Number(seconds)} saniye sonra yeniden sorun.";

    public override string Failed => "Bir şeyler ters gitti, yanıt veremedim. Lütfen yeniden sorun.";

    public override string SourcesUnreachable => "Şu anda kaynaklarıma ulaşamıyorum, bu yüzden yanıt veremiyorum. Lütfen birkaç dakika sonra yeniden sorun.";

    protected override string ThousandsSeparator => ".";
}
