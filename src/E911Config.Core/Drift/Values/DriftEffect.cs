using E911Config.Core.Calls;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift;

/// <summary>What a drift does to calls: one call that fares worse, and how many more there are.</summary>
/// <param name="Kind">What running the calls showed.</param>
public sealed record DriftEffect(DriftEffectKind Kind)
{
    /// <summary>What is dialled.</summary>
    public DriftNames Numbers { get; init; } = DriftNames.None;

    /// <summary>Who calls, and from where; null where no call changes.</summary>
    public CallerKey? Callers { get; init; }

    /// <summary>The network of an address that they have, where that and no network site decides where they are; else empty.</summary>
    public string Network { get; init; } = "";

    /// <summary>What becomes of the call.</summary>
    public Outcome Outcome { get; init; }

    /// <summary>What was to become of it.</summary>
    public Outcome InsteadOf { get; init; }

    /// <summary>The reason code of what becomes of it; empty if it has none.</summary>
    public string ReasonCode { get; init; } = "";

    /// <summary>The element whose failure brings it about; empty if it happens with everything in order.</summary>
    public string FailedElement { get; init; } = "";

    /// <summary>The properties of the location policy by which people are told or shown less.</summary>
    public DriftNames LostProperties { get; init; } = DriftNames.None;

    /// <summary>What each of these properties had: who was told or joined, what was shown.</summary>
    public DriftNames Lost { get; init; } = DriftNames.None;

    /// <summary>The number by which a call leaves, and the trunk, where these are what is wrong.</summary>
    public DriftNames Leaving { get; init; } = DriftNames.None;

    /// <summary>How many more calls fare worse; of what a plan proved, how many more kinds of callers.</summary>
    public int Others { get; init; }

    /// <summary>The number that the emergency service is to see is hidden, or another one.</summary>
    public static DriftEffect CallerId { get; } = new(DriftEffectKind.CallerId);

    /// <summary>Nobody has a policy that the callers of a zone shall have.</summary>
    public static DriftEffect NobodyHasIt { get; } = new(DriftEffectKind.NobodyHasIt);

    /// <summary>An emergency number leaves in another form than the design declares.</summary>
    public static DriftEffect NumberForm { get; } = new(DriftEffectKind.NumberForm);

    /// <summary>No call changes.</summary>
    public static DriftEffect None { get; } = new(DriftEffectKind.None);
}
