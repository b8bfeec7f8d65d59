using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Trunks;

/// <summary>
/// C20: the configuration of a trunk's own that takes the location away which the site's or the global one would send. It comes into being
/// with the defaults as soon as a rule is made at its scope.
/// </summary>
internal sealed class LocationShadowed() : Check("C20", CheckSeverity.Error, TrunkConfiguration.Type, Trunk.Type, VoiceRoute.Type,
    LocationPolicy.Type)
{
    public override CheckTexts Texts { get; } = new(
        "A trunk's own configuration that hides the one which sends the location",
        "{object} has EnablePIDFLOSupport off and stands before {behind}, which has it on. Emergency calls of {callers} may leave over its "
            + "trunk.",
        "A configuration of a trunk's own counts as a whole. It comes into being with the defaults when a translation rule is made for the "
            + "trunk, and the location is lost from then on.",
        "If the trunk leads to the provider: Set-CsTrunkConfiguration {object} -EnablePIDFLOSupport $true, and look at its other "
            + "properties. If it leads elsewhere on purpose, name it in the design as a local trunk.",
        "New-CsOutboundTranslationRule; Configure a trunk without media bypass (Lync Server 2013)");

    public override bool FollowsCalls => true;

    public override bool JudgesEnds => false;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from trunk in context.Calls.ByTrunk
        where trunk.Key.Facts?.Role is null or TrunkRole.Provider
        let behind = Behind(context, trunk.Key)
        where behind is not null
        select At(TrunkConfiguration.Type, trunk.Key.Settings.Scope).With(("behind", behind.Identity))
            with { Groups = FollowedCalls.GroupsOf(trunk) };

    /// <summary>The configuration that sends the location and does not count, since the trunk has one of its own that does not.</summary>
    public static DeploymentObject? Behind(CheckContext context, TrunkNode trunk) =>
        trunk.Settings is not { IsOfService: true, SendsLocation: false } ? null
        : trunk.Scopes.Skip(1).Select(scope => context.Snapshot.Find(TrunkConfiguration.Type, scope)).OfType<DeploymentObject>()
            .Take(1).FirstOrDefault(configuration => configuration.Flag("EnablePIDFLOSupport"));
}
