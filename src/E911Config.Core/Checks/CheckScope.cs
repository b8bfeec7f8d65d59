using System;
using System.Collections.Generic;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Checks;

/// <summary>What is to be checked.</summary>
/// <param name="Checks">The checks.</param>
/// <param name="Snapshot">The deployment; null where there is none.</param>
/// <param name="Design">The design; null without one.</param>
/// <param name="Today">The day for which the design's acceptances count.</param>
public sealed record CheckScope(IReadOnlyList<Check> Checks, Snapshot? Snapshot, DesignDocument? Design, DateTime Today)
{
    /// <summary>The lowest severity that counts for the exit code.</summary>
    public CheckSeverity MinimumSeverity { get; init; } = CheckSeverity.Warning;
}
