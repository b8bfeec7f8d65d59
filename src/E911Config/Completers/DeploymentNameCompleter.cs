using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Completers;

/// <summary>
/// Completes what a deployment has a name for, by the noun that the parameter means: from the snapshot on the line, else from the design if
/// it names such things, else from the session's cmdlets, with one call.
/// </summary>
public sealed class DeploymentNameCompleter : NameCompleter
{
    private const string PerUser = "Tag:";

    private protected override IEnumerable<Offer> Offers(string parameter, CompletionSource source)
    {
        var type = NounOf(parameter);
        if (type is null) return [];
        var named = source.HasSnapshot || source.Design is not { } design ? [] : InDesign(parameter, design);
        var names = named.Length > 0 ? named : KnownNames.Of(source.Deployment(type), type);
        return names.Where(name => !IsGrant(parameter) || name.StartsWith(PerUser, System.StringComparison.OrdinalIgnoreCase))
            .Select(name => Short(type, name));
    }

    /// <summary>A name as people write it: without a prefix that goes without saying.</summary>
    internal static Offer Short(ObjectType type, string identity)
    {
        var name = type.Identity.NameOf(identity);
        return new Offer(type.Identity.Canonical(name) == identity ? name : identity, identity);
    }

    private static ObjectType? NounOf(string parameter) => parameter switch
    {
        "NetworkSite" => NetworkSite.Type,
        "RegistrarPool" => Registrar.Type,
        "VoicePolicy" => VoicePolicy.Type,
        "LocationPolicy" or "HeldPolicy" => LocationPolicy.Type,
        "DialPlan" => DialPlan.Type,
        "PbxTrunk" => Trunk.Type,
        _ => null,
    };

    // Only what is per user can be granted to one; a client may hold any.
    private static bool IsGrant(string parameter) => parameter is "VoicePolicy" or "LocationPolicy" or "DialPlan";

    private static string[] InDesign(string parameter, DesignDocument design) => parameter switch
    {
        "NetworkSite" => Distinct(design.AllZones.SelectMany(zone => zone.NetworkSites)
            .Concat(design.OutOfScope.Select(entry => entry.NetworkSite))),
        "VoicePolicy" => Distinct(design.AllZones.SelectMany(zone => zone.VoicePolicies)),
        "PbxTrunk" => Distinct(design.AllZones.SelectMany(zone => zone.PbxTrunks)),
        _ => [],
    };

    private static string[] Distinct(IEnumerable<Located<string>> names) => [.. names.Select(name => name.Value)
        .Distinct(System.StringComparer.OrdinalIgnoreCase).OrderBy(name => name, System.StringComparer.OrdinalIgnoreCase)];
}
