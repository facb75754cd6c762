using System.Collections.Frozen;

namespace Bot.Knowledge.Questions.Languages;

/// <summary>What gives a language away among those of its script. Words that two of the languages share stand with each of them, so that they count for none.</summary>
internal sealed class LanguageMarks
{
    private readonly FrozenSet<string> _words;
    private readonly string _letters;

    private LanguageMarks(string questions, string words, string letters)
    {
        Questions = Split(questions);
        _words = Split(words);
        _letters = letters;
    }

    /// <summary>Words that ask, in lower case.</summary>
    public FrozenSet<string> Questions { get; }

    public static LanguageMarks English { get; } = new(
        "who whom whose which what when where why how did does do was were is are has had have can could will would should whats",
        """
        a about after all also an and any as at be because been before being between but by during for from he her him his if in into it its
        made many me more most much my not of off on or our over she so some such than that the their them then there these they this those
        through to under until up us war we with without you your tell name list describe explain compare give say said happened
        """,
        "w");

    public static LanguageMarks Turkish { get; } = new(
        """
        kim kimdir kimler kimin kime kimi kimden kiminle ne nedir neler nelerdir neyi neye neden niçin nicin niye nasıl nasil nasıldı nerede
        nerededir nereden nereye nereyi neresi hangi hangisi hangileri kaç kac kaçı kaçıncı zaman mi mı mu mü midir mıdır mudur müdür miydi
        mıydı muydu müydü
        """,
        """
        ve ile bir bu şu o için icin olarak olan oldu olduğu olmuş olmuştur hakkında göre kadar sonra önce daha çok en de da ki değil var yok
        vardı yoktu ya veya ama fakat gibi her hiç bütün tüm arasında arasındaki tarihte tarihinde yılında yıl yılı yılda sırasında tarafından
        karşı üzerine üzerinde sonunda sonucu sonucunda savaşı savaşında savaşın antlaşması anlaşması etti edildi yaptı yapıldı aldı verdi
        miktarı sayısı anlat açıkla söyle kişi ülke ülkeler
        """,
        "ığşüöç");

    public static LanguageMarks French { get; } = new(
        """
        qui que quoi qu' quel quelle quels quelles quand où ou pourquoi comment combien lequel laquelle lesquels lesquelles est-ce
        """,
        """
        le la les l' un une des du de d' et en dans sur sous par pour avec sans entre après avant pendant depuis contre chez vers au aux a à
        est sont était étaient été fut furent ont avait avaient il elle ils elles on ce c' cette ces cet se s' n' ne pas plus son sa ses leur
        leurs j' je nous vous y dont mais donc comme selon lors jusqu' guerre traité année années pays
        """,
        "éèêàâùîïôûœç");

    public static LanguageMarks Russian { get; } = new(
        "кто кого кому кем что чего чему чем когда где куда откуда почему зачем как какой какая какое какие каких каким какую каком сколько который которая которые чей чья",
        """
        и в во на с со к ко о об от из за для по при между после до во время был была было были это этот эта эти не они он она его её их или
        если также как году года лет год перед против под над через войны война война мир мира договор стран страны
        """,
        "ыэъё");

    public static LanguageMarks Ukrainian { get; } = new(
        "хто кого кому ким що чого чому чим коли де куди звідки навіщо як який яка яке які яких яким яку якому скільки котрий чий чия",
        """
        і й та в у на з зі із до о об від за для по при між після під час був була було були це цей ця ці не вони він вона його її їх або чи
        якщо також як році року років рік перед проти над через війни війна мир миру договір країн країни
        """,
        "іїєґ");

    /// <summary>Whether a word carries grammar and no more.</summary>
    public bool IsGrammar(string word) => _words.Contains(word) || Questions.Contains(word);

    /// <returns>How much in the words speaks for the language; comparable among languages of one script.</returns>
    public int In(IReadOnlyList<string> words)
    {
        var found = 0;
        for (var place = 0; place < words.Count; place++)
        {
            var word = words[place].Replace('İ', 'i').ToLowerInvariant();
            if (Questions.Contains(word))
            {
                // A question mostly begins with its asking word; there it cannot be a part of a name.
                found += place == 0 ? 3 : 2;
            }
            else if (IsNoName(words, place))
            {
                found += _words.Contains(word) ? 2 : 0;
                found += word.AsSpan().ContainsAny(_letters) ? 1 : 0;
            }
        }

        return found;
    }

    /// <summary>Written small, or at the beginning before a word that is: names keep their foreign articles and letters in a question of any language.</summary>
    private static bool IsNoName(IReadOnlyList<string> words, int place) =>
        char.IsLower(words[place][0]) || (place == 0 && words.Count > 1 && char.IsLower(words[1][0]));

    private static FrozenSet<string> Split(string words) =>
        FrozenSet.ToFrozenSet(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
