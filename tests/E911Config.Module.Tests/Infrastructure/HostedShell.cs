using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading;

namespace E911Config.Module.Tests.Infrastructure;

/// <summary>
/// A fresh engine with the built modules imported by path, as a user imports them. The process keeps an assembly once it is
/// loaded; the sessions share nothing else.
/// </summary>
public sealed class HostedShell : IDisposable
{
    // Two engines of one process that import a module for the first time at the same moment would load its assemblies twice.
    private static readonly Lock Importing = new();

    // What has been imported once is loaded.
    private static readonly ConcurrentDictionary<string, bool> Loaded = new(StringComparer.Ordinal);

    private readonly RecordingHost _host = new();

    // One setting for the process, made before anything is shown: tables would color their headings.
    static HostedShell() => PSStyle.Instance.OutputRendering = OutputRendering.PlainText;

    /// <summary>Imports <paramref name="modules"/> in this order: names of built modules, or paths.</summary>
    public HostedShell(params string[] modules)
    {
        Runspace = RunspaceFactory.CreateRunspace(_host, InitialSessionState.CreateDefault2());
        Runspace.Open();
        if (modules.All(Loaded.ContainsKey)) Import(modules);
        else
        {
            lock (Importing) Import(modules);
            foreach (var module in modules) Loaded[module] = true;
        }
    }

    public Runspace Runspace { get; }

    /// <summary>What was shown, and the answers to questions.</summary>
    public RecordingUserInterface Screen => _host.Screen;

    private void Import(string[] modules)
    {
        foreach (var module in modules)
            Run("param($Name) Import-Module -Name $Name -ErrorAction Stop",
                ("Name", ModuleManifest.Modules.Contains(module) ? Repository.Manifest(module) : module)).Clean();
    }

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
        _host.ExitCode = null;
        using var stopping = stop.Register(() => shell.BeginStop(null, null));
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
            _host.ExitCode);
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

    public void Dispose() => Runspace.Dispose();
}
