namespace E911Config.Core.Design;

/// <summary>How the calls of a zone are spread over several trunks.</summary>
public enum Redundancy
{
    /// <summary>One route per trunk, in the order of the design: the next is taken when the one before is down.</summary>
    PrimarySecondary,

    /// <summary>One route with all trunks, which take turns.</summary>
    EqualPeers,
}
