using System;
using System.IO;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;

using Microsoft.PowerShell;

namespace E911Config.Shell;

/// <summary>One engine with the modules imported, and what the command line asks of it.</summary>
internal sealed class ShellSession : IDisposable
{
    private const int StoppedByUser = 130;

    private readonly ShellOptions _options;
    private readonly ShellHost _host;
    private readonly Runspace _runspace;
    private readonly ScriptRunner _runner;
    private readonly InteractivePrompt _prompt;

    public ShellSession(ShellOptions options)
    {
        _options = options;
        var terminal = new Terminal();
        var input = new LineInput();
        var ui = new ShellUserInterface(terminal, input, options.NonInteractive);
        _host = new ShellHost(ui);
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
            state.ExecutionPolicy = ExecutionPolicy.RemoteSigned;
        _runspace = RunspaceFactory.CreateRunspace(_host, state);
        // Ctrl+C comes on a thread of its own; everything else stays on this one.
        _runspace.ThreadOptions = PSThreadOptions.UseCurrentThread;
        _runner = new ScriptRunner(_runspace, ui);
        _prompt = new InteractivePrompt(_runner, _host, input, terminal);
        if (!terminal.OutputHasColors)
            PSStyle.Instance.OutputRendering = OutputRendering.PlainText;
    }

    /// <summary>The exit code of the process.</summary>
    public int Run()
    {
        var manifests = _options.NoModules ? [] : BuiltModules.Manifests();
        _runspace.Open();
        Runspace.DefaultRunspace = _runspace;
        Console.CancelKeyPress += OnCancel;
        foreach (var manifest in manifests)
        {
            var outcome = RunText("Import-Module -Name $args[0] -ErrorAction Stop", new CommandParameter(null, manifest));
            if (outcome != RunOutcome.Completed || !_runner.LastSucceeded())
                return ExitCode(outcome, 1);
        }

        if (_options.Script is not null)
            return ExitCode(RunFile(_options.Script), 0);
        return _options.Command is not null
            ? ExitCode(RunText(_options.Command), _runner.LastSucceeded() ? 0 : 1)
            : _prompt.Run();
    }

    public void Dispose()
    {
        Console.CancelKeyPress -= OnCancel;
        _runspace.Dispose();
    }

    private RunOutcome RunFile(string path)
    {
        var file = Path.GetFullPath(path);
        if (!File.Exists(file))
            throw new ShellException($"the script '{file}' is not there.", ShellException.Usage);
        var script = Parser.ParseFile(file, out _, out var errors);
        if (errors.Length == 0)
            return _runner.Run(script, ScriptArguments.Read(_options.Arguments));
        _runner.Print(new ParseException(errors).ErrorRecord);
        return RunOutcome.Failed;
    }

    private RunOutcome RunText(string text, params CommandParameter[] arguments)
    {
        var script = Parser.ParseInput(text, out _, out var errors);
        if (errors.Length == 0)
            return _runner.Run(script, arguments);
        _runner.Print(new ParseException(errors).ErrorRecord);
        return RunOutcome.Failed;
    }

    // An explicit exit code counts, unless the script then failed.
    private int ExitCode(RunOutcome outcome, int otherwise) => outcome switch
    {
        RunOutcome.Failed => _host.ExitCode is { } code and not 0 ? code : 1,
        RunOutcome.Stopped => StoppedByUser,
        _ => _host.ExitCode ?? otherwise,
    };

    private void OnCancel(object? sender, ConsoleCancelEventArgs e)
    {
        e.Cancel = true;
        _runner.Stop();
    }
}
