using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Chunking;

/// <summary>Finds the sentences of running text, by rules that need no training: English first, with what is cheap to know of other languages.</summary>
/// <remarks>Takes linear time. A line break is white space, and so are the marks that quote or break a line in Markdown.</remarks>
public static class SentenceSplitter
{
    /// <summary>How far a decision looks, in characters; keeps the time linear.</summary>
    private const int Reach = 300;

    private const string FullStops = ".!?…؟۔‽⁇⁈⁉։።";

    /// <summary>End a sentence whatever follows, also without a space.</summary>
    private const string FirmStops = "。！？｡।॥";

    /// <summary>Stay with the sentence when they stand right behind its stop. Some languages close with what others open.</summary>
    private const string Closers = "\"'”’“‘»«›‹)]}）」』】〉》*_`~¹²³⁴⁵⁶⁷⁸⁹⁰†‡";

    private const string Openers = "\"'“”‘’«»‹›„‚([{（「『【〈《*_`~¿¡—–-";

    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("IVXLCivxlc");

    /// <summary>The sentences under <paramref name="span"/> in order, without the white space around them; together they hold everything else.</summary>
    public static IReadOnlyList<TextSpan> Split(string text, TextSpan span)
    {
        var sentences = new List<TextSpan>();
        var start = SkipBlank(text, span.Start, span.End);
        for (var i = start; i < span.End;)
        {
            if (!IsStop(text[i]))
            {
                i++;
                continue;
            }

            var stop = new Stop(text, new TextSpan(start, span.End), i);
            i = stop.End;
            if (stop.EndsSentence())
            {
                sentences.Add(new TextSpan(start, stop.End));
                i = start = SkipBlank(text, stop.End, span.End);
            }
        }

        var rest = text.Trim(new TextSpan(start, span.End));
        if (rest.Length > 0)
        {
            sentences.Add(rest);
        }

        return sentences;
    }

    private static bool IsStop(char character) => FullStops.Contains(character) || FirmStops.Contains(character);

    private static int SkipBlank(string text, int position, int end)
    {
        while (position < end && IsBlank(text, position))
        {
            position++;
        }

        return position;
    }

    /// <summary>White space, the backslash of a hard line break, and the mark of a quoted line.</summary>
    private static bool IsBlank(string text, int position) => text[position] switch
    {
        '\\' => position + 1 < text.Length && text[position + 1] == '\n',
        '>' => text.AsSpan(Math.Max(0, position - Reach), Math.Min(Reach, position)).TrimEnd(" \t>") is [.., '\n'],
        var character => char.IsWhiteSpace(character),
    };

