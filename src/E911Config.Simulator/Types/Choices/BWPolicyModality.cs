namespace E911Config.Simulator.Types;

/// <summary>The media that a limit of bandwidth is for.</summary>
public enum BWPolicyModality
{
    /// <summary>In Microsoft's spelling.</summary>
    Audio,

    /// <summary>In Microsoft's spelling.</summary>
    Video,
}
