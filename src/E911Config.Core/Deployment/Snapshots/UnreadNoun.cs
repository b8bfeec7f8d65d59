namespace E911Config.Core.Deployment;

/// <summary>A noun that could not be read: unknown, which is not the same as empty.</summary>
/// <param name="Noun">The noun, such as <c>CsLisPort</c>.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record UnreadNoun(string Noun, string Reason)
{
    /// <summary>Whether it was left out because whoever read the deployment did not want it.</summary>
    public bool NotAsked { get; init; }

    /// <summary>Whether nobody says why: the snapshot is silent about it.</summary>
    public bool IsNotHeld { get; init; }
}
