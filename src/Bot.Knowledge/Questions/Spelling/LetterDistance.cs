namespace Bot.Knowledge.Questions.Spelling;

/// <summary>How many letters are wrong, missing, too many or exchanged with their neighbour (Damerau 1964, in its restricted form).</summary>
internal static class LetterDistance
{
    public static int Between(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var row = 0; row <= one.Length; row++)
        {
            for (var column = 0; column <= other.Length; column++)
            {
                if (row == 0 || column == 0)
                {
                    table[row, column] = row + column;
                    continue;
                }

                var cost = one[row - 1] == other[column - 1] ? 0 : 1;
                var least = Math.Min(table[row - 1, column - 1] + cost, Math.Min(table[row - 1, column], table[row, column - 1]) + 1);
                var isExchange = row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1];
                table[row, column] = isExchange ? Math.Min(least, table[row - 2, column - 2] + 1) : least;
            }
        }

        return table[one.Length, other.Length];
    }
}
