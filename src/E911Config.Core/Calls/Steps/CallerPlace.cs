namespace E911Config.Core.Calls;

/// <summary>Where a caller is.</summary>
/// <param name="Site">The network site's name; null off the network.</param>
/// <param name="Place">Its number, or <see cref="Calls.Place"/>.</param>
/// <param name="Subnet">The subnet, if he was found by his address.</param>
/// <param name="Unread">The noun without which it cannot be told where he is; null if it can.</param>
internal sealed record CallerPlace(string? Site, int Place, SubnetNode? Subnet, string? Unread)
{
    public static CallerPlace Elsewhere { get; } = new(null, Calls.Place.Anywhere, null, null);

    /// <summary>The place as an answer.</summary>
    public HopPart<HopAnswer> Answer => Unread is not null ? HopAnswer.NowhereKnown : Site is null ? HopAnswer.OffNetwork : HopAnswer.AtSite.Of(Site);

    /// <summary>The place as what decided something.</summary>
    public HopPart<HopRule> Rule => Unread is not null ? HopRule.CallerNowhereKnown : Site is null ? HopRule.CallerOffNetwork : HopRule.CallerAtSite.Of(Site);
}
