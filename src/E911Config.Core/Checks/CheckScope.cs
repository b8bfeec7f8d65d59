using System;
using System.Collections.Generic;
using System.Linq;
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
    /// <summary>
    /// What is looked at: the deployment as it is, with what its design tells, or the design, with the deployment as it will be then.
    /// </summary>
    public CheckSubject Subject { get; init; } = CheckSubject.Deployment;

    /// <summary>The checks that were wanted and are not asked, since there is no deployment, or no design that can be read.</summary>
    public IReadOnlyList<Check> NotAsked { get; init; } = [];

    /// <summary>The design file; null where none is meant.</summary>
    public string? File { get; init; } = Design?.Path;

    /// <summary>The lowest severity that counts for the exit code.</summary>
    public CheckSeverity MinimumSeverity { get; init; } = CheckSeverity.Warning;

    /// <summary>What is to be checked of a design.</summary>
    /// <param name="design">The design; null if it cannot be read.</param>
    /// <param name="snapshot">The deployment; null where there is none, and checks that ask it are not asked.</param>
    /// <param name="today">The day for which the design's acceptances count.</param>
    /// <param name="ids">The ids of the checks that are wanted; none for all.</param>
    /// <param name="excluded">The ids of those that are not.</param>
    /// <exception cref="E911Exception">CheckUnknown: there is no check of such an id, or it looks at something else.</exception>
    public static CheckScope OfDesign(DesignDocument? design, Snapshot? snapshot, DateTime today, IReadOnlyList<string> ids,
        IReadOnlyList<string> excluded)
    {
        var asked = CheckCatalog.Choose(CheckSubject.Design, ids, excluded)
            .ToLookup(check => design is not null && (snapshot is not null || !check.NeedsDeployment));
        return new CheckScope([.. asked[true]], snapshot, design, today) { Subject = CheckSubject.Design, NotAsked = [.. asked[false]] };
    }
}
