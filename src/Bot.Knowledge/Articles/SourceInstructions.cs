using System.Text.RegularExpressions;

namespace Bot.Knowledge.Articles;

/// <summary>Knows text in a source that reads like an order to a program: to drop its rules, to answer in a certain way, to hide something. Sources are data: such text changes nothing, is reported to the owner, and is not quoted as an answer.</summary>
/// <remarks>What one person of a story tells another is none: it speaks neither of rules nor of answers to questions, nor to an assistant.</remarks>
public static partial class SourceInstructions
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <param name="sentence">A sentence, a line, or a quote of several.</param>
    public static bool Is(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return DropRules().IsMatch(sentence) || AnswerSo().IsMatch(sentence) || Addressed().IsMatch(sentence) || Marked().IsMatch(sentence) || Hidden().IsMatch(sentence) || FromNowOn().IsMatch(sentence);
    }

    /// <summary>Whether a question is about orders in a source, so that they may be quoted.</summary>
    public static bool AreAskedAbout(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Asked().IsMatch(question);
    }

    /// <returns>The lines that hold an order, counted from 1.</returns>
    public static IEnumerable<int> LinesIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return from line in text.Split('\n').Index() where Is(line.Item) select line.Index + 1;
    }

    [GeneratedRegex(@"\b(ignore|disregard|forget|override|bypass)\b.{0,30}\b((previous|prior|earlier|above|preceding|your|all (the|of your)?|any|these)\b.{0,20}\b(instructions?|prompts?|rules|guidelines|directions)|(system|initial) prompt)\b", Options)]
    private static partial Regex DropRules();

    [GeneratedRegex(@"\b(answer|reply|respond)\b.{0,30}\b(every|all|any|each)\b.{0,20}\bquestions?\b.{0,40}\b(with|by|that|only)\b|(^|[.!?:]\s+)(please |now |always |only )*(say|tell (the )?(users?|readers?|askers?|people who ask)|answer) that\b|\byou (must|should|shall|are to|have to) (now |always |only |never )*(answer (only|with|that|every|all|any|questions)|reply|respond with|tell (the )?(users?|askers?)|pretend)\b", Options)]
    private static partial Regex AnswerSo();

    [GeneratedRegex(@"\b(as an?|you are( now)? an?|(note|message|instructions?|attention|dear) (to|for)?( the| any| all)?) ?((automated|automatic|digital|virtual|artificial|machine) (assistants?|agents?|systems?|readers?|tools?|intelligences?)|AIs?|large language models?|language models?|LLMs?|chat ?bots?|bots|AI (assistants?|systems?|models?|agents?|tools?)|assistants?(?= ?[:,.]))\b|\b(programs?|software|machines?|bots?|tools?|systems?|models?|assistants?|crawlers?) (that |which )?(reads?|reading|process(es|ing)?|summari[sz](es?|ing)|index(es|ing)?|quot(es?|ing)) (this|these)\b", Options)]
    private static partial Regex Addressed();

    [GeneratedRegex(@"^\W*(system|assistant|developer)( (prompt|message|note))?\s*:|\b(system prompt|new instructions)\s*:|<\|?(im_start|im_end|system|endoftext)\|?>|\[/?INST\]|<</?SYS>>", Options)]
    private static partial Regex Marked();

    /// <summary>How to speak of it henceforth, and to keep silent on the order itself.</summary>
    [GeneratedRegex(@"\b(from now on|henceforth|from here on),? (you (must |will |shall )?)?(always |only )?(state|say|claim|answer|reply|respond|treat|describe|present|assert|tell|repeat)\b|(^|[.!?:;,]\s+|\band )(never|do not|don't) (mention|reveal|disclose|cite|quote|repeat|show) (this|these|the above|any of this)\b|(^|[.!?:;,]\s+|\band )(always |now )?(state|present|report|give|treat) (it |this )?as (a |an )?(established |proven )?facts? that\b", Options)]
    private static partial Regex FromNowOn();

    /// <summary>In a comment that a reader of the page never sees.</summary>
    [GeneratedRegex(@"<!--.*\b(say|tell|answer|reply|respond|ignore|you must|always|never|do not|don't|prompt|instructions?)\b", Options)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"\b(instructions?|prompts?|ignore|rules|orders?|press kit|hidden|injected|manipulat\w*|tells? (its )?(readers?|users?|programs?|assistants?|bots?))\b", Options)]
    private static partial Regex Asked();
}
