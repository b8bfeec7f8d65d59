using E911Config.Core.Readings;

namespace E911Config.Core.Design;

/// <summary>How the design wants a question read on which the documents disagree.</summary>
/// <param name="Switch">The question, one of <see cref="AssumptionSwitch.All"/>.</param>
/// <param name="Value">The answer, one of the switch's values.</param>
/// <param name="Place">Where the design says so.</param>
public sealed record Assumption(AssumptionSwitch Switch, string Value, SourcePlace Place);
