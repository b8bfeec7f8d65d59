using E911Config.Core.Location;

namespace E911Config.Core.Calls;

/// <summary>Where a caller is.</summary>
/// <param name="Site">The network site's name; null off the network.</param>
/// <param name="Place">Its number, or <see cref="Calls.Place"/>.</param>
/// <param name="Unread">The noun without which it cannot be told where he is; null if it can.</param>
internal sealed record CallerPlace(string? Site, int Place, string? Unread)
{
    public static CallerPlace Elsewhere { get; } = new(null, Calls.Place.Anywhere, null);

    /// <summary>The network of the caller's client; null if his address is not given.</summary>
    public ClientNetwork? Network { get; init; }

    /// <summary>Whether his address is one of remote access: wherever he is, it is not known to be there.</summary>
    public bool IsRemote { get; init; }

    /// <summary>The network site at which he is known to be, as emergency centres need it; null if there is none.</summary>
    public string? KnownSite => IsRemote ? null : Site;

    /// <summary>Whether he is somewhere that is not known, whatever was read.</summary>
    public bool IsNowhereKnown { get; init; }

    /// <summary>Whether it cannot be told where he is: neither at a network site nor off the network.</summary>
    public bool IsUntold => Site is null && (Unread is not null || IsNowhereKnown);

    /// <summary>The place as an answer.</summary>
    public HopPart<HopAnswer> Answer => Unread is not null || IsNowhereKnown ? HopAnswer.NowhereKnown : Site is null ? HopAnswer.OffNetwork
        : HopAnswer.AtSite.Of(Site);

    /// <summary>The place as what decided something.</summary>
    public HopPart<HopRule> Rule => Unread is not null || IsNowhereKnown ? HopRule.CallerNowhereKnown : Site is null
        ? HopRule.CallerOffNetwork : HopRule.CallerAtSite.Of(Site);
}
