namespace Bot.Host.Privacy.Wording;

internal sealed class FrenchPrivacyTexts : PrivacyTexts
{
    public override string Title => "Confidentialité";

    public override string Lead => "Ce que ce bot conserve de ce que vous écrivez, où, combien de temps, et qui peut le voir. Le bot rédige lui-même cette page à partir des réglages en vigueur.";

    public override string ToChat => "Vers la conversation";

    public override string Languages => "Langues";

    public override string What => "Quoi";

    public override string Where => "Où";

    public override string HowLong => "Combien de temps";

    public override string Who => "Qui peut le voir";

    public override string InMemory => "Dans la mémoire vive du serveur du bot, et non sur un disque.";

    public override string InFile => "Dans un fichier du serveur du bot, que seul le compte du bot peut lire.";

    public override string OnlyTheBot => "Personne. Seul le bot s’en sert.";

    public override string AdministratorsCould => "Seul le bot s’en sert. Qui administre son serveur pourrait ouvrir le fichier.";

    public override string ChatTitle => "La conversation affichée";

    public override string ChatWhat(int maxMessages) => $"Vos questions et les réponses ({maxMessages} messages au plus), pour qu’elles soient encore là quand la page est rechargée.";

    public override string ChatWho => "Vous. Aucune page et aucun journal ne la montre à d’autres.";

    public override string InMemoryFor(int idleMinutes) => $"Jusqu’à ce que vous supprimiez la conversation, que rien n’y soit écrit pendant {Minutes(idleMinutes)}, ou que le bot redémarre.";

    public override string MemoryTitle => "Ce dont le bot se souvient pour votre prochaine question";

    public override string MemoryWhat(int maxTurns) => $"Vos dernières questions et ce qui y a répondu ({maxTurns} au plus), afin que vous puissiez poursuivre par « et quand était-ce ? ». Aucun nom, compte ni adresse n’y figure.";

    public override string InFileFor(int idleMinutes) => $"Jusqu’à ce que vous supprimiez la conversation, ou que rien n’y soit écrit pendant {Minutes(idleMinutes)}.";

    public override string AnswersTitle => "Les réponses données";

    public override string AnswersWhat => "Pour chaque réponse, un numéro aléatoire, l’heure et les passages cités, afin qu’un avis retrouve sa réponse. Aucun mot de votre question, et rien sur vous.";

    public override string DaysOrRestart(int days) => $"{Days(days)} ; plus rien une fois la conversation supprimée ou le bot redémarré.";

    public override string DaysOrDeleted(int days) => $"{Days(days)} ; plus rien une fois la conversation supprimée.";

    public override string RatingsTitle => "Vos avis";

    public override string RatingsWhat => "Seulement si vous évaluez une réponse : si elle vous a aidé, ce qui ne va pas, votre commentaire, l’heure et les passages que la réponse a cités. Ni nom, ni compte, ni adresse réseau, ni navigateur. N’écrivez rien sur vous ou sur d’autres personnes dans le commentaire.";

    public override string RatingsWho => "Les personnes qui exploitent ce bot et s’occupent de ses articles.";

    public override string LogTitle => "Le journal du bot";

    public override string Log => "Une ligne par question : le numéro aléatoire de la réponse, le nombre de passages cités, s’il y a eu réponse, et le temps qu’elle a pris. Jamais votre question, la réponse, votre adresse ou votre navigateur. Un serveur placé devant le bot peut tenir son propre journal, que le bot ne voit pas.";

    public override string AddressTitle => "Votre adresse réseau";

    public override string Address => "Elle sert seulement à limiter ce qui peut être demandé d’un même endroit. Elle est gardée sous la forme d’un nombre qui ne permet pas de la retrouver, en mémoire vive, renouvelé chaque jour. Elle n’est pas enregistrée.";

    public override string BrowserTitle => "Cookies et navigateur";

    public override string Browser => "Il n’y a pas de cookies, et personne ne compte ni ne suit vos visites. L’onglet de votre navigateur garde la clé de la conversation jusqu’à ce que vous le fermiez.";

    public override string OthersTitle => "Autres services";

    public override string NoOthers => "Les modèles de langue fonctionnent sur le serveur du bot. Ce que vous écrivez n’est envoyé à aucune autre entreprise.";

    public override string SearchServer => "Ce que vous demandez est cherché dans un serveur de base de données que le propriétaire de ce bot exploite. Il reçoit votre question sous forme de nombres et ne les garde pas.";

    public override string Teams => "Si vous posez vos questions dans Microsoft Teams, Microsoft transporte vos messages et les conserve comme convenu avec votre organisation. Le bot n’enregistre ni votre nom ni votre compte et, quand il est retiré d’une conversation, il efface ce dont il s’y souvenait.";

    public override string DeletingTitle => "Suppression";

    public override string Deleting => "« Supprimer cette conversation » efface tout cela aussitôt : les messages, ce dont le bot se souvient, les réponses données et vos avis. On vous dit combien il y en avait. Dans les fichiers, ce qui est supprimé est écrasé.";

    public override string ContactTitle => "Qui est responsable";

    public override string NoContact => "Adressez-vous à ceux qui vous montrent cette conversation : le site où vous l’avez trouvée, ou votre organisation.";

    private static string Minutes(int count) => count == 1 ? "1 minute" : $"{count} minutes";

    private static string Days(int count) => count == 1 ? "1 jour" : $"{count} jours";
}
