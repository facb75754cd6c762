using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Host.Channels.DirectLine;

/// <summary>One conversation: its activities in order, and the page that listens. Thread-safe.</summary>
/// <remarks>Each activity has a number, rising with gaps. A watermark is the number that comes next: whatever has it or a higher one is new to the page.</remarks>
/// <param name="firstNumber">Above all numbers the page may have seen from a server that ran before this one.</param>
internal sealed class DirectLineConversation(string id, string userId, long firstNumber, int maxActivities, TimeProvider time)
{
    /// <summary>How long the address of a stream may be opened after it was given out.</summary>
    public static readonly TimeSpan TicketLifetime = TimeSpan.FromSeconds(60);

    private const int MaxTickets = 8;
    private const int MaxCharacters = 512 * 1024;
    private const int PageSize = 100;

    private readonly Lock _lock = new();
    private readonly List<LoggedActivity> _activities = [];
    private readonly List<StreamTicket> _tickets = [];
    private readonly long _firstNumber = firstNumber;
    private ActivityStream? _stream;
    private long _nextNumber = firstNumber;
    private long _lastTimestamp;
    private DateTimeOffset _expires;
    private DateTimeOffset _askedToWaitUntil;

    public string Id => id;

    /// <summary>How its turns name it.</summary>
    public string TurnsId => TurnsIdOf(id);

    /// <summary>Whether the person deleted it, while answers may still be on their way.</summary>
    public bool IsDeleted { get; private set; }

    public string UserId => userId;

    /// <summary>A conversation's name among all channels'.</summary>
    public static string TurnsIdOf(string conversationId) => $"directline:{conversationId}";

    /// <summary>Keeps what the user posted and sends it back to the page, which takes that for the receipt. Posted twice, it is kept once.</summary>
    /// <returns>The activity's id, and whether it is new.</returns>
    public (string Id, bool IsNew) Post(UserActivity activity)
    {
        lock (_lock)
        {
            if (activity.ClientActivityId is { } clientId && _activities.Find(logged => logged.ClientActivityId == clientId) is { } earlier)
            {
                return (IdOf(earlier.Number), false);
            }

            if (!activity.IsMessage)
            {
                return (IdOf(_nextNumber++), true);
            }

            var json = (JsonObject)activity.Json.DeepClone();
            json["from"] = new JsonObject { ["id"] = userId, ["name"] = NameIn(json), ["role"] = "user" };
            json["recipient"] = new JsonObject { ["id"] = ActivityJson.BotId };
            json.Remove("serviceUrl");
            json.Remove("callerId");
            return (Keep(json, activity.ClientActivityId), true);
        }
    }

    /// <summary>Keeps a message of the bot and sends it to the page; in a deleted conversation it does neither.</summary>
    /// <returns>The message's id.</returns>
    public string Add(JsonObject activity)
    {
        lock (_lock)
        {
            return IsDeleted ? "" : Keep(activity, clientActivityId: null);
        }
    }

    /// <summary>Whether the user is to be asked to wait: not again before the time that was given is over.</summary>
    public bool TryAskToWait(TimeSpan wait)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (now < _askedToWaitUntil)
            {
                return false;
            }

