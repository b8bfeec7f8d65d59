namespace E911Config.Core.Drift;

/// <summary>One difference between design and deployment.</summary>
public sealed record DriftItem(DriftKind Kind, string ObjectType, string Identity, string Property, string Intended, string Actual)
{
    /// <summary>What it does to calls.</summary>
    public DriftSeverity Severity { get; init; }

    /// <summary>What it does to calls, in words; empty while it is not examined.</summary>
    public string Effect { get; init; } = "";

    /// <summary>Why somebody accepted it; empty if nobody did.</summary>
    public string Accepted { get; init; } = "";

    /// <summary>Whether it was not there in the baseline; null without one.</summary>
    public bool? New { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {ObjectType} {Identity}{(Property.Length == 0 ? "" : " " + Property)}";
}
