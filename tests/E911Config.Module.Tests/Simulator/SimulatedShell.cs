using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using E911Config.Module.Tests.Infrastructure;
using Xunit;

namespace E911Config.Module.Tests.Simulator;

/// <summary>A hosted engine with the built simulator, on a copy of a snapshot in a folder of its own.</summary>
public sealed class SimulatedShell : IDisposable
{
    private readonly Engine engine = Engine.Take(screen: false, "E911Config.Simulator");
    private readonly string folder = Directory.CreateTempSubdirectory("e911sim").FullName;

    public SimulatedShell(string? snapshot = null, string start = "", bool running = true)
    {
        File.WriteAllText(Path, snapshot ?? Snapshots.Small);
        if (running) Run($"Start-E911Simulation -Path $args[0] {start}", Path);
    }

    public static string Manifest { get; } = Repository.Manifest("E911Config.Simulator");

    public string Path => System.IO.Path.Combine(folder, "test.e911-snapshot.json");

    public Runspace Runspace => engine.Runspace;

    public IReadOnlyList<string> Warnings { get; private set; } = [];

    public IReadOnlyList<ErrorRecord> Errors { get; private set; } = [];

    /// <summary>A bare engine, without any module.</summary>
    public static Runspace Open()
    {
        var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        return runspace;
    }

    /// <summary>Runs a script that must not fail.</summary>
    public Collection<PSObject> Run(string script, params object?[] arguments)
    {
        var output = Try(script, arguments);
        Assert.True(Errors.Count == 0, string.Join("\n", Errors.Select(error => error + " | " + error.FullyQualifiedErrorId)));
        return output;
    }

    /// <summary>Runs a script that must fail; the id of its first error, without the name of the cmdlet.</summary>
    public string Fails(string script, params object?[] arguments)
    {
        Try(script, arguments);
        Assert.NotEmpty(Errors);
        return Errors[0].FullyQualifiedErrorId.Split(',')[0];
    }

    /// <summary>The one value of a script, as text.</summary>
    public string Text(string script, params object?[] arguments) =>
        string.Join("|", Run(script, arguments).Select(item => item?.ToString()));

    public void Dispose()
    {
        if (Runspace.RunspaceStateInfo.State == RunspaceState.Opened)
            Try("if (Get-Command Get-E911Simulation -ErrorAction Ignore) { if (Get-E911Simulation) { Stop-E911Simulation -Discard } }");
        engine.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Collection<PSObject> Try(string script, params object?[] arguments)
    {
        using var shell = PowerShell.Create(Runspace);
        shell.AddScript(script);
        foreach (var argument in arguments) shell.AddArgument(argument);
        Collection<PSObject> output = [];
        RuntimeException? thrown = null;
        try
        {
            output = shell.Invoke();
        }
        catch (RuntimeException error)
        {
            thrown = error;
        }

        Warnings = shell.Streams.Warning.Select(warning => warning.Message).ToArray();
        Errors = thrown is null ? shell.Streams.Error.ToArray() : [thrown.ErrorRecord];
        return output;
    }
}
