using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using E911Config.Core;
using E911Config.Core.Deployment;

namespace E911Config.Live;

/// <summary>Runs Microsoft's cmdlets by name: those of the current session, or those of a remote one. Counts what it asks.</summary>
internal sealed class SessionCommands
{
    private readonly PSSession? session;
    private readonly Action<string> verbose;
    private readonly Action<string> warning;

    public SessionCommands(PSSession? session, Action<string> verbose, Action<string> warning)
    {
        this.session = session;
        this.verbose = verbose;
        this.warning = warning;
    }

    /// <summary>How many commands were run.</summary>
    public int Calls { get; private set; }

    /// <summary>Where the commands run, for messages.</summary>
    public string Place => session is null ? "this session" : "the session to " + session.ComputerName;

    /// <summary>Runs one command and returns what it put out; any error is an exception.</summary>
    /// <exception cref="WriteInterruptedException">The user stopped while it ran, and it may have written.</exception>
    public Collection<PSObject> Invoke(string name, IEnumerable<KeyValuePair<string, object?>> parameters, string why)
    {
        verbose(string.Format(CultureInfo.InvariantCulture, "{0}: {1}", name, why));
        var given = parameters.ToArray();

        // Ctrl+C cuts off the command that runs at that moment, and none that is begun later. What it returned until then is no answer: a read is asked
        // once more, and whoever asked decides when to end.
        return Once(name, given) ?? (name.StartsWith("Get-", StringComparison.OrdinalIgnoreCase) ? Once(name, given) : null) ?? throw new WriteInterruptedException(name);
    }

    // Null if it was stopped.
    private Collection<PSObject>? Once(string name, KeyValuePair<string, object?>[] parameters)
    {
        Calls++;
        using var shell = session is null ? PowerShell.Create(RunspaceMode.CurrentRunspace) : PowerShell.Create();
        if (session is not null) shell.Runspace = session.Runspace;
        shell.AddCommand(name);
        foreach (var parameter in parameters) shell.AddParameter(parameter.Key, parameter.Value);
        try
        {
            var output = shell.Invoke();
            if (shell.InvocationStateInfo.State == PSInvocationState.Stopped) return null;
            foreach (var record in shell.Streams.Warning) warning(record.Message);
            return shell.Streams.Error.FirstOrDefault() is { } error ? throw Failure(name, error.Exception, error.CategoryInfo.Category) : output;
        }
        catch (PipelineStoppedException)
        {
            return null;
        }
        catch (CommandNotFoundException error)
        {
            throw new E911Exception("CommandMissing", $"{name} is not there in {Place}. Run this where Microsoft's SkypeForBusiness module is loaded, or give -Session or -Snapshot.", error);
        }
        catch (RuntimeException error)
        {
            throw Failure(name, error, (error as IContainsErrorRecord)?.ErrorRecord?.CategoryInfo.Category ?? ErrorCategory.NotSpecified);
        }
        catch (InvalidRunspaceStateException error)
        {
            throw Failure(name, error, ErrorCategory.ConnectionError);
        }
    }

    private static E911Exception Failure(string name, Exception error, ErrorCategory category) => new(
        category is ErrorCategory.PermissionDenied or ErrorCategory.SecurityError ? "CommandDenied" : "CommandFailed",
        $"{name} failed: {error.Message}",
        error);
}
