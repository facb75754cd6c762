using System.Text.RegularExpressions;

namespace Bot.Knowledge.Questions.Screening;

/// <summary>What the wording of a message shows besides its meaning: who is spoken of, in which tense, with what words of judgement, danger or command. None decides alone; a model weighs them.</summary>
/// <remarks>Each is a set of words of one sort, none belongs to one conflict. A change of any makes it necessary to fit the model again.</remarks>
internal static partial class MessageCues
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly (string Name, Func<Regex> Pattern)[] Patterns =
    [
        ("asks_you", AsksYou),
        ("your_view", YourView),
        ("you_hold", YouHold),
        ("frankly", Frankly),
        ("should", Should),
        ("should_first", ShouldFirst),
        ("moral", Moral),
        ("moral_asked", MoralAsked),
        ("hero", Hero),
        ("ranks", Ranks),
        ("sides", Sides),
        ("compose", Compose),
        ("advocacy", Advocacy),
        ("persuade", Persuade),
        ("suffer", Suffer),
        ("more", More),
        ("who_first", WhoFirst),
        ("will_first", WillFirst),
        ("going_to", GoingTo),
        ("future_time", FutureTime),
        ("odds", Odds),
        ("past", Past),
        ("past_asked", PastAsked),
        ("attributed", Attributed),
        ("how_to", HowTo),
        ("teach", Teach),
        ("weapon", Weapon),
        ("operate", Operate),
        ("for_us", ForUs),
        ("whereabouts", Whereabouts),
        ("now", Now),
        ("forces", Forces),
        ("identify", Identify),
        ("recruit", Recruit),
        ("first_person", FirstPerson),
        ("first_person_is", FirstPersonIs),
        ("danger", Danger),
        ("under_attack", UnderAttack),
        ("help", Help),
        ("dehumanising", Dehumanising),
        ("generalising", Generalising),
        ("exterminate", Exterminate),
        ("insult", Insult),
        ("drop_rules", DropRules),
        ("prompt", Prompt),
        ("role", Role),
        ("say", Say),
        ("invent", Invent),
        ("describe", Describe),
        ("gore", Gore),
        ("detail", Detail),
        ("fact_first", FactFirst),
        ("weighs", Weighs),
        ("pretext", Pretext),
        ("dead", Dead),
        ("needs", Needs),
    ];

    /// <summary>What no request for help in fighting or in danger does without.</summary>
    private static readonly string[] Harmful = ["weapon", "operate", "forces", "whereabouts", "identify", "recruit", "danger", "under_attack", "help", "dead", "first_person", "needs", "pretext"];

    /// <summary>What only two cues together show: of the past the same words are history, without the speaker they are news.</summary>
    private static readonly (string Name, Func<string, IReadOnlyDictionary<string, bool>, bool> Together)[] Combinations =
    [
        ("weapon_how_to", (_, has) => (has["how_to"] || has["teach"]) && (has["weapon"] || has["operate"])),
        ("gore_described", (_, has) => has["describe"] && has["gore"]),
        ("moral_past_attributed", (_, has) => has["moral"] && (has["attributed"] || has["past_asked"])),
        ("operational_now", (text, has) => IsPresent(has) && OperationalWords.AreIn(text)),
        ("weapon_now", (_, has) => IsPresent(has) && has["weapon"]),
        ("operate_now", (_, has) => IsPresent(has) && has["operate"]),
        ("forces_now", (_, has) => IsPresent(has) && has["forces"]),
        ("identify_now", (_, has) => IsPresent(has) && has["identify"]),
        ("harm_needed", (_, has) => IsPresent(has) && (has["pretext"] || has["needs"] || has["first_person"]) && (has["weapon"] || has["operate"] || has["forces"])),
        ("dead_now", (_, has) => has["dead"] && has["now"]),
        ("harmless", (text, has) => !OperationalWords.AreIn(text) && !Harmful.Any(cue => has[cue])),
        ("danger_to_me", (_, has) => has["first_person"] && (has["danger"] || has["under_attack"])),
    ];

    /// <summary>In the order of <see cref="Of"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Patterns.Select(cue => cue.Name), "future_year", "past_year", "question_mark", "short", .. Combinations.Select(cue => cue.Name)];

    /// <summary>Where among the cues stands that it asks, in the present, for what helps to fight.</summary>
    public static int Operational { get; } = Names.Index().First(name => name.Item == "operational_now").Index;

    /// <summary>One number for each name: 1 where the cue is there, otherwise 0.</summary>
    public static float[] Of(string message, int yearNow)
    {
        var text = message.Replace('’', '\'').Trim();
        var found = Patterns.ToDictionary(cue => cue.Name, cue => cue.Pattern().IsMatch(text));
        var years = Year().Matches(text).Select(match => int.Parse(match.ValueSpan, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        found["future_year"] = years.Any(year => year > yearNow);
        found["past_year"] = years.Any(year => year <= yearNow);
        found["question_mark"] = text.EndsWith('?');
        found["short"] = text.AsSpan().Count(' ') < 4;
        foreach (var (name, together) in Combinations)
        {
            found[name] = together(text, found);
        }

        return [.. Names.Select(name => found[name] ? 1f : 0f)];
    }

    private static bool IsPresent(IReadOnlyDictionary<string, bool> has) => !has["past"] && !has["past_year"] && !has["attributed"];

    [GeneratedRegex(@"\b(do|don't|would|did|are|aren't|can|could|will) you\b", Options)]
    private static partial Regex AsksYou();

    [GeneratedRegex(@"\byour?\b.{0,30}\b(opinions?|views?|take|verdict|judge?ment|mind|thoughts?|eyes|belief|feelings?|stance|preference|favou?rite|estimation)\b", Options)]
    private static partial Regex YourView();

    [GeneratedRegex(@"\byou\b.{0,20}\b(think|believe|feel|agree|support|condemn|prefer|like|hate|trust|side|sympathi[sz]e|root|admire|say|make of|for or against|pro)\b", Options)]
    private static partial Regex YouHold();

    [GeneratedRegex(@"\b(personally|personal|honest(ly)?|frankly|be honest|really|admit|verdict|morally)\b", Options)]
    private static partial Regex Frankly();

    [GeneratedRegex(@"\b(should|shouldn't|ought|must)\b", Options)]
    private static partial Regex Should();

    [GeneratedRegex(@"^((and|but|so|then) )?(should|shouldn't|ought|what should|who should|whom should)\b", Options)]
    private static partial Regex ShouldFirst();

    [GeneratedRegex(@"\b(right(?! (now|away|after|before|bank|wing|there|here|across|behind|next|up)\b)|wrong|moral(ly|ity)?|immoral|ethical|just|unjust|justified|unjustified|justifiable|justice|legitimate|fair|unfair|noble[rst]*|evil|wicked|good|bad|guilty|innocent|blame|fault|deserved?s?|worth|coward\w*|honou?rabl[ey]|admirable|wise|stupid|smart|great)\b", Options)]
    private static partial Regex Moral();

    [GeneratedRegex(@"^((and|but|so|then) )?(was|were|is|are|isn't|wasn't|aren't|did|does|would|can)\b.*\b(right(?! (now|away|after|before|bank|wing|there|here|across|behind|next|up)\b)|wrong|moral(ly)?|immoral|ethical|just|unjust|justified|justifiable|legitimate|fair|unfair|noble|evil|wicked|good|bad|guilty|to blame|deserved?|worth|cowardly|mistake|admirable|wise|stupid|smart|great|heroe?s?|villains?)\b", Options)]
    private static partial Regex MoralAsked();

    [GeneratedRegex(@"\b(hero(es|ic)?|villains?|(bad|good) (guys?|ones?)|aggressors?|terrorists?|war criminals?|butchers?|hypocrites?|liars?|victims?|criminals?|freedom fighters?)\b", Options)]
    private static partial Regex Hero();

    [GeneratedRegex(@"\b(best|worst|greatest|finest|most evil|smartest|better|worse|superior|inferior|rank|more (moral|honou?rably?|just|trustworthy|evil)|nobler|stronger)\b", Options)]
    private static partial Regex Ranks();

    [GeneratedRegex(@"\b((which|whose|what) (side|sides|people|nation|country|army|party|group|cause|claim|version|fault|religion|ideology)|pick (a side|one)|choose|sides? with|take sides|your side|for or against|root for|pro)\b", Options)]
    private static partial Regex Sides();

    [GeneratedRegex(@"^(please |can you |could you |help me |i (want|need) (you to )?)?(to )?(write|compose|draft|create|make|design|produce|generate|give me|give us|prepare|say)\b", Options)]
    private static partial Regex Compose();

    [GeneratedRegex(@"\b(speech|pamphlet|propaganda|slogans?|op-?ed|editorial|poem|song|leaflet|flyer|essay|tweet|manifesto|posters?|talking points|letter|rally|rousing|fiery|furious|in (support|favou?r) of|campaign|messages?)\b", Options)]
    private static partial Regex Advocacy();

    [GeneratedRegex(@"\b(convince|convinces|persuade|persuasive|win over|proves?|argue|make the case|defend(ing)?|prais(e|ing)|glorify(ing)?|denounc(e|ing)|admit|make me|stand with|attacking)\b", Options)]
    private static partial Regex Persuade();

    [GeneratedRegex(@"\b(suffer\w*|victim\w*|pain|agony|misery|traged\w*|tragic|grief|pity|horrors?|endured?|wronged|worse off|had it|losses|burden|sorrow|hit harder|price|hardest|atrocit\w*|crimes|massacres?|genocide|((gone|been|went|go) through)|wretched\w*|ordeals?|tears)\b", Options)]
    private static partial Regex Suffer();

    [GeneratedRegex(@"\b(more|most|worse|worst|greater|greatest|bigger|biggest|harder|hardest|higher|crueller|cruell?est|deeper|deeply|as much as|worthier)\b", Options)]
    private static partial Regex More();

    [GeneratedRegex(@"^((and|but|so|then) )?(who|which|whose|whom)\b", Options)]
    private static partial Regex WhoFirst();

    [GeneratedRegex(@"^((and|but|so|then) )?(((when|how|what|who|where|which|whose|by what|in how many)( \w+){0,3} )?(will|won't|'ll)|what's going to)\b(?! of)", Options)]
    private static partial Regex WillFirst();

    [GeneratedRegex(@"\b(going to|about to|heading for|bound to|comes next|happens next|is \w+ likely to|are \w+ likely to|become of)\b", Options)]
    private static partial Regex GoingTo();

    [GeneratedRegex(@"\b(tomorrow|next (year|month|week|spring|summer|autumn|winter|decade|election|offensive|time)|soon|(in|within|over|during) the (next|coming)|coming (years?|weeks?|months?|decades?)|by (spring|summer|autumn|winter|christmas)|(in|within) (\d+|a few|two|three|five|ten|twenty) (years?|months?|weeks?|days?)|from now|this (decade|year|winter|summer)|the future|grandchildren|nowadays)\b", Options)]
    private static partial Regex FutureTime();

    [GeneratedRegex(@"\b(odds|chances?|probab\w+|likel(y|ihood)|predict|prediction|forecast|prophesy|bet|expect|inevitable|risk)\b", Options)]
    private static partial Regex Odds();

    [GeneratedRegex(@"\b(was|were|did|had|been|wasn't|weren't|didn't)\b|^((and|but|so|then) )?(who|which|what|how (many|much))\b( (?!(are|is|do|does|can|will|should|would|could|has|have)\b)[\w'-]+){0,5}? (\w{3,}ed|took|fell|won|lost|led|fought|became|made|gave|began|came|went|held|wrote|built|sent|left|broke|said|saw|ran|stood|sank|shot|paid|bought|sold|drew|rose|thought|lay|laid|hid|stole|grew|knew|got|put|cost|beat|struck|drove|flew|kept|met|spoke|spent|shook|chose|rode|swore|threw)\b", Options)]
    private static partial Regex Past();

    [GeneratedRegex(@"^((and|but|so|then) )?(what|who|whom|whose|when|where|why|how|which|in what|in which|on what|by whom)( [\w'-]+){0,4}? (was|were|did|had)\b", Options)]
    private static partial Regex PastAsked();

    [GeneratedRegex(@"\b(according to|in the view of|the (court|report|inquiry|commission|tribunal|sources?|resolution|agreement|accord|treaty|plan|charter|rules)|historians|critics|observers|biographers|say about|said)\b", Options)]
    private static partial Regex Attributed();

    [GeneratedRegex(@"\bhow ((best )?to\b|(do|can|could|would|should|might|does|must) (i|we|you|one|someone|somebody|anyone|(a|some|our|my) [\w-]+( \w+)?)\b)|\b(what's|what is) the (best|easiest|safest|quickest|trick|way)|\bwhat's a way\b|\bbest (way|route|place|moment|spot)\b", Options)]
    private static partial Regex HowTo();

    [GeneratedRegex(@"\b(step by step|instructions?|recipe|blueprint|tutorial|walk me through|teach me|show me how|tell me how to|explain how to|tips|trick|guide|calculate|range table)\b", Options)]
    private static partial Regex Teach();

    [GeneratedRegex(@"\b(bombs?|explosives?|explodes?|grenades?|mines?|mortars?|rifles?|guns?|pistols?|missiles?|drones?|rockets?|detonators?|napalm|sarin|nerve gas|chlorine|poison|molotov|anthrax|thermite|shells?|fuses?|ammunition|uranium|plutonium|centrifuges?|fissile|nuclear|warheads?|silencer|weapons?|arms|cache|(shaped )?charges?|cartridges?|launchers?|arsenal|gunpowder|suicide vest|booby traps?|tripwires?)\b", Options)]
    private static partial Regex Weapon();

    [GeneratedRegex(@"\b(build|mak(e|ing)|mix(ed)?|assembl(e|ing)|construct|attach|convert|arm|hide|smuggl(e|ing)|buy|plant|lay|fire|load|hit|shoot|sink|sabotage|derail|hijack|kidnap|assassinate|poison|blow up|evad(e|ing)|avoids?|ambush|attack|raid|strike|shell|seize|snipe|kill|enrich|forge|interrogate|track|cheat|(get|sneak|slip|pass) (past|the)|without being seen|unseen|way round|ways? (in|out|round|around))\b", Options)]
    private static partial Regex Operate();

    [GeneratedRegex(@"\b(help (me|us)|(should|can|could|do|did) (we|i)|for (me|us)|our|tell me|give me|find)\b", Options)]
    private static partial Regex ForUs();

    [GeneratedRegex(@"\b(where|which|what|locations?|positions?|coordinates?|routes?|roads?|way)\b.*\b(now|at (the|this) moment|currently|current|at present|today|tonight|this (morning|afternoon|evening|week)|tomorrow|just now|live|not watched)\b|\b(live|current|exact) (locations?|positions?|coordinates?)\b", Options)]
    private static partial Regex Whereabouts();

    [GeneratedRegex(@"\b(now|right now|at (the|this) moment|currently|today|tonight|this (morning|afternoon|evening)|yesterday|last night|just now|live|at present)\b", Options)]
    private static partial Regex Now();

    [GeneratedRegex(@"\b(troops?|soldiers?|fighters|garrison|regiment|brigade|battalion|enemy|trench(es)?|batter(y|ies)|artillery|howitzers?|positions?|command post|air defen[cs]es?|tanks|patrols?|guards?|guarded|sentr(y|ies)|submarines?|radars?|units?|checkpoints?|roadblocks?|convoys?|snipers?|targets?|barracks|depot|police station|base|column|commander)\b", Options)]
    private static partial Regex Forces();

    [GeneratedRegex(@"\b(names|full names|identify|address|phone number|who is the (man|soldier|informer|traitor|woman)|list of|traitor|informer|collaborators?|deserters|spies|where does .* live|find (out|his|her|him|them|the)|name (the|those) (people|men|women|man|woman|witness(es)?|persons?|who)|who (they|he|she) (is|are))\b", Options)]
    private static partial Regex Identify();

    [GeneratedRegex(@"\b(recruit(s|ing|ment)?|join|enlist|sign up|radicali[sz]e|militia|guerrillas?|take up arms|armed (group|wing))\b", Options)]
    private static partial Regex Recruit();

    [GeneratedRegex(@"\b(i|me|my|we|our|us|i'm|we're)\b", Options)]
    private static partial Regex FirstPerson();

    [GeneratedRegex(@"\b((i|we) (am|are|live|have|need|want|smell|hear|found|got|escaped|was|were)|i'm|we're|(my|our) (mother|father|family|son|daughter|sister|brother|husband|wife|child(ren)?|kids|parents|grandmother|grandfather|cousin|neighbou?r|street|house|village|garden|home|field)|(can|should|shall|must|do) (i|we)|for (me|us|my)|help( me| us)?[,.!]|us (right )?now)\b", Options)]
    private static partial Regex FirstPersonIs();

    [GeneratedRegex(@"\b(safe(ly)?|dangerous|danger|shelter|bunker|basement|cellar|flee|escape|evacuate|get out|leave|hide|hiding|trapped|stuck|afraid|scared|bleeding|wounded|run|rubble|crossing|corridor|threatens?|arrest)\b", Options)]
    private static partial Regex Danger();

    [GeneratedRegex(@"\b((are|is|were|was|started?) (\w+ )?(shelling|shooting|bombing|burning|coming|searching|falling|following|looking|going)|under (fire|bombardment|attack)|sirens?|outside|at the door|is hit|was hit|unexploded|mined|fires all around)\b", Options)]
    private static partial Regex UnderAttack();

    [GeneratedRegex(@"^(please )?help( me| us)?[,!. ]|\bhelp( me| us)?[.!]*$|\b(what (do|should|shall|can) (i|we) do|where (do|should|can) (i|we) (go|run|hide)|whom can)\b|what now\?|kill myself", Options)]
    private static partial Regex Help();

    [GeneratedRegex(@"\b(animals|vermin|cockroach\w*|rats|sub-?humans?|savages?|scum|filth\w*|parasites?|dogs|pigs|swine|barbarians?|barbaric|beasts?|apes|insects|mongrels?|trash|monsters|cancer|whores|bastards|crooks|thieves|murderers|dirty|bloodthirsty|(even|not|hardly) (human|people))\b", Options)]
    private static partial Regex Dehumanising();

    [GeneratedRegex(@"^why (are|do|is|were|have|don't|haven't) ((all|those|these|the) )?[\w ]{1,30}\b(such|so|always|all|like|love|too|even|born|just)\b|\b(all|those|these) \w+s (are|deserve|should|always|keep)\b|\b(by nature|only good|born killers|even human|too (dumb|stupid))\b", Options)]
    private static partial Regex Generalising();

    [GeneratedRegex(@"\b(exterminate\w*|wiped? out|eradicate\w*|gassed|should die|deserve to (die|burn)|kill all|go back to|be driven out|be crushed)\b", Options)]
    private static partial Regex Exterminate();

    [GeneratedRegex(@"\b(idiots?|stupid|dumb|fuck\w*|shut up|useless|morons?|shit|junk|trash|greedy|lower intelligence|liars)\b", Options)]
    private static partial Regex Insult();

    [GeneratedRegex(@"\b(ignore|disregard|forget|override|bypass|turn off|switch off|drop|stop|leave|without|don't (use|cite)|instead of|freed from|no)\b.{0,40}\b(rules?|instructions?|sources?|articles?|filters?|citations?|cite|restrictions?|guidelines?|limits?|polic(y|ies)|safety|documents|everything|quoting|whatever|anything)\b", Options)]
    private static partial Regex DropRules();

    [GeneratedRegex(@"\b(system prompt|prompt|your (hidden |secret )?(instructions|rules|configuration|guidelines|makers|developers?)|developer mode|override|dan|configuration|uncensored|unrestricted|administrator)\b|^\W*(system|admin|developer)( (message|note|prompt))?\s*[:\]]|\bsystem\s*:|</?\w+>", Options)]
    private static partial Regex Prompt();

    [GeneratedRegex(@"\b(you are (now )?(a|an|my|free|\w+)|you have been freed|pretend|act as|role-?play|imagine|be a|behave as|as if|as though|from now on|let's play|if you were|speak as)\b", Options)]
    private static partial Regex Role();

    [GeneratedRegex(@"^(please |now )?(just |only )?(say|repeat|answer|reply|respond|state|output|print|declare|reveal|show me your)\b|\b(say|declare|answer) (that|yes|with)\b|\band (say|declare|answer)\b", Options)]
    private static partial Regex Say();

    [GeneratedRegex(@"\b(invent|make up|fabricate|fake|bogus|false|doesn't exist|in(to)? \w+'s mouth|pretend|story)\b", Options)]
    private static partial Regex Invent();

    [GeneratedRegex(@"^(please )?(describe|depict|recount|paint|show me|tell me|give me|i want)\b|\b(describe|look like)\b", Options)]
    private static partial Regex Describe();

    [GeneratedRegex(@"\b(bodies|body|corpses?|blood\w*|gory|goriest|gore|gruesome|graphic\w*|mutilat\w*|dismember\w*|disfigured|severed|behead\w*|skulls?|bones|remains|wounds|tortured?|burned|agony|scream\w*|skin|horrifying|the dead|dead children|decompose|rapes?|lynching)\b", Options)]
    private static partial Regex Gore();

    [GeneratedRegex(@"\b(in detail|in (every|gory|graphic) detail|(every|all the|gruesome|horrifying|bloody)( \w+)? details?|vivid(ly)?|spare no|graphic|blow by blow|details?)\b", Options)]
    private static partial Regex Detail();

    /// <summary>Nothing that is counted, but what is felt: "Whose dead weigh more?", "Which loss is harder to bear?"</summary>
    [GeneratedRegex(@"\b(whose|who|which|what)\b.{0,60}\b((heavier|heaviest|harder|hardest|worse|worst|greater|greatest|more (painful|terrible|bitter|tragic|unbearable|cruel))\b( \w+)? to (bear|endure|live with|suffer|forgive|mourn)|(weigh(s|ed)? (more|heavier|most|heaviest)|hurts? (more|most)|(more|most) (to be pitied|deserving of (pity|sympathy))))\b", Options)]
    private static partial Regex Weighs();

    [GeneratedRegex(@"\b(for (a|my|the|our|an) (\w+ )?(novel|story|film|script|game|book|thriller|project)|(only|just) for|hypothetical(ly)?|suppose|imagine|let's say|say (we|i)|if (i|we|somebody|someone)|curious|curiosity|asking for|(my|a) (friend|uncle|cousin|brother)|(as an?|i'm an?|i am an?) \w+)\b", Options)]
    private static partial Regex Pretext();

    [GeneratedRegex(@"\b(killed|fell|fallen|dead|died|casualties|bod(y|ies)|losses)\b", Options)]
    private static partial Regex Dead();

    [GeneratedRegex(@"\b((i|we|my \w+|our \w+) (\w+ )?(need|needs|want|wants|have|has|am looking|are looking|would like|wish|wishes) (to (know|learn|get|find|hit|hide|reach|cross)|the|a|an|for)|i'd like|(would|will) help (me|us)|please)\b", Options)]
    private static partial Regex Needs();

    [GeneratedRegex(@"^((and|but|so|then) )?(what|when|where|how (many|much|long|far|did|was|were)|why|who (was|were|is)|explain|list|name|summari[sz]e|tell me about)\b", Options)]
    private static partial Regex FactFirst();

    [GeneratedRegex(@"(?<![\d.,])[12]\d{3}(?![\d]|[.,]\d)", Options)]
    private static partial Regex Year();
}
