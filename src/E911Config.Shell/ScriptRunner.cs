using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;

namespace E911Config.Shell;

/// <summary>Runs parsed PowerShell in the session's one scope and prints what it gives.</summary>
internal sealed class ScriptRunner(Runspace runspace, ShellUserInterface ui)
{
    private const string CommandName = "E911Config.Shell.Input";
    private const string CommandPath = @"Microsoft.PowerShell.Core\Function::global:" + CommandName;

    private volatile PowerShell? _running;
    private volatile bool _stopped;

    /// <summary>Stops what runs, from another thread.</summary>
    public void Stop()
    {
        if (_running is not { } running)
            return;
        _stopped = true;
        running.BeginStop(null, null);
    }

    /// <summary>Runs a script statement by statement.</summary>
    public RunOutcome Run(ScriptBlockAst script, IReadOnlyList<CommandParameter> arguments)
    {
        try
        {
            return Run(StatementDisplay.Of(script).GetScriptBlock(), arguments);
        }
        catch (ParseException e)
        {
            // Some mistakes are found only now, such as an assignment to what cannot be assigned.
            Print(e.ErrorRecord);
            return RunOutcome.Failed;
        }
    }

    /// <summary>Whether the statement that ran last succeeded, as <c>$?</c> tells.</summary>
    public bool LastSucceeded()
    {
        using var shell = Create();
        return shell.AddScript("$?", useLocalScope: false).Invoke<bool>().LastOrDefault();
    }

    /// <summary>What the function <c>prompt</c> says.</summary>
    public string Prompt()
    {
        using var shell = Create();
        return string.Concat(shell.AddScript("prompt", useLocalScope: false).Invoke<string>());
    }

    /// <summary>Prints an error as PowerShell does. Once more written as an error, it would lose the place where it happened.</summary>
    public void Print(ErrorRecord error)
    {
        using var shell = Create();
        ui.WritesErrors = true;
        try
        {
            shell.AddCommand("Out-Default").Invoke(new[] { error });
        }
        finally
        {
            ui.WritesErrors = false;
        }
    }

    private RunOutcome Run(ScriptBlock script, IReadOnlyList<CommandParameter> arguments)
    {
        using var shell = Create();
        // A pipeline takes no script block, and a call around it would hide its $?: for this run the script has a name.
        runspace.SessionStateProxy.InvokeProvider.Item.Set(CommandPath, script);
        shell.AddCommand(CommandName, useLocalScope: false);
        foreach (var argument in arguments)
            shell.Commands.Commands[0].Parameters.Add(argument);
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.AddCommand("Out-Default");
        _stopped = false;
        _running = shell;
        try
        {
            // What is in the history is what a user ran: only that moves $?.
            shell.Invoke(null, new PSInvocationSettings { AddToHistory = true });
            return _stopped ? RunOutcome.Stopped : RunOutcome.Completed;
        }
        catch (PipelineStoppedException)
        {
            return RunOutcome.Stopped;
        }
        catch (RuntimeException e)
        {
            Print(e.ErrorRecord);
            return RunOutcome.Failed;
        }
        finally
        {
            runspace.SessionStateProxy.InvokeProvider.Item.Remove(CommandPath, recurse: false);
            _running = null;
            ui.EndProgress();
        }
    }

    private PowerShell Create()
    {
        var shell = PowerShell.Create();
        shell.Runspace = runspace;
        return shell;
    }
}
