using System.Text.RegularExpressions;

namespace Bot.Knowledge.Answering.Premises;

/// <summary>Finds what a sentence denies in words other than "not" and the verb: what stands behind "ruled out" or "could not be determined whether", and what stands before "is excluded" or "forms no part".</summary>
internal static partial class Denials
{
    /// <summary>The sentence with "not" for the verbs and prepositions that deny what follows: "stopped short of a declaration of war".</summary>
    public static string WithNot(string sentence) => Governing().Replace(sentence, "not");

    /// <returns>The stretches that the sentence denies, as it has them.</returns>
    public static IEnumerable<string> In(string sentence)
    {
        foreach (var denier in Governing().Matches(sentence).Concat(Unfound().Matches(sentence)))
        {
            var rest = sentence[(denier.Index + denier.Length)..];
            var denied = ClauseEnd().Match(rest) is { Success: true } end ? rest[..end.Index] : rest;
            if (!Limiting().IsMatch(denied))
            {
                yield return denied;
            }
        }

        foreach (Match denier in Predicate().Matches(sentence))
        {
            yield return SubjectOf(sentence, denier.Index);
        }

        foreach (Match denier in Refusal().Matches(sentence))
        {
            yield return sentence[..denier.Index];
        }
    }

    /// <summary>The clause up to its predicate, without what a relative clause puts between: "the raid, for which nobody has answered, forms no part".</summary>
    private static string SubjectOf(string sentence, int predicate)
    {
        var before = Embedded().Replace(sentence[..predicate], " ");
        return ClauseStart().Matches(before).LastOrDefault() is { } start ? before[(start.Index + start.Length)..] : before;
    }

    private const RegexOptions Ignoring = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Deniers whose object is what is denied.</summary>
    [GeneratedRegex(@"\b((stop(s|ped)?|stopping|f[ae]lls?|falling) short of|rul(e|es|ed|ing) out|exclud(e|es|ed|ing)|preclud(e|es|ed|ing)|(not|n['’]t|hardly|scarcely) (consistent|compatible|reconcilable|in keeping) with|(inconsistent|incompatible|irreconcilable) with|(speaks?|spoke|tells?|argues?|militates?) against|(refrain(s|ed|ing)?|abstain(s|ed|ing)?|desist(s|ed|ing)?|shr[aiu]nks?|held back|holds? back) from|(said|says?|saying) no to|instead of|rather than|far from|turn(s|ed)? their backs? on)\b", Ignoring)]
    private static partial Regex Governing();

    /// <summary>What could not be found out, or is no matter of the text: what follows is not stated.</summary>
    [GeneratedRegex(@"\b((not|n['’]t|never|nor|neither|unable to|failed to|impossible to)( \w+){0,4}? (find|finds|found|determined?|establish(ed)?|prove[dn]?|conclude[d]?|verif(y|ied)|confirm(ed)?|say|said|show[n]?)|no( \w+)? (evidence|findings?|proof|indication|sign|mention|suggestion|record|trace)|nothing( (in|of|about)( \w+){1,3}?)? (concerns?|concerned|says?|said|suggests?|suggested|shows?|showed|points?|pointed|supports?|supported|deals? with))\b", Ignoring)]
    private static partial Regex Unfound();

    /// <summary>Predicates that deny their subject. Done by somebody, it is that one's denial alone.</summary>
    [GeneratedRegex(@"\b((is|are|was|were|be|been|being|remains?|remained)( \w+ly)? (excluded|precluded|ruled out|out of the question|unproven|unproved|unfounded)|(is|are|was|were|has|have|had|could|can)(( \w+ly)? not|n['’]t| never)( been| be)? (made out|proven|proved|established|found|listed|included|mentioned|cited|named|envisaged|foreseen|contemplated|planned|part of|among|borne out)|(forms?|formed|plays?|played|has|had|have) no (part|role|place)|came to nothing)\b(?! by\b)", Ignoring)]
    private static partial Regex Predicate();

    /// <summary>What was asked of one who said no.</summary>
    [GeneratedRegex(@"\b(said|says?|answered|replied|told \w+) [""“']?no\b(?! (to|one|more)\b)", Ignoring)]
    private static partial Regex Refusal();

    /// <summary>Words that make less of a denial: what is "not only" so is so, and what is not so "until" May was so from then on.</summary>
    [GeneratedRegex(@"\b(until|till|yet|only|just|merely|simply|longer|doubt|(later|less|more|fewer) than)\b", Ignoring)]
    private static partial Regex Limiting();

    /// <summary>The words behind a negation make less of it.</summary>
    public static bool IsLimited(string denied) => Limiting().IsMatch(ClauseEnd().Match(denied) is { Success: true } end ? denied[..end.Index] : denied);

    [GeneratedRegex(@"[;:!?—–“”""]|\.(?!\d)|,? (but|because|although|though|while|whereas|during|after|before|since|when|despite|following)\b|, (and|who|which|whose|as|where)\b| and \w+ed\b", Ignoring)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"[;:!?—–“”""]|\.(?!\d)|,? (but|because|although|though|while|whereas|that)\b|, (and|(for |of |in |to |by )?(who|which|whose|whom|where))\b", Ignoring)]
    private static partial Regex ClauseStart();

    [GeneratedRegex(@", (for |of |in |to |by )?(who|which|whose|whom|where)\b[^,;:]*,", Ignoring)]
    private static partial Regex Embedded();
}
