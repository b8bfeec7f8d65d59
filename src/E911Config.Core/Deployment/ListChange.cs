using System.Collections.Generic;

namespace E911Config.Core.Deployment;

/// <summary>
/// A change of a list property, as Microsoft's cmdlets take it: <c>@{add=…}</c>, <c>@{remove=…}</c>, <c>@{replace=…}</c>.
/// </summary>
/// <param name="Operation"><c>add</c>, <c>remove</c> or <c>replace</c>.</param>
/// <param name="Values">Texts, or commands of which each makes one element.</param>
public sealed record ListChange(string Operation, IReadOnlyList<object> Values);
