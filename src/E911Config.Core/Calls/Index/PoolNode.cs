using System.Collections.Generic;

namespace E911Config.Core.Calls;

/// <summary>A registrar pool or the pool of a Mediation Server.</summary>
internal sealed class PoolNode
{
    private readonly string fqdn = "";

    /// <summary>No pool at all.</summary>
    public static PoolNode Nowhere { get; } = new() { Fqdn = "", Elements = [], BackupKnown = true };

    public required string Fqdn
    {
        get => fqdn;
        init => (fqdn, RegistrarScope) = (value, value.Length == 0 ? null : "Service:Registrar:" + value);
    }

    /// <summary>The scope of what is in effect for the registrar of this name; null for no pool at all.</summary>
    public string? RegistrarScope { get; private init; }

    /// <summary>
    /// Whether the topology has a pool of this name. Of one that it does not have nobody knows whether anything reaches it, not even where
    /// everything reaches whatever is up.
    /// </summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>The topology site in stored form; null if it is not known.</summary>
    public string? Site { get; init; }

    public int Place { get; init; } = Calls.Place.Unknown;

    /// <summary>The elements that take it down.</summary>
    public required int[] Elements { get; init; }

    /// <summary>For a registrar: its backup; null if it has none.</summary>
    public string? Backup { get; init; }

    /// <summary>Whether users move to the backup by themselves; only an explicit False says no.</summary>
    public bool FailsOver { get; init; } = true;

    /// <summary>Whether the backup is known, if only as none.</summary>
    public bool BackupKnown { get; init; }

    /// <summary>Whether it is a survivable appliance or server of a branch site.</summary>
    public bool AtBranch { get; init; }

    /// <summary>Of one that lies nowhere known: the topology sites in one of which it may be; else none.</summary>
    public IReadOnlyList<int> PerhapsIn { get; init; } = [];

    /// <summary>Whether it is down. What lies nowhere known may be in a topology site that has failed.</summary>
    public Truth Down(Failures failures) => failures.Down(Elements, PerhapsIn);
}
