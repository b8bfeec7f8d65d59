using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace E911Config.Internal;

/// <summary>
/// The arguments of a program as Windows takes them apart: what holds a blank or a quote stands in quotes, and a backslash counts twice
/// where a quote follows. Microsoft Learn: Parsing C command-line arguments.
/// </summary>
internal static class WindowsCommandLine
{
    public static string Of(IEnumerable<string> arguments) => string.Join(" ", arguments.Select(One));

    private static string One(string argument)
    {
        if (argument.Length > 0 && argument.All(letter => !char.IsWhiteSpace(letter) && letter != '"')) return argument;
        var text = new StringBuilder("\"");
        var backslashes = 0;
        foreach (var letter in argument)
        {
            if (letter == '"') text.Append('\\', backslashes + 1);
            backslashes = letter == '\\' ? backslashes + 1 : 0;
            text.Append(letter);
        }

        return text.Append('\\', backslashes).Append('"').ToString();
    }
}
