using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Deployment;

/// <summary>Where a snapshot came from.</summary>
/// <param name="Kind"><c>live</c>, <c>collected</c>, <c>simulated</c> or <c>file</c>.</param>
/// <param name="Version">The server version as the cmdlets report it; empty if unknown.</param>
/// <param name="Deployment">The FQDNs of the registrar pools, sorted, separated by blanks: what tells one deployment from another. Empty if
/// unknown.</param>
public sealed record SnapshotSource(string Kind, string Version, string Deployment)
{
    /// <summary>The kind of what the cmdlets of a deployment answered.</summary>
    public const string Live = "live";

    /// <summary>The kind of what they answered a collector's script.</summary>
    public const string Collected = "collected";

    /// <summary>Nothing is known of the origin.</summary>
    public static SnapshotSource Unknown { get; } = new("file", "", "");

    /// <summary>
    /// Whether a simulation answered: its file says so, and so does what it gives for the version of its server. A copy of a deployment has
    /// the name of that deployment; what was done to the copy was never done to the deployment.
    /// </summary>
    public bool IsSimulated => Kind == "simulated" || Version.IndexOf("simulated", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether it is what the cmdlets of a deployment answered, now or to a collector.</summary>
    public bool IsAnswered => IsAnsweredKind(Kind);

    /// <summary>Whether a kind is one of what the cmdlets of a deployment answered.</summary>
    public static bool IsAnsweredKind(string kind) => kind is Live or Collected;

    /// <summary>The name of the deployment whose registrars these are.</summary>
    public static string NameOf(IEnumerable<DeploymentObject> registrars) => string.Join(" ", registrars
        .Select(registrar => registrar.Name.ToLowerInvariant()).Distinct(StringComparer.Ordinal)
            .OrderBy(fqdn => fqdn, StringComparer.Ordinal));

    /// <summary>
    /// Whether two names mean the same deployment: they share a registrar pool. An FQDN belongs to one deployment, and pools come and go
    /// one at a time. Names of which one is empty are not the same.
    /// </summary>
    public static bool SameDeployment(string a, string b) => Pools(a).Overlaps(Pools(b));

    private static HashSet<string> Pools(string name) =>
        new(name.Split([' '], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
