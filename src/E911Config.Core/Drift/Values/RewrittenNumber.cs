namespace E911Config.Core.Drift;

/// <summary>A number that a rule turns into another one.</summary>
/// <param name="Number">What is dialled, or called.</param>
/// <param name="Made">What the rule makes of it; empty if that cannot be told.</param>
/// <param name="Trunk">On which trunk; empty where the rule is not one of a trunk.</param>
public sealed record RewrittenNumber(string Number, string Made, string Trunk = "");
