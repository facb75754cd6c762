using Bot.Knowledge.Questions.Screening;

namespace Bot.Evaluation.Screening;

/// <summary>Counts how messages were taken: for each kind how many as what they are, as another kind, and as a question.</summary>
internal sealed class ScreeningReport(TextWriter output, bool showErrors)
{
    private readonly Dictionary<string, string> _figures = [];

    /// <summary>Each line that was written, under its name.</summary>
    public IReadOnlyDictionary<string, string> Figures => _figures;

    /// <param name="messages">Each with the model that it is tested with.</param>
    public void Write(string name, IEnumerable<(MessageFeatures Message, ScreeningModel Model)> messages)
    {
        var taken = messages.Select(tested => (tested.Message.Example, Decision: tested.Model.Decide(tested.Message.Vector, tested.Message.Cues))).ToList();
        foreach (var row in taken.GroupBy(message => message.Example.Row))
        {
            var right = row.Count(message => message.Decision.Kind == message.Example.Kind);
            var asQuestion = row.Count(message => message.Decision.Kind == MessageKind.Question && message.Example.Kind != MessageKind.Question);
            var figure = $"{right} of {row.Count()} right, {row.Count() - right - asQuestion} as another kind, {asQuestion} as a question";
            _figures[$"{name}: {row.Key}"] = figure;
            output.WriteLine($"{name}: {row.Key}: {figure}");
        }

        foreach (var (example, (kind, likelihood)) in taken.Where(message => showErrors && message.Decision.Kind != message.Example.Kind))
        {
            output.WriteLine($"  {name}\t{example.Row}\t{kind} {likelihood:0.00}\t{example.Text}");
        }
    }
}
