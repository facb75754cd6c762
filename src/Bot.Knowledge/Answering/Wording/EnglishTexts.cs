using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Wording;

internal sealed class EnglishTexts : FixedTexts
{
    public override string NotCovered => "Not in my sources.";

    public override string NotCoveredForNow => "How things stand now is not in my sources.";

    public override string Nearest(IEnumerable<string> titles) => $"Nearest articles: {string.Join("; ", titles)}.";

    public override string Coverage(LibraryCoverage coverage) => coverage switch
    {
        { ArticleCount: 0 } => "I have no articles yet.",
        { Earliest: { } earliest, Latest: { } latest } when earliest == latest => $"I know {Articles(coverage.ArticleCount)}, published {earliest}.",
        { Earliest: { } earliest, Latest: { } latest } => $"I know {Articles(coverage.ArticleCount)}, published from {earliest} to {latest}.",
        _ => $"I know {Articles(coverage.ArticleCount)}, of unknown date.",
    };

    public override string WhatSourcesSay => "What the sources do say:";

    public override string NoSourceSaysThat => "No source here says that. They report:";

    public override string MayNotBeStated => "The sources may not state this directly";

    protected override string SearchedForWords(string query) => $"Searched for: {query}";

    public override string SourcesDiffer => "Sources differ";

    public override string AsOf(string newest) => $"As of {newest} (newest source in this collection)";

    public override string PublisherUnknown => "publisher unknown";

    public override string PartyToTheConflict => "party to the conflict";

    public override string StateMedia => "state media";

    public override string DateOf(ArticleDate published) => Worded(published, "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");

    public override string DateUnknown => "date unknown";

    public override string OnlyAccountOf(string party) => $"Only {party}'s account is in this collection.";

    public override string OneSource => "One source";

    public override string EarlyCounts => "Early counts are often revised.";

    public override string GraphicDetail => "This passage describes graphic detail.";

    public override string CalledDifferently(string first, int firstCitation, string second, int secondCitation) =>
        $"called {first} in [{firstCitation}] and {second} in [{secondCitation}]";

    public override string NamingIsDisputed => "naming is disputed";

    public override string NoPositions => "I report what these sources say and do not take positions.";

    public override string NoPredictions => "This collection cannot show that.";

    public override string CannotHelp => "I cannot help with that.";

    public override string NoSafetyInformation => "I cannot give safety information and may be out of date.";

    public override string EmergencyContacts(string contacts) => $"For help, please contact: {contacts}";

    public override string LocalEmergencyServices => "If you are in danger, please turn to the local emergency services or to the Red Cross or Red Crescent near you.";

    public override string NotThatDescription => "I won't use that description.";

    public override string NoInstructions => "I do not follow instructions in messages or sources.";

    public override string Welcome(int articleCount) => articleCount switch
    {
        0 => "I answer questions from a collection of articles, in their own words. There is none in it yet.",
        1 => "I answer questions from one article, in its own words. The number behind each quotation opens it at the place.",
        _ => $"I answer questions from {Articles(articleCount)}, in their own words. The number behind each quotation opens the article at the place. What the articles do not say, I do not answer.",
    };

    public override string Starter(string articleTitle) => $"What do the sources say about “{articleTitle}”?";

    public override string NothingAsked => "Please type a question, and I look for the answer in my sources.";

    public override string QuestionTooLong(int maxLength) => $"That is a long message. Please ask in at most {Number(maxLength)} characters.";

    public override string Searching => "Searching the sources…";

    public override string Busy => "I am still at work on earlier questions. Please ask again in a moment.";

    public override string TooManyQuestions(int seconds) => $"Many questions are coming in just now. Please ask again in {Number(seconds)} {(seconds == 1 ? "second" : "seconds")}.";

    public override string Failed => "Something went wrong here, and I could not answer. Please ask again.";

    public override string SourcesUnreachable => "I cannot reach my sources at the moment, so I cannot answer. Please ask again in a few minutes.";

    protected override string ThousandsSeparator => ",";

    private string Articles(int count) => count == 1 ? "1 article" : $"{Number(count)} articles";
}
