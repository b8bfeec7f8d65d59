using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Deployment;

/// <summary>
/// What trunks are called where something names one: by their identity, or by the service id of a gateway (<c>1-PstnGateway-2</c>), which
/// stands for the trunk of the gateway's own name (New-CsVoiceRoute). The one place that knows both.
/// </summary>
internal sealed class TrunkNames
{
    private static readonly ILookup<ObjectType, Property> Lists = ObjectTypes.All
        .SelectMany(type => type.Properties.Where(property => property.References == Trunk.Type.Noun && property.Kind == PropertyKind.List)
            .Select(property => (type, property)))
        .ToLookup(pair => pair.type, pair => pair.property);

    private readonly Func<string, bool> isTrunk;
    private readonly Lazy<Dictionary<string, string>> byServiceId;

    /// <summary>Knows the trunks of a deployment.</summary>
    /// <param name="isTrunk">Whether an identity in stored form is that of a trunk.</param>
    /// <param name="gateways">The gateways.</param>
    public TrunkNames(Func<string, bool> isTrunk, IEnumerable<DeploymentObject> gateways)
    {
        this.isTrunk = isTrunk;
        byServiceId = new Lazy<Dictionary<string, string>>(() => ByServiceId(gateways));
    }

    /// <summary>The types whose objects name trunks.</summary>
    public static IReadOnlyList<ObjectType> Namers { get; } = [.. ObjectTypes.All.Where(type => Lists[type].Any())];

    /// <summary>The identity of the trunk that a name stands for; the stored form of the name where nothing tells that.</summary>
    public string TrunkOf(string name)
    {
        var identity = Trunk.Type.Identity.Canonical(name) ?? name;
        return !isTrunk(identity) && byServiceId.Value.TryGetValue(identity, out var trunk) ? trunk : identity;
    }

    /// <summary>The same object with every trunk in its lists called by its identity.</summary>
    public DeploymentObject Named(DeploymentObject item)
    {
        foreach (var property in Lists[item.Type])
        {
            var names = item.List(property.Name);
            var trunks = names.Select(TrunkOf).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
            if (names.Except(trunks, StringComparer.OrdinalIgnoreCase).Any()) item = item.With(property.Name, trunks);
        }

        return item;
    }

    private static Dictionary<string, string> ByServiceId(IEnumerable<DeploymentObject> gateways)
    {
        var trunks = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var gateway in gateways)
        {
            if (gateway.Text("ServiceId") is { Length: > 0 } id)
                trunks[Trunk.Type.CanonicalIdentity(id)] = Trunk.Type.CanonicalIdentity(gateway.Name);
        }

        return trunks;
    }
}
