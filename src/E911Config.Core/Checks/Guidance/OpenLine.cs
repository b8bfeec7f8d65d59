using System.Collections.Generic;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Guidance;

/// <summary>S12: the Internet without IPsec.</summary>
internal sealed class OpenLine() : GuidanceCheck("S12", CheckSeverity.Error)
{
    private const string NotConfidential = nameof(NotConfidential);

    public override CheckTexts Texts { get; } = new(
        "A connection over the Internet that is not protected",
        "The connection to the provider is the Internet without IPsec, and its calls are to be confidential.",
        "Anybody on the way can listen to the call and read the caller's location, or change them.",
        "Build an IPsec tunnel to the provider and declare it; or take a leased line or a carrier's private network.",
        Page + "; Plan for SIP trunking in Skype for Business Server")
    {
        Cases = new Dictionary<string, string>
        {
            [NotConfidential] = "The connection to the provider is the Internet without IPsec.",
        },
    };

    public override IReadOnlyList<string> Fields => ["provider.connection"];

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, DesignDocument design)
    {
        if (design.Provider?.Connection is not { Kind: ConnectionKind.Internet, Ipsec: false } connection) yield break;
        var found = new CheckFinding(this, "", "") { Place = connection.Place };
        yield return connection.Confidential ? found : found with { Case = NotConfidential, Severity = CheckSeverity.Warning };
    }

    private protected override IEnumerable<string> Undeclared(CheckContext context, DesignDocument design) =>
        design.Provider is { Connection: null } ? Fields : [];
}
