namespace E911Config.Core.Readings;

/// <summary>
/// The questions about the server on which the documents disagree: the one table of the switches. Their names, their answers and their
/// order, in designs, on the command line and in results, come from here; a rule of the call engine asks each.
/// </summary>
public enum Question
{
    /// <summary>
    /// Configure an E9-1-1 voice route says that they are; Plan location policies says that the one usage overrides the others.
    /// </summary>
    [Answers("VoicePolicy", "None", "After the usage of the location policy, are the usages of the caller's voice policy tried?")]
    EmergencyFallback,

    /// <summary>
    /// Containing is documented for call admission control, exact for media bypass. The location service always compares exactly.
    /// </summary>
    [Answers("Containing", "Exact",
        "Is a caller's network site found by the subnet that contains the address, or only by the client's own network ID?")]
    SubnetMatch,

    /// <summary>Design the SIP trunk for E9-1-1 speaks of calls that are blocked or routed to the local gateway.</summary>
    [Answers("NextRoute", "Blocks", "When call admission control refuses a trunk, is the next route tried, or does the call fail?")]
    CacRefusal,

    /// <summary>Plan for Location-Based Routing documents no exemption.</summary>
    [Answers("Applies", "Exempt", "Does location-based routing bind emergency calls too?")]
    LocationBasedRouting,

    /// <summary>Configure an E9-1-1 voice route calls it unnecessary; vendors' manuals differ.</summary>
    [Answers("No", "Yes", "Does an ELIN gateway get the location only if its trunk sends PIDF-LO?")]
    ElinNeedsPidfLo,

    /// <summary>New-CsLocationPolicy is silent about it.</summary>
    [Answers("Ignored", "Used", "Does a location policy that is not enabled still route by its usage?")]
    DisabledPolicyUsage,

    /// <summary>Switches, ports and access points have an address, but cannot be tied to a network site.</summary>
    [Answers("No", "Yes", "Do callers at a network site count as located by switches, ports and access points?")]
    LocationByPort,

    /// <summary>
    /// What a second source of locations holds, to which the web services point, is not in the database that the cmdlets show.
    /// </summary>
    [Answers("No", "Yes", "Does a second source of locations know the networks for which the location service has no row?")]
    SecondaryLocation,

    /// <summary>Plan emergency services says that an address that was not validated goes to the ECRC.</summary>
    [Answers("Unlocated", "Located", "Does a call with an address that was not validated reach the emergency service with its location?")]
    UnvalidatedAddress,

    /// <summary>New-CsNetworkRegion has alternate paths over the Internet; whether emergency calls take them is not said.</summary>
    [Answers("No", "Yes", "Does a call that a limited link on the way to the Mediation Server refuses take the Internet instead?")]
    AlternateAudioPath,
}
