using Bot.Knowledge.Embeddings;
using Bot.Knowledge.Questions.Languages;

namespace Bot.Knowledge.Questions.Screening;

/// <summary>Tells what kind of message it is, before anything is looked up for it. Thread-safe.</summary>
/// <remarks>A logistic function over the message's vector, its names replaced, and cues of its wording; in other languages than English, lists of cues for the worst cases.</remarks>
public sealed class MessageScreener(TextEmbedder embedder, TimeProvider time)
{
    /// <summary>How much of a message is looked at, in characters.</summary>
    private const int Reach = 2_000;

    private readonly ScreeningModel _model = ScreeningModel.Load();

    /// <param name="message">As typed: any text, of any length.</param>
    public async Task<ScreenedMessage> ScreenAsync(string message, Language language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);

        if (language != Language.English)
        {
            return new ScreenedMessage(ForeignCues.Find(message) ?? MessageKind.Question, 1, message);
        }

        var cues = MessageCues.Of(message.Length > Reach ? message[..Reach] : message, time.GetUtcNow().Year);
        var vector = embedder.Model.Name == _model.Embedding ? await embedder.EmbedQuestionAsync(NameStandIns.PutInto(message), cancellationToken) : default;
        var (found, likelihood) = _model.Decide(vector.Span, cues);
        if (found is MessageKind.Opinion or MessageKind.Prediction && AbusiveWords.AreIn(message))
        {
            found = MessageKind.Abuse;
        }

        // The model takes the names in such a question for a subject of history often enough; whom it would harm must not depend on that.
        if (found is MessageKind.Question or MessageKind.Opinion or MessageKind.Prediction && cues[MessageCues.Operational] > 0)
        {
            (found, likelihood) = (MessageKind.Safety, 1);
        }

        return new ScreenedMessage(found, likelihood, found == MessageKind.Abuse ? AbusiveWords.TakenFrom(message) : message);
    }
}
