using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Resilience;

namespace E911Config.Core.Checks;

/// <summary>What checks found, and what they could not tell.</summary>
public sealed record AuditResult
{
    /// <summary>What was checked.</summary>
    public required CheckScope Scope { get; init; }

    /// <summary>The findings, accepted ones included: the gravest first, then by check and object.</summary>
    public required IReadOnlyList<CheckFinding> Findings { get; init; }

    /// <summary>The checks that cannot tell all, by id.</summary>
    public required IReadOnlyList<UnknownCheck> Unknown { get; init; }

    /// <summary>Whose calls were followed; null if no check asked that.</summary>
    public Harm? Followed { get; init; }

    /// <summary>The network sites out of the design's scope whose callers were left out.</summary>
    public IReadOnlyList<string> OutOfScope { get; init; } = [];

    /// <summary>How many callers are homed online; nobody follows their calls.</summary>
    public long HomedOnline { get; init; }

    /// <summary>What must be known of the callers; null if no call was followed.</summary>
    public CallersNote? Callers { get; init; }

    /// <summary>Whether the roles of the trunks are guessed, since there is no design.</summary>
    public bool IsGuessed { get; init; }

    /// <summary>How many checks could tell.</summary>
    public int Told => Scope.Checks.Count - Unknown.Count;

    /// <summary>The findings that nobody accepted.</summary>
    public IEnumerable<CheckFinding> Open => Findings.Where(finding => finding.Accepted.Length == 0);

    /// <summary>Whether a check could not tell and nobody accepted that, or nothing was checked.</summary>
    public bool Inconclusive => Scope.Checks.Count == 0 || Unknown.Any(check => check.Accepted.Length == 0);

    /// <summary>
    /// 2 for findings at or above the minimum severity that nobody accepted, else 3 if something could not be told, else 0.
    /// </summary>
    public int ExitCode => Open.Any(finding => finding.Severity >= Scope.MinimumSeverity) ? 2 : Inconclusive ? 3 : 0;
}
