namespace E911Config.TestSupport.Calls;

/// <summary>What a generated call is about, so that rules turn up that chance alone hardly ever reaches.</summary>
public enum CallTopic
{
    /// <summary>Nothing in particular.</summary>
    None,

    /// <summary>What the location service holds, with the nouns behind it read.</summary>
    Location,

    /// <summary>The same with some of these nouns unread.</summary>
    LocationUnread,

    /// <summary>Networks that no row covers, and a second source.</summary>
    SecondSource,

    /// <summary>An ELIN gateway.</summary>
    Elin,

    /// <summary>Local trunks that translate to the ECRC.</summary>
    Ecrc,

    /// <summary>The test number.</summary>
    TestNumber,

    /// <summary>Callers off the network.</summary>
    OffNetwork,

    /// <summary>Addresses of remote access.</summary>
    Vpn,

    /// <summary>A deployment without network sites.</summary>
    NoNetworkSites,

    /// <summary>Callers behind a PBX.</summary>
    Pbx,

    /// <summary>Location-based routing.</summary>
    Restricted,

    /// <summary>Admission control and media bypass.</summary>
    Media,
}
