using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using E911Config.Module.Tests.Simulator;

namespace E911Config.Module.Tests.Product;

/// <summary>
/// Litware after the plan of its whole design: the plan is applied once, and each test begins with a copy of what that left, in the
/// deployment and in the folder of journals.
/// </summary>
internal sealed class AppliedLitware
{
    private static readonly Lazy<AppliedLitware> Once = new(() => new AppliedLitware());
    private readonly IReadOnlyDictionary<string, byte[]> journals;

    private AppliedLitware()
    {
        using var litware = new LitwareSession();
        litware.Run("$null = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue | Set-E911Routing "
            + "-JournalFolder $work/journal -Confirm:$false; Stop-E911Simulation");
        Snapshot = File.ReadAllText(litware.In("litware.e911-snapshot.json"));

        // All but the lock, which nobody holds.
        journals = Directory.GetFiles(litware.In("journal"), "*-Litware*").ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
    }

    /// <summary>The plan, applied.</summary>
    public static AppliedLitware Of => Once.Value;

    /// <summary>The deployment.</summary>
    public string Snapshot { get; }

    /// <summary>Lays the journal, the plan and the snapshots of the run into a folder.</summary>
    public void Lay(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, bytes) in journals) File.WriteAllBytes(Path.Combine(folder, name), bytes);
    }
}
