using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Guidance;

/// <summary>S6: a session border controller that is not certified.</summary>
internal sealed class NotCertified() : GuidanceCheck("S6", CheckSeverity.Warning)
{
    public override CheckTexts Texts { get; } = new(
        "A session border controller that is not certified for E9-1-1",
        "The design says that what stands behind {object} is not certified.",
        "Only session border controllers that are certified for the provider's service are supported; others may lose the location or the "
            + "call.",
        "Take a certified one, or ask its maker for the certificate and declare it.",
        Page);

    public override IReadOnlyList<string> Fields => ["provider.trunks.certified"];

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, DesignDocument design) =>
        Borders(design).Where(trunk => trunk.Certified == false).Select(trunk => At(trunk.Trunk));

    private protected override IEnumerable<string> Undeclared(CheckContext context, DesignDocument design) =>
        Borders(design).Any(trunk => trunk.Certified is null) ? Fields : [];

    /// <summary>The trunks behind which a session border controller stands.</summary>
    internal static IEnumerable<ProviderTrunk> Borders(DesignDocument design) =>
        (design.Provider?.Trunks ?? []).Where(trunk => trunk.Kind == ProviderTrunkKind.OnPremSbc);
}
