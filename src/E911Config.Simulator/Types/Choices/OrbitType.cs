namespace E911Config.Simulator.Types;

/// <summary>What a range of numbers is for.</summary>
public enum OrbitType
{
    /// <summary>In Microsoft's spelling.</summary>
    CallPark,

    /// <summary>In Microsoft's spelling.</summary>
    GroupPickup,
}
