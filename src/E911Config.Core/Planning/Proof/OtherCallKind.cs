namespace E911Config.Core.Planning;

/// <summary>What a plan can change for calls that are not emergency calls.</summary>
public enum OtherCallKind
{
    /// <summary>The order of foreign usages in a voice policy.</summary>
    UsageOrder,

    /// <summary>Numbers that a route matched and does not match any more.</summary>
    Numbers,

    /// <summary>Numbers that a translation rule rewrote and does not any more.</summary>
    Translation,

    /// <summary>A property of the configuration in effect for a trunk.</summary>
    TrunkProperty,
}
