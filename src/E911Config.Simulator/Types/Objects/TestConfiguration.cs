using System.Management.Automation;

namespace E911Config.Simulator.Types;

/// <summary>A stored test.</summary>
public sealed class TestConfiguration : BoundObject
{
    /// <summary>Wraps an object.</summary>
    public TestConfiguration(PSObject source)
        : base(source)
    {
    }
}
