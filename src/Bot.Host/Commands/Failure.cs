using System.Reflection;
using Bot.Knowledge.Indexing;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Bot.Host.Commands;

/// <summary>Says in plain sentences why a command failed; where in the code only on demand.</summary>
internal static class Failure
{
    /// <returns>The exit code.</returns>
    public static int Report(Exception exception, TextWriter error, bool isVerbose)
    {
        foreach (var sentence in Sentences(exception))
        {
            error.WriteLine(PlainText.OfLine(sentence));
        }

        if (isVerbose)
        {
            error.WriteLine(exception);
        }

        return BotCommands.Failed;
    }

    public static IEnumerable<string> Sentences(Exception exception) => exception switch
    {
        AggregateException many => many.InnerExceptions.SelectMany(Sentences),
        OptionsValidationException invalid => invalid.Failures.Select(failure => Sentence(invalid.OptionsType, failure)),
        OperationCanceledException => ["Stopped before it was done."],
        IOException { InnerException: AddressInUseException } => [$"{exception.Message.TrimEnd('.')}. Stop the program that uses it, or choose another address, such as --urls http://localhost:3979."],
        IndexMismatchException or IndexUnavailableException or IOException or UnauthorizedAccessException => [exception.Message],
        _ => [$"It failed: {exception.Message} (Add --verbose to see where.)"],
    };

    /// <summary>Names the setting as a person writes it, in place of our class and property.</summary>
    private static string Sentence(Type optionsType, string failure)
    {
        var section = optionsType.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string ?? optionsType.Name;
        if (failure.Split(": ", 2) is not [var property, var fact] || optionsType.GetProperty(property) is null)
        {
            return $"{section}: {failure}";
        }

        var setting = $"{section}:{property}";
        var name = $"{optionsType.Name}.{property}";
        var sentence = fact.Replace($"The field {name}", setting, StringComparison.Ordinal).Replace($"The {name} field", setting, StringComparison.Ordinal);
        return sentence == fact
            ? fact // Worded by ourselves, with the way out.
            : $"{sentence} Set it in appsettings.json or as the environment variable {setting.Replace(":", "__", StringComparison.Ordinal)}.";
    }
}
