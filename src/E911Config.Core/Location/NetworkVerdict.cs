using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Readings;

namespace E911Config.Core.Location;

/// <summary>Whether a network is covered for the trunks of one role, and why not.</summary>
/// <param name="State">Whether it is.</param>
/// <param name="Problems">Why not.</param>
/// <param name="Unread">The noun without which that cannot be told.</param>
/// <param name="By">The open question whose answer makes it so.</param>
internal sealed record NetworkVerdict(CoverageState State, IReadOnlyList<LocationProblem> Problems, string? Unread = null,
    Question? By = null)
{
    public static NetworkVerdict Good { get; } = new(CoverageState.Located, []);

    public static NetworkVerdict Because(Question answer) => new(CoverageState.Located, [], null, answer);

    public static NetworkVerdict Untold(string noun) => new(CoverageState.Untold, [], noun);

    public static NetworkVerdict Bad(params LocationProblem[] problems) => new(CoverageState.NotLocated, problems);

    /// <summary>What holds while nobody says which of two roles is meant.</summary>
    public NetworkVerdict Or(NetworkVerdict other) => State == other.State ? this
        : new NetworkVerdict(State == CoverageState.Untold || other.State == CoverageState.Untold ? CoverageState.Untold
            : CoverageState.Partly, [.. Problems.Concat(other.Problems)], Unread ?? other.Unread);
}
