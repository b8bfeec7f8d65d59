using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Resilience;

/// <summary>
/// Network sites from which calls go the same ways whatever fails, but for the name of the site's own WAN link: what is found for one holds
/// for the others.
/// </summary>
internal sealed class AlikePlaces
{
    private readonly CallIndex index;
    private readonly Failures already;
    private readonly Lazy<SiteKinds> kinds;
    private readonly Dictionary<(int Place, bool Emergency), string> known = [];
    private readonly Dictionary<CallFailures, Dictionary<int, CallFailures>> renamed = new(SameFound.Instance);

    /// <summary>Prepares the places of a deployment.</summary>
    /// <param name="index">The deployment.</param>
    /// <param name="already">What has failed already.</param>
    public AlikePlaces(CallIndex index, Failures already)
    {
        this.index = index;
        this.already = already;
        kinds = new Lazy<SiteKinds>(() => new SiteKinds(index.Deployment, index));
    }

    /// <summary>What a place is like; null if it is like no other.</summary>
    /// <param name="call">A call from there.</param>
    public string? KindOf(CallContext call)
    {
        if (call.Place is not { Site: not null, Place: >= 0, Network: null, Unread: null }
            || call.Caller.Kind == ClientKind.Pbx) return null;
        var key = (call.Place.Place, call.IsOfClient);
        if (!known.TryGetValue(key, out var kind)) known.Add(key, kind = KindOf(call.Place.Place, call.IsOfClient));
        return kind;
    }

    /// <summary>What may fail of the calls from one place, told of another one that is like it.</summary>
    /// <param name="found">What was found for the one.</param>
    /// <param name="from">The one.</param>
    /// <param name="to">The other.</param>
    public CallFailures At(CallFailures found, int from, int to)
    {
        if (from == to || index.Network.WanOf(from) is not (>= 0 and var link)) return found;
        if (!renamed.TryGetValue(found, out var elsewhere)) renamed.Add(found, elsewhere = []);
        if (elsewhere.TryGetValue(to, out var other)) return other;
        var names = Both(link).Zip(Both(index.Network.WanOf(to)), (one, another) => (one, another))
            .ToDictionary(pair => pair.one, pair => pair.another, StringComparer.Ordinal);
        elsewhere.Add(to, other = found.Renamed(name => names.TryGetValue(name, out var its) ? its : name));
        return other;
    }

    // SiteKinds looks at what a call meets while nothing has failed; a hub has no link of its own that may fail.
    private string KindOf(int place, bool emergency)
    {
        var site = index.Network.SiteAt(place, null)!;
        var link = index.Network.WanOf(place);
        var own = "site " + site.Identity.ToUpperInvariant();
        if (link < 0) return own;
        return already.Down(link) || already.Full(link) || already.PerhapsFull(link) ? own : kinds.Value.Of(site, emergency);
    }

    private string[] Both(int link) => index.Parts.SaturationOf(link) is >= 0 and var saturation
        ? [index.Parts.NameOf(link), index.Parts.NameOf(saturation)] : [index.Parts.NameOf(link)];
}
