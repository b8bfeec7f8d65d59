namespace E911Config.Core.Resilience;

/// <summary>What would save the calls of some groups from the failure of one element.</summary>
/// <param name="Loses">What they lose.</param>
/// <param name="Alternative">What would save it; null if nothing would that the deployment has.</param>
/// <param name="Saved">Whose calls these are.</param>
public sealed record WayOut(Loss Loses, Alternative? Alternative, Harm Saved);
