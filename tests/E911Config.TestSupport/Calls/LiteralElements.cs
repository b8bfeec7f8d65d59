using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>The names of what can fail.</summary>
public static class LiteralElements
{
    /// <summary>A name in stored form: identities inside it get their prefix.</summary>
    public static string Normal(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return name.Trim();
        var kind = name[..colon].Trim();
        var rest = name[(colon + 1)..].Trim();
        return kind.ToUpperInvariant() switch
        {
            "TRUNK" => "Trunk:" + Trunk.Type.CanonicalIdentity(rest),
            "GATEWAY" => "Gateway:" + PstnGateway.Type.CanonicalIdentity(rest),
            "MEDIATION" => "Mediation:" + MediationServer.Type.CanonicalIdentity(rest),
            "REGISTRAR" => "Registrar:" + Registrar.Type.CanonicalIdentity(rest),
            "SITE" => Site.Type.CanonicalIdentity(rest),
            "CAC" => "Cac:" + Normal(rest),
            "REPLY" when rest.LastIndexOf('=') is var equals and > 0 =>
                "Reply:" + Trunk.Type.CanonicalIdentity(rest[..equals].Trim()) + "=" + rest[(equals + 1)..].Trim(),
            _ => kind + ":" + rest,
        };
    }

    /// <summary>Everything that can fail in a deployment, as far as its nouns were read.</summary>
    public static IReadOnlyList<string> Of(Snapshot snapshot, LiteralDesign? design)
    {
        var reach = new LiteralEvaluation(new LiteralCall { Snapshot = snapshot, Design = design, Caller = new LiteralCaller(),
            Digits = "911" }, LiteralReading.Of(LiteralSwitches.None));
        var links = reach.Links();
        return
        [
            .. snapshot.All(Trunk.Type).Select(trunk => "Trunk:" + trunk.Identity),
            .. snapshot.All(PstnGateway.Type).Select(gateway => "Gateway:" + gateway.Identity),
            .. snapshot.All(MediationServer.Type).Select(server => "Mediation:" + server.Name),
            .. snapshot.All(Registrar.Type).Select(registrar => "Registrar:" + registrar.Name),
            .. snapshot.All(Site.Type).Select(site => site.Identity),
            .. links.Select(link => link.Element),
            .. links.Where(link => link.Limited).Select(link => "Cac:" + link.Element),
            .. reach.Replies(),
            "Provider",
            "Lis",
        ];
    }
}
