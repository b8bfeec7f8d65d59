using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Failures;

/// <summary>C07: several trunks of emergency calls that share a gateway, a Mediation Server pool or a topology site.</summary>
internal sealed class SharedFate() : Check("C07", CheckSeverity.Warning, Trunk.Type, VoiceRoute.Type, PstnGateway.Type,
    MediationServer.Type, Site.Type)
{
    public override CheckTexts Texts { get; } = new(
        "Several trunks that fail together",
        "{trunks}, over which emergency calls of {callers} may leave, all depend on {object}: its failure takes them all.",
        "Two trunks help only as far as nothing is common to them. Mediation Servers and trunks of emergency calls belong in places "
            + "that no "
            + "one disaster reaches.",
        "Lead one of the ways over another gateway, another Mediation Server pool and another site.",
        "Design the SIP trunk for E9-1-1");

    public override bool FollowsCalls => true;

    public override bool JudgesFailures => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        return from call in context.Failing.Lost
            let trunks = call.Key.Way.Trunks
            where trunks.Count > 1 && call.Key.Caller.Kind != ClientKind.Pbx
            let shared = Shared(context, call, trunks)
            where shared is not null
            let groups = call.Key.Groups.Where(one => !IsThere(context, one, shared.Value.Type, shared.Value.Identity)).ToArray()
            where groups.Length > 0
            group (trunks, groups) by shared.Value into same
            select At(same.Key.Type, same.Key.Identity)
                .With(("trunks", same.SelectMany(one => one.trunks).Select(trunk => trunk.Identity).Distinct().ToArray()))
                with { Groups = [.. same.SelectMany(one => one.groups).Distinct(SameGroup.Instance)] };
    }

    // The smallest thing that all of them hang on; nothing if one trunk alone already takes the call.
    private static (ObjectType Type, string Identity)? Shared(CheckContext context, IEnumerable<(ElementKind Kind, string Name)> elements,
        IReadOnlyList<TrunkNode> trunks)
    {
        var lost = elements.ToArray();
        if (lost.Any(element => element.Kind == ElementKind.Trunk)) return null;
        foreach (var (kind, type) in new[] { (ElementKind.Gateway, PstnGateway.Type), (ElementKind.Mediation, MediationServer.Type),
            (ElementKind.Site, Site.Type) })
        {
            var name = lost.Where(element => element.Kind == kind).Select(element => element.Name)
                .FirstOrDefault(name => trunks.All(trunk => HangsOn(context, trunk, type, name)));
            if (name is not null) return kind == ElementKind.Gateway && RolesOf(trunks) > 1 ? null
                : (type, type.Identity.Canonical(name) ?? name);
        }

        return null;
    }

    /// <summary>How many roles some trunks have.</summary>
    public static int RolesOf(IEnumerable<TrunkNode> trunks) =>
        trunks.Select(trunk => trunk.Role).Where(role => role != TrunkRole.Unknown).Distinct().Count();

    private static bool HangsOn(CheckContext context, TrunkNode trunk, ObjectType type, string name) =>
        type == MediationServer.Type ? Same(trunk.Mediation.Fqdn, name)
        : type == PstnGateway.Type ? Same(context.Failing.GatewayOf(trunk), name)
        : Same(NameOf(trunk.FarTopologySite), name) || Same(NameOf(trunk.Mediation.Site), name);

    // When the place where they sit is gone, so are they.
    private static bool IsThere(CheckContext context, CallerGroup group, ObjectType type, string identity) =>
        type == Site.Type && group.NetworkSite is { } site && Same(context.Index.Network.SiteOf(identity), site);

    private static string? NameOf(string? site) => site is null ? null : Site.Type.Identity.NameOf(site);

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
