using System.Collections.Frozen;

namespace Bot.Knowledge.Chunking;

/// <summary>Words whose full stop may not end a sentence, by what must follow for it to end one. Lower case, without the last stop.</summary>
internal static class Abbreviations
{
    /// <summary>Something always follows: titles before names, and words such as "e.g.".</summary>
    public static readonly FrozenSet<string> NeverLast = Set("""
        mr mrs ms mx dr prof gen col lt maj capt cmdr cdr sgt cpl pvt adm brig gov sen rep reps sens pres rev hon fr messrs
        mme mlle mgr amb supt insp pfc mt ft vs viz cf approx ca e.g i.e resp
        v hr frl bzw vgl z.b d.h u.a s.o hl
        doç yrd öğr av sn alb org tğm bkz örn yy
        т.е т.н напр проф акад им св
        """);

    /// <summary>May end a sentence, but only a typical first word of the next one shows it.</summary>
    public static readonly FrozenSet<string> SeldomLast = Set("""
        st inc ltd co corp bros jr sr esq ave blvd rd dept univ assn ed eds al vol vols
        ala ariz ark calif colo conn del fla ill ind kan ky md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
        гг ул руб тыс млн млрд
        """);

    /// <summary>Do not end a sentence when a number follows.</summary>
    public static readonly FrozenSet<string> BeforeNumbers = Set("""
        no nos nr p pp vol vols ch chap sec sect art arts fig figs par para tab cap op ff l ll § c b d r fl n s f v
        jan feb mar apr jun jul aug sep sept oct nov dec
        janv févr avr juil déc jän mär okt dez
        г стр рис ст
        """);

    /// <summary>With stops inside, and often at the end of a sentence: only these words behind it say that it goes on.</summary>
    public static readonly FrozenSet<string> OftenLast = Set("a.m p.m b.c b.c.e a.d c.e i̇.ö m.ö m.s н.э т.д т.п");

    public static readonly FrozenSet<string> AfterTimes = Set("""
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
        november december eastern central mountain pacific local greenwich gmt utc est edt cst cdt mst pst
        """);

    /// <summary>Follow a day's number and stop in German and Turkish dates: "am 5. Mai".</summary>
    public static readonly FrozenSet<string> Months = Set("""
        januar jänner februar märz april mai juni juli august september oktober november dezember
        ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
        """);

    /// <summary>A letter or Roman numeral behind these counts something and is no initial: "World War I."</summary>
    public static readonly FrozenSet<string> Counted = Set("war part article chapter act phase title class type group zone plan section appendix annex category vitamin");

    /// <summary>Typical first words of English sentences.</summary>
    public static readonly FrozenSet<string> Starters = Set("""
        the a an in on at it he she they we you i but and however this that these those there here when while after before although
        though as if by for from his her its their our my with during despite since because not no some many most under to then thus
        both yet only what why how who where also instead moreover furthermore meanwhile later following according once even such each
        between through or so until nevertheless nonetheless therefore similarly finally eventually subsequently another all several
        had was were did have has is are more much other others throughout upon without within over among indeed still
        """);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
