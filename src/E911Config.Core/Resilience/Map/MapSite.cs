using E911Config.Core.Calls;

namespace E911Config.Core.Resilience;

/// <summary>A network site on a map of a deployment, or the place off the network.</summary>
/// <param name="Name">The network site; null off the network.</param>
/// <param name="Region">The region that it names; empty for none.</param>
public sealed record MapSite(string? Name, string Region)
{
    /// <summary>The element of its link to the region, as <see cref="CallIndex.Elements"/> names it; empty if it has none.</summary>
    public string Link { get; init; } = "";

    /// <summary>Whether that link is limited by call admission control.</summary>
    public bool IsLimited { get; init; }

    /// <summary>Whether it is the hub of its region.</summary>
    public bool IsHub { get; init; }

    /// <summary>Whether callers, or a design, name it and the deployment has no such network site.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Whether the design leaves it alone: then nobody's calls are followed from there.</summary>
    public bool IsOutOfScope { get; init; }

    /// <summary>How many callers the classes have that are at home there.</summary>
    public long Callers { get; init; }

    /// <summary>Whether some of these classes are at home elsewhere too, so that fewer callers may be there.</summary>
    public bool IsAtMost { get; init; }

    /// <summary>Whether nobody is known to be there, and a caller is supposed.</summary>
    public bool IsSupposed { get; init; }

    /// <summary>Whether that hangs on an open question: then it is not known.</summary>
    public bool Hangs { get; init; }

    /// <summary>The worst that becomes of an emergency call from there while nothing has failed; null if none was followed.</summary>
    public Outcome? Outcome { get; init; }
}
