namespace E911Config.Core.Calls;

/// <summary>What somebody calls with.</summary>
public enum ClientKind
{
    /// <summary>A client that knows a list of emergency numbers (Plan for multiple emergency numbers).</summary>
    Modern,

    /// <summary>An older client, which knows one dial string with its masks.</summary>
    Legacy,

    /// <summary>An analog phone: all its calls are ordinary ones, without a location.</summary>
    Analog,

    /// <summary>A phone behind a PBX: all its calls are ordinary ones, without a location.</summary>
    Pbx,
}
