using System.Text.RegularExpressions;
using Bot.Evaluation.Questions;
using Bot.Evaluation.Scoring;

namespace Bot.Evaluation.Fitting;

/// <summary>A copy of a set's articles in which what answers its questions is withheld, so that none states it, though they treat it. Whatever is answered then is wrong: near misses, without anyone having to think them up.</summary>
/// <remarks>The idea of SQuAD 2.0 turned round: there people wrote questions that a passage does not answer (Rajpurkar and others, Know What You Don't Know, ACL 2018); here passages are kept from answering the questions that there are.</remarks>
internal sealed partial class WithheldCorpus
{
    /// <summary>An answer that makes up more of its sentence cannot be withheld alone.</summary>
    private const double LargestShare = 0.4;

    private readonly bool _isBlurred;

    private WithheldCorpus(QuestionSet set, IReadOnlyList<SetQuestion> questions, bool isBlurred) => (Set, Questions, _isBlurred) = (set, questions, isBlurred);

    /// <summary>The set over the copy.</summary>
    public QuestionSet Set { get; }

    /// <summary>Those whose answers are withheld.</summary>
    public IReadOnlyList<SetQuestion> Questions { get; }

    /// <summary>Without the sentences that answer.</summary>
    public static WithheldCorpus Cut(QuestionSet set, IReadOnlyList<SetQuestion> questions, string folder) =>
        Write(set, questions, folder, isBlurred: false);

    /// <summary>With the sentences that answer, but "someone" or "many" in them instead of the answer.</summary>
    public static WithheldCorpus Blurred(QuestionSet set, IReadOnlyList<SetQuestion> questions, string folder) =>
        Write(set, questions, folder, isBlurred: true);

    /// <summary>What is left of an answer elsewhere, so that it may be right after all.</summary>
    public bool MayBeAnswered(SetQuestion question, string shown) =>
        _isBlurred ? Verdict.ShowsShortAnswer(question, shown) : Verdict.Shows(question, shown);

    private static WithheldCorpus Write(QuestionSet set, IEnumerable<SetQuestion> questions, string folder, bool isBlurred)
    {
        var texts = Directory.EnumerateFiles(set.Corpus).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
        var withheld = questions
            .Where(question => question is { Answerable: true, Gold.Count: > 0, History: null or [] } && question.Row != SetQuestion.Multi)
            .Where(question => question.Gold!.Select(gold => TryWithhold(question, gold, texts, isBlurred)).ToList().Contains(true))
            .ToList();

        Directory.CreateDirectory(folder);
        foreach (var (name, text) in texts)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        return new WithheldCorpus(set with { Corpus = folder }, withheld, isBlurred);
    }

    private static bool TryWithhold(SetQuestion question, GoldQuote gold, Dictionary<string, string> texts, bool isBlurred)
    {
        var place = new Regex(WhiteSpace().Replace(Regex.Escape(ScoredText.Fold(gold.Quote)), @"\s+")).Match(texts[gold.File]);
        var left = place.Success ? isBlurred ? Blur(question, place.Value) : "" : null;
        if (left is null)
        {
            // Another question's answer was in the same sentence: it is gone already.
            return !place.Success && !isBlurred;
        }

        texts[gold.File] = string.Concat(texts[gold.File].AsSpan(0, place.Index), left, texts[gold.File].AsSpan(place.Index + place.Length));
        return true;
    }

    /// <returns>Null when the answer does not stand in the sentence by itself.</returns>
    private static string? Blur(SetQuestion question, string sentence)
    {
        var (led, vague) = VagueAnswer(question.Text);
        return vague is null ? null : question.Accepted
            .Where(answer => answer.Length > 1 && answer.Length < sentence.Length * LargestShare)
            .Select(answer => new Regex($@"{led}(?<!\w){Regex.Escape(answer)}(?!\w)"))
            .Where(answer => answer.IsMatch(sentence))
            .Select(answer => answer.Replace(sentence, vague))
            .FirstOrDefault();
    }

    /// <returns>What may stand before the answer and goes with it, and what stands in its place; null for questions whose answers are no phrase.</returns>
    private static (string Led, string? Vague) VagueAnswer(string question) =>
        AsksQuantity().IsMatch(question) ? ("", "many")
        : AsksTime().IsMatch(question) ? (@"(?:\b(?:in|on|by|since|until|during|from|of)\s+)?(?:the\s+)?", "at that time")
        : AsksPlace().IsMatch(question) ? ("", "a certain place")
        : AsksPerson().IsMatch(question) ? ("", "someone")
        : AsksThing().IsMatch(question) ? ("", "something")
        : ("", null);

    private const RegexOptions Ignoring = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(\\\s|\s)+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"\bhow (many|much|old|long|big|large|far|high|tall)\b|\b(what|which) (percentage|percent|number|share)\b", Ignoring)]
    private static partial Regex AsksQuantity();

    [GeneratedRegex(@"\bwhen\b|\b(what|which) (year|date|day|month|decade|century)\b", Ignoring)]
    private static partial Regex AsksTime();

    [GeneratedRegex(@"\bwhere\b|\b(what|which) (country|city|town|island|river|state|region|province|place)\b", Ignoring)]
    private static partial Regex AsksPlace();

    [GeneratedRegex(@"\bwho(m|se)?\b", Ignoring)]
    private static partial Regex AsksPerson();

    [GeneratedRegex(@"\b(which|what)\b", Ignoring)]
    private static partial Regex AsksThing();
}
