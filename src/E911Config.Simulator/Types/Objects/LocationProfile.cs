using System.Management.Automation;

namespace E911Config.Simulator.Types;

/// <summary>A dial plan.</summary>
public sealed class LocationProfile : BoundObject
{
    /// <summary>Wraps an object.</summary>
    public LocationProfile(PSObject source)
        : base(source)
    {
    }
}
