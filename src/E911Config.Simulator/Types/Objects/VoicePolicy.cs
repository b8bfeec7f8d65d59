using System.Management.Automation;

namespace E911Config.Simulator.Types;

/// <summary>A voice policy.</summary>
public sealed class VoicePolicy : BoundObject
{
    /// <summary>Wraps an object.</summary>
    public VoicePolicy(PSObject source)
        : base(source)
    {
    }
}
