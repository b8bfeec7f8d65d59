using System.Diagnostics.CodeAnalysis;

namespace E911Config.Simulator.Types;

/// <summary>Whether the security desk listens or talks.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "The documented name.")]
public enum ConferenceModeEnum
{
    /// <summary>In Microsoft's spelling.</summary>
    oneway,

    /// <summary>In Microsoft's spelling.</summary>
    twoway,
}
