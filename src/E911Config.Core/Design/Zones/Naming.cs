using E911Config.Core.Deployment;

namespace E911Config.Core.Design;

/// <summary>The templates from which the names of objects are made. <c>{zone}</c> is the zone's name, <c>{leg}</c> the leg's.</summary>
public sealed record Naming
{
    /// <summary>The template of a zone's emergency usage.</summary>
    public string Usage { get; init; } = "E911-{zone}";

    /// <summary>The template of a zone's emergency-local-gateway usage.</summary>
    public string LocalUsage { get; init; } = "E911-{zone}-Local";

    /// <summary>The template of a leg's voice route.</summary>
    public string Route { get; init; } = "E911-{zone}-{leg}";

    /// <summary>The template of a zone's location policy; a bare name is a per-user (<c>Tag:</c>) policy.</summary>
    public string LocationPolicy { get; init; } = "E911-{zone}";

    /// <summary>The name of the outbound translation rule on each local trunk that calls the ECRC number.</summary>
    public string TranslationRule { get; init; } = "E911-ECRC";

    /// <summary>The emergency usage of a zone.</summary>
    public string UsageOf(string zone) => Usage.Replace("{zone}", zone);

    /// <summary>The emergency-local-gateway usage of a zone.</summary>
    public string LocalUsageOf(string zone) => LocalUsage.Replace("{zone}", zone);

    /// <summary>The voice route of a leg.</summary>
    public string RouteOf(string zone, string leg) => Route.Replace("{zone}", zone).Replace("{leg}", leg);

    /// <summary>The identity of a zone's location policy: <c>Tag:name</c>.</summary>
    public string LocationPolicyOf(string zone)
    {
        var name = LocationPolicy.Replace("{zone}", zone);
        return Deployment.LocationPolicy.Type.Identity.Canonical(name) ?? "Tag:" + name;
    }
}
