using System.Management.Automation;

namespace E911Config.Simulator.Types;

/// <summary>A trunk configuration.</summary>
public sealed class TrunkConfiguration : BoundObject
{
    /// <summary>Wraps an object.</summary>
    public TrunkConfiguration(PSObject source)
        : base(source)
    {
    }
}
