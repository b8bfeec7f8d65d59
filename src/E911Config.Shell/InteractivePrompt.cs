using System;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace E911Config.Shell;

/// <summary>Reads statements, runs them, until <c>exit</c> or the end of the input.</summary>
internal sealed class InteractivePrompt(ScriptRunner runner, ShellHost host, LineInput input, Terminal terminal)
{
    /// <summary>The exit code that <c>exit</c> gave, else 0.</summary>
    public int Run()
    {
        while (host.ExitCode is null)
        {
            Write(runner.Prompt);
            if (ReadStatement() is not { } script)
                return 0;
            runner.Run(script, []);
        }

        return host.ExitCode.Value;
    }

    /// <summary>The next complete input; null at the end. What does not parse is printed and skipped.</summary>
    private ScriptBlockAst? ReadStatement()
    {
        var text = string.Empty;
        while (input.Read() is { } line)
        {
            text += text.Length == 0 ? line : "\n" + line;
            var script = Parser.ParseInput(text, out _, out var errors);
            if (errors.Length == 0)
                return script;

            // An empty line gives up on an input that stays incomplete, as PowerShell's console does.
            if (errors.Any(error => error.IncompleteInput) && line.Length > 0)
            {
                Write(() => ">> ");
                continue;
            }

            runner.Print(new ParseException(errors).ErrorRecord);
            text = string.Empty;
            Write(runner.Prompt);
        }

        return null;
    }

    // Nobody sees a prompt on redirected input; there it would only spoil the output.
    private void Write(Func<string> prompt)
    {
        if (!terminal.InputIsTerminal)
            return;
        Console.Out.Write(prompt());
        Console.Out.Flush();
    }
}
