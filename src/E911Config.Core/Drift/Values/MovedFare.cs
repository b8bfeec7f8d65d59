using System.Collections.Generic;
using E911Config.Core.Calls;

namespace E911Config.Core.Drift;

/// <summary>How much worse callers fare whom the servers take for callers of another network site.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Effect">What becomes of one of their calls.</param>
/// <param name="Calls">The calls that fare so.</param>
/// <param name="Harm">All that it does to their calls.</param>
internal sealed record MovedFare(DriftSeverity Severity, DriftEffect Effect,
    IReadOnlyList<(CallerGroup Group, CallRequest Request)> Calls, DriftHarm Harm);
