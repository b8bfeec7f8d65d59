namespace E911Config.Simulator.Types;

/// <summary>Whether media on the trunk is encrypted.</summary>
public enum SRTPMode
{
    /// <summary>In Microsoft's spelling.</summary>
    Required,

    /// <summary>In Microsoft's spelling.</summary>
    Optional,

    /// <summary>In Microsoft's spelling.</summary>
    NotSupported,
}
