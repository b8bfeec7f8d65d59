namespace E911Config.Core.Planning;

/// <summary>How this design and another one exclude each other on a trunk.</summary>
internal enum TrunkClash
{
    /// <summary>The rules of both must come first.</summary>
    BothFirst,

    /// <summary>A rule of the other turns numbers of this one.</summary>
    TheirRuleTurns,

    /// <summary>The rule of this one would turn numbers of the other.</summary>
    OwnRuleTurns,

    /// <summary>The other has made the trunk's configuration, and this one declares otherwise.</summary>
    MadeByOther,

    /// <summary>Calls of the other leave over the trunk, and this one changes its configuration.</summary>
    UsedByOther,
}
