namespace E911Config.Simulator.Types;

/// <summary>Where the users of a voice policy are homed.</summary>
public enum VoiceDeploymentMode
{
    /// <summary>In Microsoft's spelling.</summary>
    OnPrem,

    /// <summary>In Microsoft's spelling.</summary>
    Online,

    /// <summary>In Microsoft's spelling.</summary>
    OnlineBasic,

    /// <summary>In Microsoft's spelling.</summary>
    OnPremOnlineHybrid,
}
