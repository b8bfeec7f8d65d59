using System.Collections.Generic;
using E911Config.Core.Deployment;

namespace E911Config.Core.Design;

/// <summary>
/// Through a gateway that turns the location into an emergency location identification number, and over local trunks where that fails.
/// </summary>
public sealed class ElinGateway : Strategy
{
    /// <inheritdoc/>
    public override string Name => "elinGateway";

    /// <inheritdoc/>
    public override TrunkRole FirstRole => TrunkRole.Elin;

    /// <inheritdoc/>
    internal override int Place => 3;

    /// <inheritdoc/>
    internal override string FirstMember => "elinGateways";

    /// <inheritdoc/>
    internal override IReadOnlyList<Located<string>> ReadFirst(NodeReader zone, Provider? provider)
    {
        if (!zone.Has(FirstMember))
            zone.Problem(zone.PlaceOf("strategy"), $"{zone.What}: strategy {Name} needs \"{FirstMember}\" with at least one trunk.");
        return zone.Texts(FirstMember, TextRule.Trunk);
    }

    /// <inheritdoc/>
    internal override void AddLegs(LegBuilder legs)
    {
        legs.AddFirst();
        legs.AddLocal();
    }
}
