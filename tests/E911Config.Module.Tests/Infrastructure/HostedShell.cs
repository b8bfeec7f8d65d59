using System;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading;

namespace E911Config.Module.Tests.Infrastructure;

/// <summary>
/// An engine with the built modules imported by path, as a user imports them, in which nothing else has happened. The process keeps an
/// assembly once it is loaded; the sessions share nothing else.
/// </summary>
public sealed class HostedShell : IDisposable
{
    private readonly Engine _engine;

    // One setting for the process, made before anything is shown: tables would color their headings.
    static HostedShell() => PSStyle.Instance.OutputRendering = OutputRendering.PlainText;

    /// <summary>Imports <paramref name="modules"/> in this order: names of built modules, or paths.</summary>
    public HostedShell(params string[] modules) => _engine = Engine.Take(screen: true, modules);

    public Runspace Runspace => _engine.Runspace;

    /// <summary>What was shown, and the answers to questions.</summary>
    public RecordingUserInterface Screen => _engine.Host.Screen;

    /// <summary>The product beside the simulator.</summary>
    public static HostedShell WithBoth() => new("E911Config", "E911Config.Simulator");

    /// <summary>Runs a script in the session's scope; <paramref name="parameters"/> bind to its <c>param</c> block.</summary>
    public HostedResult Run(string script, params (string Name, object? Value)[] parameters) =>
        RunUntil(script, parameters, CancellationToken.None);

    /// <summary>The same, stopped as by Ctrl+C when <paramref name="stop"/> says so.</summary>
    public HostedResult RunUntil(string script, (string Name, object? Value)[] parameters, CancellationToken stop)
    {
        using var shell = PowerShell.Create();
        shell.Runspace = Runspace;
        shell.AddScript(script, useLocalScope: false);
        foreach (var (name, value) in parameters)
            shell.AddParameter(name, value);
        _engine.Host.ExitCode = null;
        // On a thread of its own, as Ctrl+C is: those of the pool may all be at work for the command that is to be stopped.
        var stopper = new Thread(shell.Stop) { IsBackground = true };
        var stopping = stop.Register(stopper.Start);
        var output = new PSDataCollection<PSObject>();
        ErrorRecord? terminating = null;
        var stopped = false;
        try
        {
            shell.Invoke(null, output);
            stopped = stop.IsCancellationRequested;
        }
        catch (PipelineStoppedException)
        {
            stopped = true;
        }
        catch (RuntimeException e)
        {
            terminating = e.ErrorRecord;
        }
        finally
        {
            stopping.Dispose();
            if (stopper.IsAlive) stopper.Join();
        }

        var streams = shell.Streams;
        return new HostedResult(
            [.. output],
            [.. streams.Error],
            terminating,
            [.. streams.Warning.Select(record => record.Message)],
            [.. streams.Verbose.Select(record => record.Message)],
            [.. streams.Debug.Select(record => record.Message)],
            [.. streams.Progress],
            stopped,
            _engine.Host.ExitCode);
    }

    /// <summary>The text that a user sees, errors included, as the engine's own formatting makes it for 120 columns.</summary>
    public string Show(string script, params (string Name, object? Value)[] parameters)
    {
        _ = Screen.Take();
        using var shell = PowerShell.Create();
        shell.Runspace = Runspace;
        shell.AddScript(script, useLocalScope: false);
        foreach (var (name, value) in parameters)
            shell.AddParameter(name, value);
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.AddCommand("Out-Default").Invoke();
        return Screen.Take();
    }

    public void Dispose() => _engine.Dispose();
}
