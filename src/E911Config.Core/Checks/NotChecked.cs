using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Checks;

/// <summary>A known mistake or statement of design guidance that no check looks for, with the reason.</summary>
/// <param name="Id">Its id; it is never given to a check that means something else.</param>
/// <param name="What">What it is.</param>
/// <param name="Reason">Why nobody can look for it here.</param>
public sealed record NotChecked(string Id, string What, string Reason)
{
    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<NotChecked> All { get; } =
    [
        new("C18", "The same number translated by the server and by the peer", "What a peer does with a number no cmdlet and no field of a "
            + "design tells."),
        new("C50", "A peer that needs more than the ten seconds of the fast failover timer", "How long a peer takes no cmdlet and no field "
            + "of a design tells."),
        new("C51", "A gateway that answers 4xx when it is busy or out of order, without a response-code rule", "How a gateway answers no "
            + "cmdlet and no field of a design tells; Trace-E911Call -Reply follows such an answer."),
        new("C55", "A route that was renamed", "A route has no name beside its identity: one that was renamed is another route. "
            + "Test-E911Drift shows the old one as missing and the new one as unexpected."),
        new("C57", "Replicas of the Central Management store that are not up to date", "That changes from minute to minute, and no "
            + "snapshot holds it: Get-CsManagementStoreReplicationStatus, after changes."),
        new("C58", "Changes in the control panel that were not committed", "They are in the administrator's browser alone until then; no "
            + "cmdlet sees them."),
        new("C61", "Users with an extension alone, who cannot be called back", "Callers are counted, and their lines are never kept: "
            + "Get-CsUser tells LineURI."),
        new("S19", "Calls over the limit are blocked, or sent to a local gateway",
            "S4 asks it: which calls are lost when no more calls are "
            + "admitted on a line."),
    ];

    /// <summary>One by its id, without case; null if there is none.</summary>
    public static NotChecked? Find(string id) => All.FirstOrDefault(one => string.Equals(one.Id, id, StringComparison.OrdinalIgnoreCase));
}
