using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace E911Config.Core.Deployment;

/// <summary>Commands as PowerShell text. Every text is a single-quoted literal, so that no name can become code.</summary>
public static class CommandText
{
    // PowerShell takes the typographic quotes for the plain one.
    private const string SingleQuotes = "'\u2018\u2019\u201a\u201b";

    /// <summary>One line for a command.</summary>
    public static string Of(Command command) => Of(command, Quote);

    /// <summary>One line for a command, its texts written otherwise than by <see cref="Quote"/>.</summary>
    internal static string Of(Command command, Func<string, string> quote) => command.Parameters.Aggregate(
        new StringBuilder(command.Name),
        (line, parameter) => ReferenceEquals(parameter.Value, CommandParameter.Switch)
            ? line.Append(" -").Append(parameter.Name)
            : line.Append(" -").Append(parameter.Name).Append(' ').Append(Value(parameter.Value, quote))).ToString();

    /// <summary>A text as a single-quoted literal.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('\'');
        foreach (var letter in text)
        {
            if (SingleQuotes.IndexOf(letter) >= 0) quoted.Append(letter);
            quoted.Append(letter);
        }

        return quoted.Append('\'').ToString();
    }

    private static string Value(object? value, Func<string, string> quote) => value switch
    {
        null => "$null",
        bool flag => flag ? "$true" : "$false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        string text => quote(text),
        Command command => "(" + Of(command, quote) + ")",
        ListChange change => "@{" + change.Operation + "=" + Elements(change.Values, quote) + "}",
        IEnumerable<object> list => Elements(list, quote),
        _ => quote(ValueText.Of(value)),
    };

    private static string Elements(IEnumerable<object> list, Func<string, string> quote) =>
        list.Select(value => Value(value, quote)).ToArray() switch
    {
        [] => "@()",
        var elements => string.Join(",", elements),
    };
}
