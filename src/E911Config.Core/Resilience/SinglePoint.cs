using E911Config.Core.Calls;

namespace E911Config.Core.Resilience;

/// <summary>A single point of failure.</summary>
/// <param name="Element">What fails, by the names of <see cref="CallIndex.Elements"/>.</param>
/// <param name="Loses">What is lost.</param>
/// <param name="Outcome">What becomes of the call.</param>
/// <param name="Alternative">The nearest thing that would save what is lost; null if there is none.</param>
public sealed record SinglePoint(string Element, Loss Loses, Outcome Outcome, Alternative? Alternative);
