namespace E911Config.Core.Resilience;

/// <summary>How many are hurt.</summary>
/// <param name="Groups">Groups of callers.</param>
/// <param name="Callers">Callers of their classes; each class counts once. Those who are only supposed are none.</param>
public sealed record Harm(int Groups, long Callers);
