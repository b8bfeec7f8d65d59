using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>A step that takes another one back.</summary>
/// <param name="Step">What is done now.</param>
/// <param name="Of">The number of the step that it takes back.</param>
/// <param name="Place">Where it puts its object among its siblings.</param>
public sealed record ReversedStep(Step Step, int Of, ReversedPlace Place);
