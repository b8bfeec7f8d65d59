using System.Collections.Generic;
using E911Config.Core.Deployment;

namespace E911Config.Core.Design;

/// <summary>A trunk as the whole design uses it.</summary>
public sealed record DesignTrunk
{
    /// <summary>The trunk, in stored form: <c>PstnGateway:name</c>.</summary>
    public required string Identity { get; init; }

    /// <summary>What it is for.</summary>
    public required TrunkRole Role { get; init; }

    /// <summary>What a local trunk calls; null for the other roles.</summary>
    public LocalTrunkMode? Mode { get; init; }

    /// <summary>
    /// For a local trunk of mode ecrc: the ECRC number in the form that the design names for this trunk; null if it names none.
    /// </summary>
    public string? EcrcNumber { get; init; }

    /// <summary>For an ELIN gateway: whether PIDF-LO is switched on for it; null for the other roles.</summary>
    public bool? SendsLocation { get; init; }

    /// <summary>Where the design names it first.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>
    /// The zones whose calls leave over it, in order, off-network callers last; a provider trunk that no zone uses has none.
    /// </summary>
    public required IReadOnlyList<Zone> Zones { get; init; }

    /// <summary>The emergency numbers of those zones, without plus sign and without the test number, each once, in order.</summary>
    public required IReadOnlyList<string> Numbers { get; init; }

    /// <summary>What the design says about it as a provider trunk; null for the other roles.</summary>
    public ProviderTrunk? Provider { get; init; }
}
