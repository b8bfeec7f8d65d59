using System.Collections.Generic;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Guidance;

/// <summary>S11: the way to the provider leads over the Internet.</summary>
internal sealed class SharedLine() : GuidanceCheck("S11", CheckSeverity.Information)
{
    public override CheckTexts Texts { get; } = new(
        "A connection to the provider that other traffic shares",
        "The connection to the provider is the Internet.",
        "On a dedicated line nothing pushes an emergency call aside, and its quality can be kept; on the Internet nobody can promise "
            + "either.",
        "Take a leased line or a carrier's private network, if calls must be heard whatever else happens.",
        Page);

    public override IReadOnlyList<string> Fields => ["provider.connection"];

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, DesignDocument design)
    {
        if (design.Provider?.Connection is { Kind: ConnectionKind.Internet } connection)
            yield return new CheckFinding(this, "", "") { Place = connection.Place };
    }

    private protected override IEnumerable<string> Undeclared(CheckContext context, DesignDocument design) =>
        design.Provider is { Connection: null } ? Fields : [];
}
