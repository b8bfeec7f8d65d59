using System.Diagnostics.CodeAnalysis;

namespace E911Config.Simulator.Types;

/// <summary>What kind of id a port has; its numbers are those of the link layer discovery protocol.</summary>
[SuppressMessage("Design", "CA1008", Justification = "The documented members.")]
public enum PortIDSubType
{
    /// <summary>In Microsoft's spelling.</summary>
    InterfaceAlias = 1,

    /// <summary>In Microsoft's spelling.</summary>
    InterfaceName = 5,

    /// <summary>In Microsoft's spelling.</summary>
    LocallyAssigned = 7,
}
