using System.Collections.Generic;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Guidance;

/// <summary>S2: a trunk of which it is not known where it stands: at one central site, at several, or at each branch.</summary>
internal sealed class PlaceUnknown() : GuidanceCheck("S2", CheckSeverity.Warning, Trunk.Type, MediationServer.Type, PstnGateway.Type,
    NetworkSite.Type)
{
    private const string FarEnd = nameof(FarEnd);

    public override CheckTexts Texts { get; } = new(
        "A trunk of which nobody knows where it stands",
        "The Mediation Server pool {pool} of {object} lies in no network site that is known.",
        "Whether callers reach the trunk when a line is down cannot be told, and what becomes of their calls is unknown.",
        "Say under \"locations\" of the design in which network site its topology site lies.",
        Page)
    {
        Cases = new Dictionary<string, string>
        {
            [FarEnd] = "What stands behind {object} lies in no network site that is known.",
        },
    };

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, DesignDocument design)
    {
        if (context.Index.Network.IsEmpty) yield break;
        foreach (var trunk in design.Trunks)
        {
            if (context.Index.Trunks.Find(trunk.Identity, null) is not { } node) continue;
            var found = At(Trunk.Type, trunk.Identity).With(("pool", node.Mediation.Fqdn)) with { Place = trunk.Place };
            if (node.Mediation.Place == Place.Unknown) yield return found;
            else if (node.FarPlace == Place.Unknown) yield return found with { Case = FarEnd };
        }
    }
}
