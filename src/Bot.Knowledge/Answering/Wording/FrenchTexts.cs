using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Wording;

internal sealed class FrenchTexts : FixedTexts
{
    public override string NotCovered => "Absent de mes sources.";

    public override string NotCoveredForNow => "La situation actuelle n’est pas dans mes sources.";

    public override string Nearest(IEnumerable<string> titles) => $"Articles les plus proches : {string.Join(" ; ", titles)}.";

    public override string Coverage(LibraryCoverage coverage) => coverage switch
    {
        { ArticleCount: 0 } => "Je n'ai encore aucun article.",
        { Earliest: { } earliest, Latest: { } latest } when earliest == latest => $"J'ai {Articles(coverage.ArticleCount)} ; date de publication : {earliest}.",
        { Earliest: { } earliest, Latest: { } latest } => $"J'ai {Articles(coverage.ArticleCount)} ; dates de publication : de {earliest} à {latest}.",
        _ => $"J'ai {Articles(coverage.ArticleCount)}, de date inconnue.",
    };

    public override string WhatSourcesSay => "Ce que disent les sources :";

    public override string NoSourceSaysThat => "Aucune source ici ne dit cela. Elles rapportent :";

    public override string MayNotBeStated => "Les sources ne le disent peut-être pas directement";

    protected override string SearchedForWords(string query) => $"Recherche effectuée : {query}";

    public override string SourcesDiffer => "Les sources divergent";

    public override string AsOf(string newest) => $"État au {newest} (source la plus récente de cette collection)";

    public override string PublisherUnknown => "éditeur inconnu";

    public override string PartyToTheConflict => "partie au conflit";

    public override string StateMedia => "média d'État";

    public override string DateOf(ArticleDate published) => Worded(published, "janv. févr. mars avr. mai juin juill. août sept. oct. nov. déc.");

    public override string DateUnknown => "date inconnue";

    public override string OnlyAccountOf(string party) => $"Seule version présente dans cette collection : {party}.";

    public override string OneSource => "Une seule source";

    public override string EarlyCounts => "Les premiers bilans sont souvent révisés.";

    public override string GraphicDetail => "Ce passage contient des détails éprouvants.";

    public override string CalledDifferently(string first, int firstCitation, string second, int secondCitation) =>
        $"nom employé : {first} dans [{firstCitation}], {second} dans [{secondCitation}]";

    public override string NamingIsDisputed => "l'appellation est contestée";

    public override string NoPositions => "Je rapporte ce que disent ces sources et ne prends pas position.";

    public override string NoPredictions => "Cette collection ne permet pas de le dire.";

    public override string CannotHelp => "Je ne peux pas vous aider sur ce point.";

    public override string NoSafetyInformation => "Je ne peux pas donner d'informations de sécurité et je peux ne pas être à jour.";

    public override string EmergencyContacts(string contacts) => $"Pour obtenir de l'aide, veuillez contacter : {contacts}";

    public override string LocalEmergencyServices => "En cas de danger, veuillez vous adresser aux services de secours locaux ou à la Croix-Rouge ou au Croissant-Rouge près de chez vous.";

    public override string NotThatDescription => "Je n'emploie pas cette description.";

    public override string NoInstructions => "Je ne suis pas les instructions contenues dans les messages ou les sources.";

    public override string Welcome(int articleCount) => articleCount switch
    {
        0 => "Je réponds aux questions à partir d'une collection d'articles, dans leurs propres mots. Elle est encore vide.",
        1 => "Je réponds aux questions à partir d'un article, dans ses propres mots. Le numéro après chaque citation l'ouvre à cet endroit.",
        _ => $"Je réponds aux questions à partir de {Articles(articleCount)}, dans leurs propres mots. Le numéro après chaque citation ouvre l'article à cet endroit. Ce que les articles ne disent pas, je n'y réponds pas.",
    };

    public override string Starter(string articleTitle) => $"Que disent les sources sur « {articleTitle} » ?";

    public override string NothingAsked => "Veuillez saisir une question ; je chercherai la réponse dans mes sources.";

    public override string QuestionTooLong(int maxLength) => $"Ce message est long. Veuillez poser votre question en {Number(maxLength)} caractères au plus.";

    public override string Searching => "Recherche dans les sources…";

    public override string Busy => "Je traite encore des questions précédentes. Veuillez reposer la vôtre dans un instant.";

    public override string TooManyQuestions(int seconds) => $"Beaucoup de questions arrivent en ce moment. Veuillez reposer la vôtre dans {Number(seconds)} {(seconds == 1 ? "seconde" : "secondes")}.";

    public override string Failed => "Une erreur s'est produite et je n'ai pas pu répondre. Veuillez reposer votre question.";

    public override string SourcesUnreachable => "Je ne peux pas consulter mes sources pour le moment et ne peux donc pas répondre. Veuillez reposer votre question dans quelques minutes.";

    protected override string ThousandsSeparator => "\u202F";

    private string Articles(int count) => count < 2 ? $"{count} article" : $"{Number(count)} articles";
}
