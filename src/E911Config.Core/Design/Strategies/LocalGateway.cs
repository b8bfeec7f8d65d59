using System.Collections.Generic;
using E911Config.Core.Deployment;

namespace E911Config.Core.Design;

/// <summary>Through a plain gateway to the local 911 centre, without a location.</summary>
public sealed class LocalGateway : Strategy
{
    /// <inheritdoc/>
    public override string Name => "localGateway";

    /// <inheritdoc/>
    public override TrunkRole FirstRole => TrunkRole.Local;

    /// <inheritdoc/>
    internal override int Place => 4;

    /// <inheritdoc/>
    internal override string FirstMember => "localTrunks";

    /// <inheritdoc/>
    internal override bool NeedsLocalTrunks => true;

    /// <inheritdoc/>
    internal override IReadOnlyList<Located<string>> ReadFirst(NodeReader zone, Provider? provider) => [];

    /// <inheritdoc/>
    internal override string? WhyNot(LocalTrunkMode mode) =>
        mode == LocalTrunkMode.Ecrc ? "there is no provider whose ECRC could be called" : null;

    /// <inheritdoc/>
    internal override void AddLegs(LegBuilder legs) => legs.AddLocal();
}
