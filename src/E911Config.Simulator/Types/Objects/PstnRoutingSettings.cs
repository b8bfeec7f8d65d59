using System.Management.Automation;

namespace E911Config.Simulator.Types;

/// <summary>The routing settings.</summary>
public sealed class PstnRoutingSettings : BoundObject
{
    /// <summary>Wraps an object.</summary>
    public PstnRoutingSettings(PSObject source)
        : base(source)
    {
    }
}
