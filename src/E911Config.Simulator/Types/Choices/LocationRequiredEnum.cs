using System.Diagnostics.CodeAnalysis;

namespace E911Config.Simulator.Types;

/// <summary>Whether the client insists on a location.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "The documented name.")]
public enum LocationRequiredEnum
{
    /// <summary>In Microsoft's spelling.</summary>
    no,

    /// <summary>In Microsoft's spelling.</summary>
    yes,

    /// <summary>In Microsoft's spelling.</summary>
    disclaimer,
}
