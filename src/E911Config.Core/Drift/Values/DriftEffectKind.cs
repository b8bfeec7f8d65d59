namespace E911Config.Core.Drift;

/// <summary>What running the calls showed of a drift.</summary>
public enum DriftEffectKind
{
    /// <summary>No call changes.</summary>
    None,

    /// <summary>A call ends worse than the design has it.</summary>
    Worse,

    /// <summary>Calls end worse than the plan proved.</summary>
    WorseThanProven,

    /// <summary>A call arrives as it did, and people are told or shown less of it.</summary>
    ToldLess,

    /// <summary>The number that the emergency service is to see is hidden, or another one.</summary>
    CallerId,

    /// <summary>Nobody calls as the callers of its zone shall.</summary>
    NobodyHasIt,

    /// <summary>An emergency number leaves in another form than the design declares.</summary>
    NumberForm,

    /// <summary>An emergency number leaves as another emergency number.</summary>
    OtherNumber,

    /// <summary>A call to the test number reaches an emergency service.</summary>
    TestIsReal,
}
