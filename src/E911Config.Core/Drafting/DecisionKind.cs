namespace E911Config.Core.Drafting;

/// <summary>What a person must decide in a draft.</summary>
// A long, as StepAction is one.
public enum DecisionKind : long
{
    /// <summary>The name of the design: no object of the deployment tells one.</summary>
    DesignName,

    /// <summary>Which of several designs the draft is of.</summary>
    OtherDesigns,

    /// <summary>Whether trunks that get the location lead to the provider, and what stands at their end.</summary>
    ProviderTrunks,

    /// <summary>Which countries the provider serves.</summary>
    ProviderServes,

    /// <summary>Whether a number to which a rule turns emergency calls is the provider's ECRC.</summary>
    EcrcNumber,

    /// <summary>Whether a number is the provider's test number.</summary>
    TestNumber,

    /// <summary>Whose law applies in a zone.</summary>
    Jurisdiction,

    /// <summary>Whether a gateway turns the location into an ELIN.</summary>
    ElinGateway,

    /// <summary>Whether the 911 centre of a local trunk is the right one.</summary>
    LocalCentre,

    /// <summary>Whether voice policies get a local usage.</summary>
    VoicePolicies,

    /// <summary>Whether somebody is told of an emergency call.</summary>
    Notification,

    /// <summary>The number of old clients is none of the list.</summary>
    LegacyNumber,

    /// <summary>Routes of an adopted usage stay as they are, since a design cannot say them.</summary>
    RoutesLeftAlone,

    /// <summary>The zone gets a usage and routes of its own, since a design cannot say the ones that are there.</summary>
    RoutesMadeAnew,

    /// <summary>What an apply of the draft would change.</summary>
    Changes,

    /// <summary>A zone that nothing in the deployment asks for, proposed since there is nothing else to draft.</summary>
    ZoneProposed,

    /// <summary>What callers outside every mapped subnet shall get.</summary>
    OffNetwork,

    /// <summary>In which network site a topology site lies.</summary>
    Location,

    /// <summary>Which addresses are those of remote access.</summary>
    VpnSubnets,

    /// <summary>What callers at a network site shall get.</summary>
    SiteLeftAlone,

    /// <summary>What those shall get who have a location policy by grant.</summary>
    GrantLeftAlone,

    /// <summary>What could not be read, so that the draft says nothing of it.</summary>
    NotRead,
}
