namespace E911Config.Simulator.Types;

/// <summary>Whether the web services take Windows credentials, and how.</summary>
public enum UseWindowsAuth
{
    /// <summary>In Microsoft's spelling.</summary>
    None,

    /// <summary>In Microsoft's spelling.</summary>
    Negotiate,

    /// <summary>In Microsoft's spelling.</summary>
    NTLM,
}
