using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Trunks;

/// <summary>C54: a Mediation Server with two network interfaces that shares its servers with a registrar.</summary>
internal sealed class MultihomedFrontEnd() : Check("C54", CheckSeverity.Error, Trunk.Type, Registrar.Type)
{
    public override CheckTexts Texts { get; } = new(
        "A Mediation Server with two network interfaces on a Front End Server",
        "{object} leads to the provider from a Mediation Server with an outer interface of its own, as the design says; {mediation} is a "
            + "registrar pool too.",
        "Two network interfaces are supported on stand-alone Mediation Servers only, not on a Front End pool or a Standard Edition server.",
        "Build a stand-alone Mediation Server pool for the provider's trunk, or put an SBC before it and say \"kind\": \"onPremSbc\".",
        "Design the SIP trunk for E9-1-1; System requirements for Skype for Business Server 2019");

    public override IReadOnlyList<string> Fields => ["provider.trunks.kind"];

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from trunk in context.Design!.Trunks
        where trunk.Provider?.Kind == ProviderTrunkKind.MultihomedMediationServer
        let mediation = context.Index.Trunks.Find(trunk.Identity, null)?.Mediation.Fqdn
        where mediation is not null && context.Snapshot.Find(Registrar.Type, mediation) is not null
        select At(Trunk.Type, trunk.Identity).With(("mediation", mediation)) with { Place = trunk.Place };
}
