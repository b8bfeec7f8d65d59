using System.Management.Automation;

namespace E911Config.Simulator.Types;

/// <summary>The settings of media bypass.</summary>
public sealed class MediaBypassSettingsType : BoundObject
{
    /// <summary>Wraps an object.</summary>
    public MediaBypassSettingsType(PSObject source)
        : base(source)
    {
    }
}