    /// <summary>One run of stops with what closes behind it, and the question whether a sentence ends there.</summary>
    private readonly ref struct Stop
    {
        private readonly string _text;
        private readonly TextSpan _rest;
        private readonly int _first;
        private readonly int _afterStops;
        private readonly bool _hasNote;

        public Stop(string text, TextSpan rest, int first)
        {
            (_text, _rest, _first) = (text, rest, first);
            var end = first + 1;
            while (end < rest.End && IsStop(text[end]))
            {
                end++;
            }

            _afterStops = end;
            while (end < rest.End)
            {
                var next = AfterNote(end);
                _hasNote |= next > end;
                next = next > end ? next : AfterCloser(end);
                if (next == end)
                {
                    break;
                }

                end = next;
            }

            End = end;
        }

        public int End { get; }

        public bool EndsSentence()
        {
            if (End >= _rest.End || FirmStops.Contains(_text[_afterStops - 1]))
            {
                return true;
            }

            var next = SkipBlank(_text, End, _rest.End);
            if (next == _rest.End)
            {
                return true;
            }

            if (next == End)
            {
                return _hasNote && char.IsUpper(_text[next]);
            }

            var word = NextWord(next);
            if (word.IsEmpty)
            {
                return !(IsStop(_text[next]) || ",;:،؛)]}/&=+|".Contains(_text[next]));
            }

            if (char.IsLower(word[0]) || (_first > 0 && _text[_first - 1] == '(' && _text[_afterStops] == ')'))
            {
                return false;
            }

            if (_text[_first] is not ('.' or '…'))
            {
                return true;
            }

            return _text[_first] == '…' || _afterStops - _first > 1 || IsSpacedEllipsis() ? EllipsisEnds(word) : FullStopEnds(word);
        }

        /// <summary>Between words it marks an omission, behind a word it may end the sentence.</summary>
        private bool EllipsisEnds(ReadOnlySpan<char> word) =>
            !char.IsDigit(word[0]) && (_first > _rest.Start && !char.IsWhiteSpace(_text[_first - 1]) || IsStarter(word));

        private bool IsSpacedEllipsis() => _first >= _rest.Start + 2 && _text[_first - 1] == ' ' && _text[_first - 2] == '.';

        private bool FullStopEnds(ReadOnlySpan<char> next)
        {
            var word = WordBefore(_first);
            if (word.IsEmpty)
            {
                return true;
            }

            var startsSentence = _first - word.Length <= _rest.Start || IsOnlyMarks(_rest.Start, _first - word.Length);
            if (startsSentence && IsListNumber(word))
            {
                return false;
            }

            Span<char> buffer = stackalloc char[word.Length];
            var lower = buffer[..word.ToLowerInvariant(buffer)];
            if (In(Abbreviations.NeverLast, lower))
            {
                return false;
            }

            if (In(Abbreviations.BeforeNumbers, lower) && IsNumber(next))
            {
                return false;
            }

            if (word.ContainsAnyExceptInRange('0', '9') is false)
            {
                return word.Length > 2 || !InLower(Abbreviations.Months, next);
            }

            if (In(Abbreviations.OftenLast, lower))
            {
                return !InLower(Abbreviations.AfterTimes, next);
            }

            if (IsInitials(word))
            {
                return IsStarter(next) || (word.Length == 1 && IsCounted(word));
            }

            return !In(Abbreviations.SeldomLast, lower) || IsStarter(next);
        }

        /// <summary>Letters with stops between them, as in "J", "U.S" or "Ph.D".</summary>
        private static bool IsInitials(ReadOnlySpan<char> word)
        {
            foreach (var part in word.Split('.'))
            {
                if (word[part].Length > 2 || !(char.IsUpper(word[part.Start]) || IsUncased(word[part.Start])))
                {
                    return false;
                }
            }

            return word.Length == 1 || word.Contains('.');
        }

        private bool IsCounted(ReadOnlySpan<char> letter)
        {
            var end = _first - letter.Length;
            while (end > _rest.Start && char.IsWhiteSpace(_text[end - 1]))
            {
                end--;
            }

            return InLower(Abbreviations.Counted, WordBefore(end));
        }

        private static bool IsListNumber(ReadOnlySpan<char> word) =>
            word.Length <= 3 && (!word.ContainsAnyExceptInRange('0', '9') || word.Length == 1 || !word.ContainsAnyExcept(RomanDigits));

        private static bool IsNumber(ReadOnlySpan<char> word) => char.IsDigit(word[0]) || !word.ContainsAnyExcept(RomanDigits);

        /// <summary>A typical first word; "A." before another stop is an initial.</summary>
        private bool IsStarter(ReadOnlySpan<char> word) =>
            char.IsUpper(word[0]) && InLower(Abbreviations.Starters, word) && !FollowedByStop(word);

        private bool FollowedByStop(ReadOnlySpan<char> word)
        {
            _text.AsSpan().Overlaps(word, out var offset);
            var after = offset + word.Length;
            return word.Length == 1 && after < _rest.End && _text[after] == '.';
        }

        /// <summary>The letters and digits behind opening marks; empty when something else stands there.</summary>
        private ReadOnlySpan<char> NextWord(int position)
        {
            var limit = Math.Min(_rest.End, position + Reach);
            while (position < limit && (Openers.Contains(_text[position]) || IsBlank(_text, position)))
            {
                position++;
            }

            var end = position;
            while (end < limit && (char.IsLetterOrDigit(_text[end]) || char.IsSurrogate(_text[end])))
            {
                end++;
            }

            return _text.AsSpan(position, end - position);
        }

        /// <summary>The word that ends at the position, with the stops inside it.</summary>
        private ReadOnlySpan<char> WordBefore(int end)
        {
            var start = end;
            var limit = Math.Max(_rest.Start, end - 30);
            while (start > limit && (char.IsLetterOrDigit(_text[start - 1]) || IsMark(_text[start - 1]) || (_text[start - 1] == '.' && start < end)))
            {
                start--;
            }

            return _text.AsSpan(start, end - start).TrimStart('.');
        }

        private bool IsOnlyMarks(int start, int end)
        {
            for (var i = start; i < end; i++)
            {
                if (end - start > 8 || !Openers.Contains(_text[i]))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Behind a note such as <c>[12]</c>, <c>[citation needed]</c> or a link's target; the same position when there is none.</summary>
        private int AfterNote(int position)
        {
            var tail = _text.AsSpan(position, Math.Min(Reach, _rest.End - position));
            if (tail is [']', '(', ..])
            {
                var close = tail.IndexOf(')');
                return close > 0 && tail[..close].IndexOfAny(' ', '\n') < 0 ? position + close + 1 : position;
            }

            if (tail[0] != '[')
            {
                return position;
            }

            var end = tail.IndexOf(']');
            return end is > 1 and <= 24 && tail[1..end].IndexOfAny('\n', '.') < 0 ? position + end + 1 : position;
        }

        /// <summary>Behind a stop that needs no space, what may open the next sentence does.</summary>
        private int AfterCloser(int position) =>
            Closers.Contains(_text[position]) && !(FirmStops.Contains(_text[_afterStops - 1]) && Openers.Contains(_text[position]) && _text[position] is not '”')
                ? position + 1
                : position;

        private static bool IsMark(char character) =>
            CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

        private static bool IsUncased(char character) => char.IsLetter(character) && !char.IsLower(character) && !char.IsUpper(character);

        private static bool In(FrozenSet<string> words, ReadOnlySpan<char> word) =>
            words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

        private static bool InLower(FrozenSet<string> words, ReadOnlySpan<char> word)
        {
            Span<char> buffer = stackalloc char[Math.Min(word.Length, 30)];
            return word.Length <= 30 && In(words, buffer[..word.ToLowerInvariant(buffer)]);
        }
    }
}
