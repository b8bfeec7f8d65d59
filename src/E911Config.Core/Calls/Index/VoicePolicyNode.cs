using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>A voice policy or voice routing policy: its usages, each once, in their order.</summary>
internal sealed class VoicePolicyNode
{
    public VoicePolicyNode(DeploymentObject policy)
    {
        Identity = policy.Identity;
        Usages = policy.Names("PstnUsages");
        PreventsTollBypass = policy.Type.Find("PreventPSTNTollBypass") is not null && policy.Flag("PreventPSTNTollBypass");
    }

    public string Identity { get; }

    public IReadOnlyList<string> Usages { get; }

    public bool PreventsTollBypass { get; }

    // Equal are nodes that treat calls alike.
    public override bool Equals(object? other) => other is VoicePolicyNode node && node.Identity == Identity
        && node.PreventsTollBypass == PreventsTollBypass && node.Usages.SequenceEqual(Usages);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Identity);
}
