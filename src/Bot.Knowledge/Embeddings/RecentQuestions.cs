namespace Bot.Knowledge.Embeddings;

/// <summary>The vectors of the last few questions: one question is read by several stages, and a model takes longer for it than all else that retrieval does. Thread-safe.</summary>
internal sealed class RecentQuestions
{
    private const int Capacity = 16;

    private readonly Lock _changing = new();
    private readonly LinkedList<(string Question, ReadOnlyMemory<float> Vector)> _latestFirst = [];

    public bool TryFind(string question, out ReadOnlyMemory<float> vector)
    {
        lock (_changing)
        {
            var known = _latestFirst.FirstOrDefault(entry => entry.Question == question);
            vector = known.Vector;
            return known.Question is not null;
        }
    }

    public void Add(string question, ReadOnlyMemory<float> vector)
    {
        lock (_changing)
        {
            _latestFirst.AddFirst((question, vector));
            if (_latestFirst.Count > Capacity)
            {
                _latestFirst.RemoveLast();
            }
        }
    }
}