            _askedToWaitUntil = now + wait;
            return true;
        }
    }

    /// <summary>Sends something of the moment, such as "typing", to the page if it listens, and forgets it.</summary>
    public void SendPassing(JsonObject activity)
    {
        lock (_lock)
        {
            Stamp(activity, _nextNumber++);
            _stream?.Send(ActivityJson.Set([ActivityJson.Write(activity)], watermark: null));
        }
    }

    /// <summary>Up to 100 activities after the watermark, and the next watermark.</summary>
    public string Read(string? watermark)
    {
        lock (_lock)
        {
            var page = After(watermark).Take(PageSize).ToList();
            return ActivityJson.Set(page.Select(logged => logged.Json), page.Count > 0 ? page[^1].Number + 1 : ClampedWatermark(watermark));
        }
    }

    /// <summary>The watermark that has nothing old behind it.</summary>
    public string LatestWatermark()
    {
        lock (_lock)
        {
            return _nextNumber.ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Starts a stream with everything after the watermark. A page has one: the stream it had before is closed.</summary>
    public ActivityStream Listen(string? watermark)
    {
        lock (_lock)
        {
            _stream?.Close(StreamEnd.Replaced);
            _stream = new ActivityStream();
            foreach (var page in After(watermark).Chunk(PageSize))
            {
                _stream.Send(ActivityJson.Set(page.Select(logged => logged.Json), page[^1].Number + 1));
            }

            return _stream;
        }
    }

    /// <summary>A secret for the address of a stream, which ends up in logs: good once and not for long.</summary>
    public string IssueTicket(IReadOnlyList<string> origins)
    {
        var secret = RandomNumberGenerator.GetHexString(64, lowercase: true);
        lock (_lock)
        {
            _tickets.Add(new StreamTicket(secret, origins, time.GetUtcNow() + TicketLifetime));
            _tickets.RemoveRange(0, Math.Max(0, _tickets.Count - MaxTickets));
        }

        return secret;
    }

    /// <returns>The sites that may use the ticket; null when it is unknown, used or too old.</returns>
    public IReadOnlyList<string>? TakeTicket(string secret)
    {
        lock (_lock)
        {
            var bytes = Encoding.UTF8.GetBytes(secret);
            var place = _tickets.FindIndex(ticket => CryptographicOperations.FixedTimeEquals(bytes, Encoding.UTF8.GetBytes(ticket.Secret)));
            if (place < 0)
            {
                return null;
            }

            var ticket = _tickets[place];
            _tickets.RemoveAt(place);
            return ticket.Expires > time.GetUtcNow() ? ticket.Origins : null;
        }
    }

    /// <summary>A token for this conversation is valid until then.</summary>
    public void KeepOpenUntil(DateTimeOffset expires)
    {
        lock (_lock)
        {
            _expires = expires > _expires ? expires : _expires;
        }
    }

    /// <summary>Closes the stream when the last token has expired.</summary>
    public void CloseExpired()
    {
        lock (_lock)
        {
            if (_expires <= time.GetUtcNow())
            {
                _stream?.Close(StreamEnd.Expired);
            }
        }
    }

    public void Close()
    {
        lock (_lock)
        {
            _stream?.Close(StreamEnd.Expired);
        }
    }

    /// <summary>Drops all messages and closes the stream.</summary>
    /// <returns>How many messages there were.</returns>
    public int Delete()
    {
        lock (_lock)
        {
            IsDeleted = true;
            var messages = _activities.Count;
            _activities.Clear();
            _tickets.Clear();
            _stream?.Close(StreamEnd.Deleted);
            return messages;
        }
    }

    private string Keep(JsonObject activity, string? clientActivityId)
    {
        var number = _nextNumber++;
        Stamp(activity, number);
        var logged = new LoggedActivity(number, ActivityJson.Write(activity), clientActivityId);
        _activities.Add(logged);
        while (_activities.Count > maxActivities || (_activities.Count > 1 && _activities.Sum(kept => kept.Json.Length) > MaxCharacters))
        {
            _activities.RemoveAt(0);
        }

        _stream?.Send(ActivityJson.Set([logged.Json], number + 1));
        return IdOf(number);
    }

    private void Stamp(JsonObject activity, long number)
    {
        // Web Chat sorts by time stamp: two may never be equal, and none may lie before an earlier one.
        _lastTimestamp = Math.Max(time.GetUtcNow().ToUnixTimeMilliseconds(), _lastTimestamp + 1);
        var timestamp = DateTimeOffset.FromUnixTimeMilliseconds(_lastTimestamp).UtcDateTime;
        activity["id"] = IdOf(number);
        activity["timestamp"] = timestamp.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        activity["channelId"] = "webchat";
        activity["conversation"] = new JsonObject { ["id"] = id };
    }

    private IEnumerable<LoggedActivity> After(string? watermark)
    {
        var first = NumberOf(watermark);
        return _activities.Where(logged => logged.Number >= first);
    }

    private long ClampedWatermark(string? watermark) => Math.Clamp(NumberOf(watermark), _firstNumber, _nextNumber);

    /// <summary>What no server of ours gave out counts as the beginning.</summary>
    private static long NumberOf(string? watermark) =>
        long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private string IdOf(long number) => string.Create(CultureInfo.InvariantCulture, $"{id}|{number:0000000}");

    private static string NameIn(JsonObject activity) =>
        activity["from"]?["name"] is JsonValue name && name.TryGetValue<string>(out var text) ? text : "";

    private sealed record LoggedActivity(long Number, string Json, string? ClientActivityId);

    private sealed record StreamTicket(string Secret, IReadOnlyList<string> Origins, DateTimeOffset Expires);
}
