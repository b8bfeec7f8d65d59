namespace E911Config.Core.Calls;

/// <summary>What becomes of a call that call admission control refuses: blocked or routed to the local gateway (Design the SIP trunk for E9-1-1).</summary>
public enum CacRefusal
{
    /// <summary>The next trunk is tried.</summary>
    NextRoute,

    /// <summary>The call fails.</summary>
    Blocks,
}
