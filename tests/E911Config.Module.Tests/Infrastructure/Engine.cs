using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading;

namespace E911Config.Module.Tests.Infrastructure;

/// <summary>
/// A PowerShell engine with built modules imported, lent to one test at a time: to open one and to import the modules takes longer than
/// most tests. What comes back as it was made is lent again, with new variables; any other ends.
/// </summary>
internal sealed class Engine : IDisposable
{
    // What PowerShell imports by itself when one of its cmdlets is called.
    private const string OfPowerShell = "Microsoft.PowerShell.";

    // Two engines of one process that import a module for the first time at the same moment would load its assemblies twice.
    private static readonly Lock Importing = new();

    // What has been imported once is loaded.
    private static readonly ConcurrentDictionary<string, bool> Loaded = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, ConcurrentBag<Engine>> Idle = new(StringComparer.Ordinal);

    private readonly string _kind;
    private readonly RecordingHost? _host;
    private readonly HashSet<object> _made = new(ReferenceEqualityComparer.Instance);

    private Engine(string kind, bool screen, string[] modules)
    {
        _kind = kind;
        var state = InitialSessionState.CreateDefault2();
        Runspace = screen ? RunspaceFactory.CreateRunspace(_host = new RecordingHost(), state) : RunspaceFactory.CreateRunspace(state);
        Runspace.Open();
        if (modules.All(Loaded.ContainsKey)) Import(modules);
        else
        {
            lock (Importing) Import(modules);
            foreach (var module in modules) Loaded[module] = true;
        }

        _made.UnionWith(Held());
    }

    public Runspace Runspace { get; }

    /// <summary>Its host; only where it was asked for.</summary>
    public RecordingHost Host => _host!;

    /// <summary>An engine that nobody else has.</summary>
    /// <param name="screen">Whether it has a host that keeps what is shown.</param>
    /// <param name="modules">What is imported, in this order: names of built modules, or paths.</param>
    public static Engine Take(bool screen, params string[] modules)
    {
        var kind = string.Join('|', [screen.ToString(), .. modules]);
        return Idle.TryGetValue(kind, out var idle) && idle.TryTake(out var engine) ? engine : new Engine(kind, screen, modules);
    }

    /// <summary>Gives it back.</summary>
    public void Dispose()
    {
        if (IsAsMade()) Idle.GetOrAdd(_kind, _ => []).Add(this);
        else Runspace.Dispose();
    }

    private bool IsAsMade()
    {
        if (Runspace.RunspaceStateInfo.State != RunspaceState.Opened) return false;
        if (Runspace.SessionStateProxy.LanguageMode != PSLanguageMode.FullLanguage) return false;
        try
        {
            // As the end of a runspace does: whoever is left folds.
            Invoke("if ($ExecutionContext.InvokeCommand.GetCommand('Stop-E911Simulation', 'Cmdlet') -and (Get-E911Simulation)) { "
                + "Stop-E911Simulation }; Set-StrictMode -Off");
            Runspace.ResetRunspaceState();
            _host?.Renew();
            return _made.SetEquals(Held());
        }
        catch (RuntimeException)
        {
            return false;
        }
    }

    // The modules, functions and aliases of the session, but for PowerShell's own.
    private IEnumerable<object> Held() => Invoke("Get-Module; $ExecutionContext.InvokeCommand.GetCommands('*', 'Function, Alias', $true)")
        .Select(item => item.BaseObject).Where(item => item switch
        {
            PSModuleInfo module => !module.Name.StartsWith(OfPowerShell, StringComparison.Ordinal),
            CommandInfo command => !command.Source.StartsWith(OfPowerShell, StringComparison.Ordinal),
            _ => true,
        });

    private void Import(string[] modules)
    {
        foreach (var module in modules)
            Invoke("param($Name) Import-Module -Name $Name -ErrorAction Stop",
                ModuleManifest.Modules.Contains(module) ? Repository.Manifest(module) : module);
    }

    private Collection<PSObject> Invoke(string script, params object[] arguments)
    {
        using var shell = PowerShell.Create(Runspace);
        shell.AddScript(script);
        foreach (var argument in arguments) shell.AddArgument(argument);
        var output = shell.Invoke();
        return shell.Streams.Error.FirstOrDefault() is { } error
            ? throw new RuntimeException(error.ToString(), error.Exception, error) : output;
    }
}
