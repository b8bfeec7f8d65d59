using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Trunks;

/// <summary>C19: a trunk of the provider whose configuration in effect does not send the location.</summary>
internal sealed class LocationNotSent() : Check("C19", CheckSeverity.Error, TrunkConfiguration.Type, Trunk.Type)
{
    public override CheckTexts Texts { get; } = new(
        "A trunk of the provider that does not get the location",
        "{configuration}, in effect for {object}, has EnablePIDFLOSupport off.",
        "The call reaches the provider without the caller's location: it is answered by a person who has to ask where the caller is.",
        "Set-CsTrunkConfiguration {configuration} -EnablePIDFLOSupport $true; better in a configuration of the trunk's own, so that "
            + "no other "
            + "trunk is touched.",
        "Configure an E9-1-1 voice route in Skype for Business Server; New-CsTrunkConfiguration");

    public override IReadOnlyList<string> Fields => ["provider.trunks"];

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from trunk in context.Design!.Trunks
        where trunk.Role == TrunkRole.Provider
        let node = context.Index.Trunks.Find(trunk.Identity, null)
        where node is not null && !node.Settings.SendsLocation && LocationShadowed.Behind(context, node) is null
        select At(Trunk.Type, trunk.Identity).With(("configuration", node.Settings.Scope)) with { Place = trunk.Place };
}
