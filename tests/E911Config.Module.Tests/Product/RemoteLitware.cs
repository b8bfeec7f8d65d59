using System;
using System.IO;
using E911Config.Module.Tests.Infrastructure;
using E911Config.Module.Tests.Simulator;

namespace E911Config.Module.Tests.Product;

/// <summary>Litware simulated in another process, in a session without a language, and the product here.</summary>
public sealed class RemoteLitware : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public RemoteLitware()
    {
        File.Copy(Example("litware.e911.json"), folder.Combine("litware.e911.json"));
        File.WriteAllText(folder.Combine(Snapshot), LitwareSession.WithFewCallers(File.ReadAllText(Example(Snapshot))));
        Far.Run("Import-Module", ("Name", Repository.Manifest("E911Config.Simulator")));
        Far.Run("Start-E911Simulation", ("Path", folder.Combine(Snapshot)));
        Far.Script("$ExecutionContext.SessionState.LanguageMode = 'NoLanguage'");
        Near.Run("param($Work, $Far) $work = $Work; $far = $Far; $design = \"$work/litware.e911.json\"", ("Work", folder.Path),
            ("Far", Far.Session)).Clean();
    }

    private const string Snapshot = "litware.e911-snapshot.json";

    /// <summary>The other process.</summary>
    public RemoteProcess Far { get; } = new();

    /// <summary>The product, with the session into the other process as <c>$far</c>.</summary>
    public HostedShell Near { get; } = new("E911Config");

    public string In(string name) => folder.Combine(name);

    /// <summary>All 4,000 users are there until the answer is disposed of.</summary>
    public IDisposable Everybody()
    {
        Start(all => all);
        return new Afterwards(() => Start(LitwareSession.WithFewCallers));
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
        Far.Dispose();
        folder.Dispose();
    }

    private static string Example(string name) => Path.Combine(Repository.Root, "examples", "litware", name);

    private sealed class Afterwards(Action then) : IDisposable
    {
        public void Dispose() => then();
    }
}
