using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using System.Text;

namespace E911Config.Module.Tests.Infrastructure;

/// <summary>Keeps what is shown, and answers questions from a list; a question beyond it fails the test instead of waiting.</summary>
public sealed class RecordingUserInterface : PSHostUserInterface
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<int, string> _progress = [];

    /// <summary>The labels to answer with, such as "Yes", one for each question.</summary>
    public Queue<string> Answers { get; } = new();

    /// <summary>The questions that were asked.</summary>
    public List<string> Questions { get; } = [];

    public override PSHostRawUserInterface RawUI { get; } = new RecordingRawUserInterface();

    /// <summary>Runs while a question waits for its answer.</summary>
    public Action? Asked { get; set; }

    /// <summary>What was shown since the last time.</summary>
    public string Take()
    {
        var text = _text.ToString().ReplaceLineEndings("\n");
        _text.Clear();
        return text;
    }

    /// <summary>Forgets what was shown, asked and to be answered.</summary>
    public void Renew()
    {
        _text.Clear();
        Answers.Clear();
        Questions.Clear();
        Asked = null;
        _progress.Clear();
    }

    public override void Write(string value) => _text.Append(value);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    public override void WriteLine(string value) => _text.AppendLine(value);

    public override void WriteErrorLine(string value) => WriteLine(value);

    public override void WriteDebugLine(string message) => WriteLine("DEBUG: " + message);

    public override void WriteVerboseLine(string message) => WriteLine("VERBOSE: " + message);

    public override void WriteWarningLine(string message) => WriteLine("WARNING: " + message);

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        if (record.RecordType == ProgressRecordType.Completed) _progress.Remove(record.ActivityId);
        else _progress[record.ActivityId] = record.StatusDescription;
    }

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        Questions.Add(message);

        // A bar that still stands covers the question.
        if (_progress.Count > 0)
            throw new InvalidOperationException(
                $"Progress still shows \"{string.Join(", ", _progress.Values)}\" at the question: {message}");
        Asked?.Invoke();
        var answer = Answers.TryDequeue(out var label) ? label
            : throw new NotSupportedException("A question without an answer: " + message);
        return choices.Select(choice => choice.Label.Replace("&", string.Empty, StringComparison.Ordinal)).ToList().IndexOf(answer);
    }

    public override string ReadLine() => throw Nobody();

    public override SecureString ReadLineAsSecureString() => throw Nobody();

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        throw Nobody();

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) => throw Nobody();

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes,
            PSCredentialUIOptions options) => throw Nobody();

    private static NotSupportedException Nobody() => new("Nobody types into a test.");
}
