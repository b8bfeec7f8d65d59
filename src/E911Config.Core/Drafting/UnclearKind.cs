namespace E911Config.Core.Drafting;

/// <summary>Why something of a deployment was not understood.</summary>
// A long, as StepAction is one.
public enum UnclearKind : long
{
    /// <summary>A location policy that no network site names and nobody is known to have.</summary>
    PolicyUnused,

    /// <summary>A location policy of a topology site, which stands before the Global one.</summary>
    PolicyOfSite,

    /// <summary>A route for emergency numbers alone in a usage that no location policy names.</summary>
    RouteElsewhere,

    /// <summary>A route of an emergency usage that names a trunk which does not exist.</summary>
    TrunkMissing,

    /// <summary>A topology site that lies in no network site.</summary>
    SiteNowhere,
}
