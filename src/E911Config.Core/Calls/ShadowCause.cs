namespace E911Config.Core.Calls;

/// <summary>What keeps every emergency number from a route or rule. Beside it stand the values that belong to it.</summary>
public enum ShadowCause
{
    /// <summary>Its own pattern matches emergency numbers only without the plus sign. Value: the pattern.</summary>
    OnlyWithoutPlus,

    /// <summary>It has no usage.</summary>
    NoUsage,

    /// <summary>No policy has its usages. Values: the usages.</summary>
    UsageUnused,

    /// <summary>It has no trunk.</summary>
    NoTrunk,

    /// <summary>Another route comes earlier, matches too, and has the same trunks. Value: the first such route.</summary>
    TriedBefore,

    /// <summary>The configuration of its scope is in effect for no trunk. Value: the scope.</summary>
    ScopeUnused,

    /// <summary>Another rule comes first and matches too, and only the first match counts. Value: the rule.</summary>
    MatchedBefore,
}
