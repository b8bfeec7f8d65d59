using System;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Rules;

/// <summary>A site that is given a region without a bypass id gets a new one; what a region gives cannot stand without it.</summary>
internal sealed class NetworkSiteRule : NounRule
{
    public const string BypassQuestion = "An explicit BypassID is for migrations; media bypass can fail if it is wrong. Set it?";

    public override void Complete(Draft draft)
    {
        var region = draft.After.Text("NetworkRegionID");
        if (draft.Gives("BypassID") && draft.After.Text("BypassID").Length > 0) draft.Questions.Add(BypassQuestion);
        else if (draft.Gives("NetworkRegionID") && !draft.Gives("BypassID") && region.Length > 0)
            draft.After = draft.After.With("BypassID", draft.Simulation.NewGuid().ToString("D", CultureInfo.InvariantCulture));

        if (region.Length > 0) return;
        if (draft.Gives("NetworkRegionID") && !draft.Gives("BypassID") && draft.Before is not null)
            draft.After = draft.After.With("BypassID", null);
        if (draft.After.Text("BypassID").Length > 0 || draft.After.Text("BWPolicyProfileID").Length > 0)
            throw SimulatorException.Invalid("A BypassID or BWPolicyProfileID needs a NetworkRegionID.", draft.After.Identity);
        if (draft.Objects.Find(NetworkConfiguration.Type, "Global")?.Flag("EnableBandwidthPolicyCheck") == true)
            throw SimulatorException.Invalid("While EnableBandwidthPolicyCheck is on, every network site needs a NetworkRegionID.",
                draft.After.Identity);
    }

    public override void CheckRemoval(Simulation simulation, DeploymentObject item) =>
        InUse.Refuse(simulation, item, "CsNetworkSubnet", "CsNetworkInterSitePolicy");
}
