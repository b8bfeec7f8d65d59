using E911Config.Core.Deployment;

namespace E911Config.Core.Reporting;

/// <summary>Where a snapshot came from.</summary>
public sealed class SnapshotOrigin
{
    internal SnapshotOrigin(SnapshotSource source)
    {
        Kind = source.Kind;
        Version = source.Version;
        Deployment = source.Deployment;
    }

    /// <summary><c>live</c>, <c>collected</c>, <c>simulated</c> or <c>file</c>.</summary>
    public string Kind { get; }

    /// <summary>The server version as the cmdlets report it; empty if unknown.</summary>
    public string Version { get; }

    /// <summary>The FQDNs of the registrar pools, sorted, separated by blanks; empty if unknown.</summary>
    public string Deployment { get; }

    /// <summary>The deployment.</summary>
    public override string ToString() => Deployment;
}
