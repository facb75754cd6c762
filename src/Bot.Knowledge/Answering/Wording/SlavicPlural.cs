namespace Bot.Knowledge.Answering.Wording;

/// <summary>The plural of whole numbers in Russian and Ukrainian, by Unicode's CLDR rules: 1, 21, 31 … take the first form, 2–4, 22–24 … the second, all others the third.</summary>
internal static class SlavicPlural
{
    public static string Choose(int count, string one, string few, string many) => (count % 10) switch
    {
        _ when count % 100 is >= 11 and <= 14 => many,
        1 => one,
        >= 2 and <= 4 => few,
        _ => many,
    };
}
