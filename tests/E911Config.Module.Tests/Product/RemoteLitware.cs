using System;
using System.Collections.Concurrent;
using System.IO;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using E911Config.Module.Tests.Infrastructure;
using E911Config.Module.Tests.Simulator;

namespace E911Config.Module.Tests.Product;

/// <summary>
/// Litware simulated in another process, in a session without a language, and the product here. The process is lent: to start one takes
/// longer than most tests. What outlives its simulation is lent again.
/// </summary>
public sealed class RemoteLitware : IDisposable
{
    private static readonly ConcurrentBag<RemoteProcess> Idle = [];

    private readonly TemporaryFolder folder = new();

    public RemoteLitware()
    {
        File.Copy(Example("litware.e911.json"), folder.Combine("litware.e911.json"));
        File.WriteAllText(folder.Combine(Snapshot), LitwareSession.WithFewCallers(File.ReadAllText(Example(Snapshot))));
        Near.Run("param($Work) $work = $Work; $design = \"$work/litware.e911.json\"", ("Work", folder.Path)).Clean();
        Far = Serve();
    }

    private const string Snapshot = "litware.e911-snapshot.json";

    /// <summary>The other process.</summary>
    public RemoteProcess Far { get; private set; }

    /// <summary>The product, with the session into the other process as <c>$far</c>.</summary>
    public HostedShell Near { get; } = new("E911Config");

    public string In(string name) => folder.Combine(name);

    /// <summary>All 4,000 users are there until the answer is disposed of.</summary>
    public IDisposable Everybody()
    {
        Start(all => all);
        return new Afterwards(() => Start(LitwareSession.WithFewCallers));
    }

    /// <summary>After the process died, or the session broke: another process takes up what was simulated.</summary>
    public void ComeUpAgain()
    {
        Far.Dispose();
        Far = Serve();
    }

    private RemoteProcess Serve()
    {
        var far = Idle.TryTake(out var idle) ? idle : Strict();
        far.Run("Start-E911Simulation", ("Path", folder.Combine(Snapshot)));
        Near.Run("param($Far) $far = $Far", ("Far", far.Session)).Clean();
        return far;
    }

    private void Start(Func<string, string> snapshot)
    {
        Far.Run("Stop-E911Simulation", ("Discard", true));
        File.WriteAllText(folder.Combine(Snapshot), snapshot(File.ReadAllText(Example(Snapshot))));
        Far.Run("Start-E911Simulation", ("Path", folder.Combine(Snapshot)));
    }

    public void Dispose()
    {
        Near.Dispose();
        if (HasEnded()) Idle.Add(Far);
        else Far.Dispose();
        folder.Dispose();
    }

    private static RemoteProcess Strict()
    {
        var process = new RemoteProcess();
        process.Run("Import-Module", ("Name", Repository.Manifest("E911Config.Simulator")));
        process.Script("$ExecutionContext.SessionState.LanguageMode = 'NoLanguage'");
        return process;
    }

    // The simulation, with its faults; not where the process or the session did.
    private bool HasEnded()
    {
        try
        {
            Far.Run("Stop-E911Simulation", ("Discard", true));
            return true;
        }
        catch (Exception e) when (e is RuntimeException or InvalidOperationException or InvalidRunspaceStateException)
        {
            return false;
        }
    }

    private static string Example(string name) => Path.Combine(Repository.Root, "examples", "litware", name);

    private sealed class Afterwards(Action then) : IDisposable
    {
        public void Dispose() => then();
    }
}
