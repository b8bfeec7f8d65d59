namespace E911Config.Simulator.Store;

/// <summary>What the simulated service provider says of a civic address.</summary>
public enum AddressValidation
{
    /// <summary>That it is in the Master Street Address Guide.</summary>
    Accept,

    /// <summary>That it is not.</summary>
    Refuse,

    /// <summary>Nothing: there is no provider, or it cannot be reached.</summary>
    Silent,
}
