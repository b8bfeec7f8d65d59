using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace E911Config.Shell;

/// <summary>Writes the engine's streams to the console as PowerShell does: errors to standard error, everything else to standard output.</summary>
internal sealed class ShellUserInterface(Terminal terminal, LineInput input, bool nonInteractive) : PSHostUserInterface
{
    private readonly ShellQuestions _questions = new(terminal, input, nonInteractive);
    private readonly ProgressLine _progress = new(terminal);

    public override PSHostRawUserInterface RawUI { get; } = new ShellRawUserInterface(terminal);

    public override bool SupportsVirtualTerminal => terminal.OutputHasColors;

    public override void Write(string value)
    {
        _progress.Hide();
        Console.Out.Write(Fit(value, terminal.OutputHasColors));
    }

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value)
    {
        // RawUI's own pair means "no particular colour".
        var colored = foregroundColor != RawUI.ForegroundColor || backgroundColor != RawUI.BackgroundColor;
        var style = colored ? PSStyle.MapColorPairToEscapeSequence(foregroundColor, backgroundColor) : string.Empty;
        Write(colored ? style + value + PSStyle.Instance.Reset : value);
    }

    /// <summary>True while what is shown is an error, so that its lines go to standard error.</summary>
    public bool WritesErrors { get; set; }

    public override void WriteLine(string value)
    {
        if (WritesErrors)
            WriteErrorLine(value);
        else
            Write(value + Environment.NewLine);
    }

    public override void WriteErrorLine(string value)
    {
        _progress.Hide();
        Console.Out.Flush();
        Console.Error.WriteLine(Fit(value, terminal.ErrorHasColors));
    }

    public override void WriteWarningLine(string message) => WritePrefixed("WARNING: ", message, PSStyle.Instance.Formatting.Warning);

    public override void WriteVerboseLine(string message) => WritePrefixed("VERBOSE: ", message, PSStyle.Instance.Formatting.Verbose);

    public override void WriteDebugLine(string message) => WritePrefixed("DEBUG: ", message, PSStyle.Instance.Formatting.Debug);

    public override void WriteProgress(long sourceId, ProgressRecord record) => _progress.Show(sourceId, record);

    /// <summary>Clears a progress line that its command left behind.</summary>
    public void EndProgress() => _progress.Forget();

    public override string ReadLine() => _questions.Line(string.Empty);

    public override SecureString ReadLineAsSecureString() => _questions.Secret(string.Empty);

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions)
    {
        _progress.Hide();
        return _questions.Fields(caption, message, descriptions);
    }

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        _progress.Hide();
        return _questions.Choice(caption, message, choices, defaultChoice);
    }

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName)
    {
        _progress.Hide();
        return _questions.Credential(caption, message, userName);
    }

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        PromptForCredential(caption, message, userName, targetName);

    private void WritePrefixed(string prefix, string message, string style) =>
        WriteLine(terminal.OutputHasColors ? style + prefix + message + PSStyle.Instance.Reset : prefix + message);

    private static string Fit(string? text, bool colors) => GetOutputString(text ?? string.Empty, colors);
}
