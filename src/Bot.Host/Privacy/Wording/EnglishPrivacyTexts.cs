namespace Bot.Host.Privacy.Wording;

internal sealed class EnglishPrivacyTexts : PrivacyTexts
{
    public override string Title => "Privacy";

    public override string Lead => "What this bot keeps of what you write, where, for how long, and who can see it. The bot writes this page itself, from the settings that are in force now.";

    public override string ToChat => "To the chat";

    public override string Languages => "Languages";

    public override string What => "What";

    public override string Where => "Where";

    public override string HowLong => "How long";

    public override string Who => "Who can see it";

    public override string InMemory => "In the working memory of the bot’s server, and not on a disk.";

    public override string InFile => "In a file on the bot’s server that the bot’s own account alone may read.";

    public override string OnlyTheBot => "Nobody. Only the bot uses it.";

    public override string AdministratorsCould => "Only the bot uses it. Whoever administers its server could open the file.";

    public override string ChatTitle => "The conversation in your chat";

    public override string ChatWhat(int maxMessages) => $"Your questions and the answers (at most {maxMessages} messages), so that they are still there when your page is loaded again.";

    public override string ChatWho => "You. No page and no log shows it to anyone else.";

    public override string InMemoryFor(int idleMinutes) => $"Until you delete the conversation, until nothing has been written in it for {Minutes(idleMinutes)}, or until the bot is started again.";

    public override string MemoryTitle => "What the bot remembers for your next question";

    public override string MemoryWhat(int maxTurns) => $"Your last questions with what answered them (at most {maxTurns}), so that you can go on asking “and when was that?”. No name, account or address stands with them.";

    public override string InFileFor(int idleMinutes) => $"Until you delete the conversation, or until nothing has been written in it for {Minutes(idleMinutes)}.";

    public override string AnswersTitle => "Which answers were given";

    public override string AnswersWhat => "For each answer a random number, the time, and the places that it cited, so that a rating finds its answer. No word of your question, and nothing about you.";

    public override string DaysOrRestart(int days) => $"{Days(days)}, and not after the conversation is deleted or the bot is started again.";

    public override string DaysOrDeleted(int days) => $"{Days(days)}, and not after the conversation is deleted.";

    public override string RatingsTitle => "Your ratings";

    public override string RatingsWhat => "Only if you rate an answer: whether it helped, what is wrong with it, your comment, the time, and the places that the answer cited. No name, no account, no network address, no browser. Please write nothing about yourself or others into the comment.";

    public override string RatingsWho => "Those who run this bot and care for its articles.";

    public override string LogTitle => "The bot’s log";

    public override string Log => "For each question one line: the answer’s random number, how many places it cited, whether it answered, and how long that took. Never your question, the answer, your address or your browser. A server that stands in front of the bot may keep a log of its own, which the bot does not see.";

    public override string AddressTitle => "Your network address";

    public override string Address => "It only serves to limit how much can be asked from one place. It is kept as a number from which it cannot be found again, in working memory, and anew each day. It is not stored.";

    public override string BrowserTitle => "Cookies and your browser";

    public override string Browser => "There are no cookies, and nobody counts or follows your visits. Your browser tab keeps the key to the conversation until you close it.";

    public override string OthersTitle => "Other services";

    public override string NoOthers => "The language models run on the bot’s own server. What you write is sent to no other company.";

    public override string SearchServer => "What you ask is searched for in a database server that the owner of this bot runs. It gets your question as numbers, and does not keep them.";

    public override string Teams => "If you ask in Microsoft Teams, Microsoft carries your messages and keeps them as it has agreed with your organisation. The bot stores neither your name nor your account, and when it is removed from a chat, it deletes what it remembers of it.";

    public override string DeletingTitle => "Deleting";

    public override string Deleting => "“Delete this conversation” in the chat deletes all of this at once: the messages, what is remembered, which answers were given, and your ratings. You are told how much it was. In the files, what is deleted is overwritten.";

    public override string ContactTitle => "Who is responsible";

    public override string NoContact => "Please ask those who show you this chat: the site on which you found it, or your organisation.";

    private static string Minutes(int count) => count == 1 ? "1 minute" : $"{count} minutes";

    private static string Days(int count) => count == 1 ? "1 day" : $"{count} days";
}
