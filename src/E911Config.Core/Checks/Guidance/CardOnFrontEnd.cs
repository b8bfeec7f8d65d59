using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Guidance;

/// <summary>S5: a Mediation Server with a second network card that is not a server of its own.</summary>
internal sealed class CardOnFrontEnd() : GuidanceCheck("S5", CheckSeverity.Error, Trunk.Type, Registrar.Type)
{
    public override CheckTexts Texts { get; } = new(
        "A second network card towards the provider on a server that has users too",
        "{object} is declared as multihomedMediationServer, and its Mediation Server runs on the registrar pool {pool}.",
        "Several network cards are supported on Mediation Servers of their own; on Front Ends, appliances and Standard Edition "
            + "servers they are not.",
        "Put the trunk on a Mediation Server pool of its own in Topology Builder, or set a session border controller before it and declare "
            + "onPremSbc.",
        Page + "; System requirements for Skype for Business Server 2019");

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, DesignDocument design) =>
        from trunk in design.Provider?.Trunks ?? []
        where trunk.Kind == ProviderTrunkKind.MultihomedMediationServer
        let node = context.Index.Trunks.Find(trunk.Trunk.Value, null)
        where node is not null && context.Snapshot.Find(Registrar.Type, node.Mediation.Fqdn) is not null
        select At(trunk.Trunk).With(("pool", node.Mediation.Fqdn));
}
