namespace E911Config.Core.Design;

/// <summary>What a local trunk does with an emergency call.</summary>
public enum LocalTrunkMode
{
    /// <summary>It calls the provider's emergency call response center: the number is translated to the ECRC number.</summary>
    Ecrc,

    /// <summary>It calls the local 911 centre: the number stays.</summary>
    Psap,
}
