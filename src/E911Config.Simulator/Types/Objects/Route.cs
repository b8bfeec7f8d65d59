using System.Management.Automation;

namespace E911Config.Simulator.Types;

/// <summary>A voice route.</summary>
public sealed class Route : BoundObject
{
    /// <summary>Wraps an object.</summary>
    public Route(PSObject source)
        : base(source)
    {
    }
}
