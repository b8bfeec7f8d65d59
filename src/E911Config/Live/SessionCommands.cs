using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading;
using E911Config.Core;
using E911Config.Core.Deployment;
using E911Config.Core.Reporting;
using E911Config.Internal;

namespace E911Config.Live;

/// <summary>Runs Microsoft's cmdlets by name: those of the current session, or those of a remote one. Counts what it asks.</summary>
internal sealed class SessionCommands
{
    /// <summary>The common parameter that says what becomes of an error.</summary>
    public const string ErrorAction = "ErrorAction";

    private readonly PSSession? session;
    private readonly Action<string> verbose;
    private readonly Action<string> warning;

    public SessionCommands(PSSession? session, Action<string> verbose, Action<string> warning)
    {
        this.session = session;
        this.verbose = verbose;
        this.warning = warning;
    }

    /// <summary>The parameters by which the user can name another source than this one.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>How many commands were run.</summary>
    public int Calls { get; private set; }

    /// <summary>Where the commands run, for messages.</summary>
    public string Place => session is null ? "this session" : "the session to " + session.ComputerName;

    /// <summary>Runs one command and returns what it put out; any error is an exception.</summary>
    /// <exception cref="WriteInterruptedException">The user stopped while it ran, and it may have written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled. Only what reads can be: of a write nobody would know the
    /// end.</exception>
    public Collection<PSObject> Invoke(string name, IEnumerable<KeyValuePair<string, object?>> parameters, string why,
        CancellationToken cancellation = default)
    {
        verbose(string.Format(CultureInfo.InvariantCulture, "{0}: {1}", name, why));
        var given = parameters.ToArray();

        // Ctrl+C cuts off the command that runs at that moment, and none that is begun later. What it returned until then is no answer: a
        // read is asked once more, and whoever asked decides when to end.
        for (var attempt = 1; attempt <= (IsRead(name) ? 2 : 1); attempt++)
        {
            var output = new Collection<PSObject>();
            if (Once(name, given, output.Add, cancellation)) return output;
            cancellation.ThrowIfCancellationRequested();
        }

        throw new WriteInterruptedException(name);
    }

    /// <summary>
    /// Runs one command that reads, and hands over each object as it comes, so that a long answer is never held as a whole; any error is an
    /// exception.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Stream(string name, IEnumerable<KeyValuePair<string, object?>> parameters, string why, Action<PSObject> take,
        CancellationToken cancellation)
    {
        verbose(string.Format(CultureInfo.InvariantCulture, "{0}: {1}", name, why));
        if (!Once(name, parameters.ToArray(), take, cancellation)) throw new OperationCanceledException(cancellation);
    }

    /// <summary>Where the commands are to be had.</summary>
    public string WayOut => "Run this where Microsoft's SkypeForBusiness module is loaded"
        + $"{(Sources.Count == 0 ? "" : ", or give " + string.Join(" or ", Sources.Select(name => "-" + name)))}.";

    private E911Exception Missing(string command, Exception error) =>
        new("CommandMissing", $"{command} is not there in {Place}. {WayOut}", error);

    private static bool IsRead(string name) => name.StartsWith("Get-", StringComparison.OrdinalIgnoreCase);

    // False if it was stopped.
    private bool Once(string name, KeyValuePair<string, object?>[] parameters, Action<PSObject> take, CancellationToken cancellation)
    {
        Calls++;
        using var shell = session is null ? PowerShell.Create(RunspaceMode.CurrentRunspace) : PowerShell.Create();
        if (session is not null) shell.Runspace = session.Runspace;
        shell.AddCommand(name);
        foreach (var parameter in parameters) shell.AddParameter(parameter.Key, parameter.Value);

        // A proxy function's errors do not reach the stream of this pipeline: only one that stops it is heard. Who asks whether a command
        // is there says so himself.
        var asksWhetherThere = parameters.Any(parameter => parameter.Key == ErrorAction);
        if (!asksWhetherThere) shell.AddParameter(ErrorAction, nameof(ActionPreference.Stop));
        using var output = new PSDataCollection<PSObject>();
        FormatException? refused = null;
        var answered = false;
        output.DataAdded += (_, _) => Take();
        using var stopping = cancellation.Register(() => shell.BeginStop(null, null));
        try
        {
            shell.Invoke(null, output);
            Take();
            if (shell.InvocationStateInfo.State == PSInvocationState.Stopped) return false;
            foreach (var record in shell.Streams.Warning) warning(record.Message);
            if (shell.Streams.Error.FirstOrDefault() is { } error) throw Failure(name, error, error.Exception);

            // An error that nobody tells says nothing of an answer that came, nor of a write, which is read back. Of a read that came back
            // empty it says that nobody knows.
            if (shell.HadErrors && !answered && refused is null && IsRead(name) && !asksWhetherThere) throw new E911Exception(
                "CommandFailed", $"{name} failed: it met an error that it does not tell, and returned nothing.");
            return refused is null ? true : throw refused;
        }
        catch (PipelineStoppedException)
        {
            return false;
        }
        catch (RuntimeException error)
        {
            cancellation.ThrowIfCancellationRequested();
            throw Failure(name, error.ErrorRecord, error);
        }
        catch (InvalidRunspaceStateException error)
        {
            throw new E911Exception("SessionLost", $"{name} was not run: {Place} is closed. Open a new one.", error);
        }
        catch (Exception error) when (error is not (E911Exception or FormatException or OperationCanceledException) && !Ending.Is(error))
        {
            throw new E911Exception("CommandFailed", $"{name} failed: {error.Message}", error);
        }

        // What cannot be understood must not break off the command inside of its own pipeline.
        void Take()
        {
            foreach (var item in output.ReadAll())
            {
                answered = true;
                try
                {
                    if (item is not null) take(item);
                }
                catch (FormatException error)
                {
                    refused ??= error;
                }
            }
        }
    }

    // A remote session tells the kind of an error by its record alone, and the record has the words of the command itself: the exception
    // says first that an error stops it.
    private E911Exception Failure(string name, ErrorRecord record, Exception error) => record switch
    {
        { FullyQualifiedErrorId: { } id } when id.Split(',')[0] == nameof(CommandNotFoundException) =>
            Missing(name, error),
        { CategoryInfo.Category: ErrorCategory.PermissionDenied or ErrorCategory.SecurityError } =>
            new("CommandDenied", $"{name} failed: {record}", error),
        _ => new("CommandFailed", $"{name} failed: {record}", error),
    };
}
