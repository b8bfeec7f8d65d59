using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace E911Config.Shell;

/// <summary>
/// Asks the person at the keyboard. Where nobody is there, a question is an error that names itself: a job that waits for
/// an answer all night is worse than one that fails.
/// </summary>
internal sealed class ShellQuestions(Terminal terminal, LineInput input, bool nonInteractive)
{
    /// <summary>Redirected input is asked for an answer, but an open pipe that never brings one must not hold the shell.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public string Line(string question)
    {
        Demand(question);
        Console.Out.Write(question);
        Console.Out.Flush();
        if (terminal.InputIsTerminal)
            return input.Read() ?? throw NoAnswer(question, "the input has ended");
        if (!input.TryRead(Patience, out var line))
            throw NoAnswer(question, "standard input is redirected and holds no answer");
        Console.Out.WriteLine();
        return line;
    }

    public SecureString Secret(string question)
    {
        var secret = new SecureString();
        if (!terminal.InputIsTerminal)
        {
            foreach (var character in Line(question))
                secret.AppendChar(character);
            return secret;
        }

        Demand(question);
        Console.Out.Write(question);
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace && secret.Length > 0)
                secret.RemoveAt(secret.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                secret.AppendChar(key.KeyChar);
        }

        Console.Out.WriteLine();
        return secret;
    }

    public int Choice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        Demand(caption + " " + message);
        var keys = choices.Select(choice => Key(choice.Label)).ToList();
        var line = string.Join("  ", choices.Select((choice, i) => $"[{keys[i]}] {choice.Label.Replace("&", string.Empty, StringComparison.Ordinal)}"));
        var rest = defaultChoice >= 0 ? $"  [?] Help (default is \"{keys[defaultChoice]}\"): " : "  [?] Help: ";
        Introduce(caption, message);
        while (true)
        {
            var answer = Line(line + rest).Trim();
            var index = answer.Length == 0 ? defaultChoice : Find(choices, keys, answer);
            if (index >= 0)
                return index;
            if (answer == "?")
            {
                for (var i = 0; i < choices.Count; i++)
                    Console.Out.WriteLine($"{keys[i]} - {choices[i].HelpMessage}");
            }
        }
    }

    public Dictionary<string, PSObject> Fields(string caption, string message, Collection<FieldDescription> fields)
    {
        Demand(caption + " " + string.Join(", ", fields.Select(field => field.Name)));
        Introduce(caption, message);
        var answers = new Dictionary<string, PSObject>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in fields)
            answers[field.Name] = PSObject.AsPSObject(Value(field));
        return answers;
    }

    public PSCredential Credential(string caption, string message, string userName)
    {
        Demand(caption + " " + message);
        Introduce(caption, message);
        var user = string.IsNullOrEmpty(userName) ? Line("User: ") : userName;
        return new PSCredential(user, Secret($"Password for user {user}: "));
    }

    private object Value(FieldDescription field)
    {
        var type = LanguagePrimitives.TryConvertTo<Type>(field.ParameterTypeFullName, out var found) ? found : typeof(string);
        if (type == typeof(SecureString))
            return Secret(field.Name + ": ");
        if (type == typeof(PSCredential))
            return Credential(field.Name, field.HelpMessage, string.Empty);
        if (!type.IsArray)
            return LanguagePrimitives.ConvertTo(Line(field.Name + ": "), type, CultureInfo.InvariantCulture);

        // One answer a line; an empty one ends the list.
        var items = new List<string>();
        for (var item = Line($"{field.Name}[0]: "); item.Length > 0; item = Line($"{field.Name}[{items.Count}]: "))
            items.Add(item);
        return LanguagePrimitives.ConvertTo(items, type, CultureInfo.InvariantCulture);
    }

    private static int Find(Collection<ChoiceDescription> choices, List<string> keys, string answer)
    {
        var byKey = keys.FindIndex(key => string.Equals(key, answer, StringComparison.OrdinalIgnoreCase));
        return byKey >= 0
            ? byKey
            : choices.ToList().FindIndex(choice => string.Equals(choice.Label.Replace("&", string.Empty, StringComparison.Ordinal), answer, StringComparison.OrdinalIgnoreCase));
    }

    private static string Key(string label)
    {
        var mark = label.IndexOf('&', StringComparison.Ordinal);
        return mark >= 0 && mark + 1 < label.Length ? label.Substring(mark + 1, 1).ToUpperInvariant() : label;
    }

    private static void Introduce(string caption, string message)
    {
        foreach (var text in new[] { caption, message }.Where(text => !string.IsNullOrEmpty(text)))
            Console.Out.WriteLine(text);
    }

    private void Demand(string question)
    {
        if (nonInteractive)
            throw NoAnswer(question, "the shell was started with -NonInteractive");
    }

    private static HostException NoAnswer(string question, string why) => new(
        $"This question needs an answer, but {why}: {question.Trim()} Give the missing parameter, or -Confirm:$false where the command asks for a confirmation.",
        null,
        "NoAnswer",
        ErrorCategory.ResourceUnavailable);
}
