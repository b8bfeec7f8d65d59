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
        new("S19", "Calls over the limit are blocked, or sent to a local gateway",
            "S4 asks it: which calls are lost when no more calls are "
            + "admitted on a line."),
    ];

    /// <summary>One by its id, without case; null if there is none.</summary>
    public static NotChecked? Find(string id) => All.FirstOrDefault(one => string.Equals(one.Id, id, StringComparison.OrdinalIgnoreCase));
}
