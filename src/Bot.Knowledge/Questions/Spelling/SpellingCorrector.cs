using Bot.Knowledge.Indexing;
using Bot.Knowledge.Questions.FollowUps;
using Bot.Knowledge.Questions.Languages;
using Bot.Knowledge.Questions.Phrases;

namespace Bot.Knowledge.Questions.Spelling;

/// <summary>Puts names that no article holds into the spelling that articles use: "Confedracy", "Pinochett", "FDR"; and common words into theirs: "sentance". English only. Thread-safe.</summary>
/// <remarks>Only what stands nowhere in the index is touched, and only when one name of the index is a letter or two away, or a common word of it one letter; the person is shown what was searched for.</remarks>
public sealed class SpellingCorrector(IPassageIndex index, NameIndex names, CommonWords common)
{
    private const int ShortestName = 6;

    private const int ShortestWord = 5;

    /// <summary>From this length on two letters may be wrong.</summary>
    private const int LongName = 9;

    /// <returns>The question itself when nothing is to be changed.</returns>
    public async Task<string> CorrectAsync(string question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var words = WordCutter.Cut(question).Where(CanBeCorrected).ToList();
        if (words.Count == 0)
        {
            return question;
        }

        var counts = await index.CountWordsAsync([.. words.Select(word => word.Lower).Distinct()], cancellationToken);
        var unknown = words.Where(word => counts.ChunksWith[word.Lower] == 0 && (Abbreviations.Find(word.Text) is not null || !IsLowerCase(word) || !common.Know(word.Text))).ToList();
        if (unknown.Count == 0 || counts.ChunkCount == 0)
        {
            return question;
        }

        var near = unknown.Where(IsLowerCase).DistinctBy(word => word.Text).ToDictionary(word => word.Text, word => common.Near(word.Text));
        var held = near.Values.Any(words => words.Count > 0) ? (await index.CountWordsAsync([.. near.Values.SelectMany(words => words).Distinct()], cancellationToken)).ChunksWith : null;
        var table = (await names.GetAsync(cancellationToken)).Table;
        return Edit.Apply(question, from word in unknown
                                    let meant = Abbreviations.Find(word.Text) ?? Nearest(word.Text, table) ?? near.GetValueOrDefault(word.Text)?.FirstOrDefault(other => held![other] > 0)
                                    where meant is not null
                                    select new Edit(word.Start, word.Start + word.Text.Length, meant));
    }

    private static bool CanBeCorrected(Word word) =>
        word.Text.All(char.IsAsciiLetterOrDigit) && (Abbreviations.Find(word.Text) is not null || (word.Text.Length >= (IsLowerCase(word) ? ShortestWord : ShortestName) && word.Text.All(char.IsAsciiLetter) && !word.IsGrammar));

    private static bool IsLowerCase(Word word) => word.Text.All(char.IsAsciiLetterLower);

    private static string? Nearest(string word, NameTable table) =>
        word.Length >= ShortestName
        && table.Nearest(NameSound.Of(word, Language.English)) is { Name: var name }
        && char.ToLowerInvariant(name[0]) == char.ToLowerInvariant(word[0])
        && LetterDistance.Between(WordFolding.Fold(word), WordFolding.Fold(name)) <= (word.Length >= LongName ? 2 : 1)
            ? name
            : null;
}
