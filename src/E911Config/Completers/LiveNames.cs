using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading;
using E911Config.Core.Deployment;
using E911Config.Live;

namespace E911Config.Completers;

/// <summary>
/// What a deployment returns in the time that somebody waits for a completion: one call for each noun, none that would load a module, and
/// no trace in <c>$Error</c> of one that failed.
/// </summary>
internal static class LiveNames
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    /// <summary>The objects of some nouns, in this order; what did not come in time, or failed, counts as unread.</summary>
    /// <param name="session">A remote session in which Microsoft's cmdlets are; null for the current one.</param>
    /// <param name="types">The nouns.</param>
    public static Snapshot Of(PSSession? session, IReadOnlyList<ObjectType> types)
    {
        var objects = new Dictionary<ObjectType, IReadOnlyList<DeploymentObject>>();
        using var patience = new CancellationTokenSource(LongestWait);
        var errors = Errors();
        var before = errors?.ToArray() ?? [];
        var reader = new LiveReader(new SessionCommands(session, _ => { }, _ => { }), () => default, null);
        foreach (var type in types)
        {
            if (patience.IsCancellationRequested || (session is null && !IsThere(type.ReadCommand))) break;
            if (CompletionSource.Read(() => reader.All(type, patience.Token)) is { } found) objects.Add(type, found);
        }

        if (errors is not null && errors.Count != before.Length)
        {
            errors.Clear();
            errors.AddRange(before);
        }

        return new Snapshot(objects);
    }

    private static bool IsThere(string command)
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return shell.AddCommand("Get-Command").AddParameter("Name", command).AddParameter("ListImported")
            .AddParameter("ErrorAction", ActionPreference.Ignore).Invoke().Count > 0;
    }

    // What the user sees as $Error.
    private static ArrayList? Errors()
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return shell.AddCommand("Get-Variable").AddParameter("Name", "Error").AddParameter("Scope", "Global")
            .AddParameter("ErrorAction", ActionPreference.Ignore).Invoke<PSVariable>().FirstOrDefault()?.Value as ArrayList;
    }
}
