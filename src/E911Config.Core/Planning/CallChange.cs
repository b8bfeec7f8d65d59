using System.Collections.Generic;
using System.Globalization;
using E911Config.Core.Calls;

namespace E911Config.Core.Planning;

/// <summary>What a plan does to the emergency calls of one group of callers.</summary>
/// <param name="From">Where they are: a network site, or <c>off the network</c>.</param>
/// <param name="Callers">Who they are: what decides their routing.</param>
/// <param name="Count">How many there are of their class, wherever they sit.</param>
/// <param name="Number">What they dial.</param>
/// <param name="Before">What becomes of the call before the plan.</param>
/// <param name="After">What becomes of it afterwards.</param>
/// <param name="DependsOn">The open questions that the outcome afterwards hangs on.</param>
public sealed record CallChange(string From, string Callers, long Count, string Number, Outcome Before, Outcome After, IReadOnlyList<string> DependsOn)
{
    /// <inheritdoc/>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}, {1}, {2}: {3} -> {4}", From, Callers, Number, Before, After);
}
