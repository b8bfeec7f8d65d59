using System;
using System.Globalization;
using System.Management.Automation;

namespace E911Config.Shell;

/// <summary>One line at the cursor that shows the latest progress; nothing at all when nobody watches a terminal.</summary>
internal sealed class ProgressLine(Terminal terminal)
{
    private string _text = string.Empty;
    private bool _shown;

    public void Show(long source, ProgressRecord record)
    {
        if (!terminal.OutputIsTerminal)
            return;
        Hide();
        if (record.RecordType == ProgressRecordType.Completed)
            return;
        var percent = record.PercentComplete >= 0 ? string.Create(CultureInfo.InvariantCulture, $" {record.PercentComplete}%") : string.Empty;
        _text = $"{record.Activity}: {record.StatusDescription}{percent}";
        // The last column stays free: a full line would scroll.
        var room = Math.Max(1, terminal.Width - 1);
        _text = _text.Length > room ? _text[..room] : _text;
        Console.Out.Write(_text);
        Console.Out.Flush();
        _shown = true;
    }

    /// <summary>Takes the line away, before something else is written.</summary>
    public void Hide()
    {
        if (!_shown)
            return;
        Console.Out.Write("\r" + new string(' ', _text.Length) + "\r");
        _shown = false;
    }

    public void Forget()
    {
        Hide();
        _text = string.Empty;
    }
}
