namespace E911Config.Simulator.Types;

/// <summary>How mobile clients are asked to sign in to the web services.</summary>
public enum MobilePreferredAuthType
{
    /// <summary>In Microsoft's spelling.</summary>
    None,

    /// <summary>In Microsoft's spelling.</summary>
    OAuth,

    /// <summary>In Microsoft's spelling.</summary>
    WebTicketServiceAnon,

    /// <summary>In Microsoft's spelling.</summary>
    WebTicketServiceWinNegotiate,

    /// <summary>In Microsoft's spelling.</summary>
    WebTicketServiceWinNtlm,

    /// <summary>In Microsoft's spelling.</summary>
    WebTicketServiceCert,

    /// <summary>In Microsoft's spelling.</summary>
    WebTicketServicePin,

    /// <summary>In Microsoft's spelling.</summary>
    WsFedPassive,

    /// <summary>In Microsoft's spelling.</summary>
    WsFedBearer,

    /// <summary>In Microsoft's spelling.</summary>
    WebTicketServiceAuth,
}
