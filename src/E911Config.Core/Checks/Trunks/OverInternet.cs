using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Trunks;

/// <summary>C53: a trunk of the provider over the Internet without IPsec.</summary>
internal sealed class OverInternet() : Check("C53", CheckSeverity.Error, Trunk.Type, TrunkConfiguration.Type)
{
    private const string Confidential = nameof(Confidential);
    private const string NoSrtp = nameof(NoSrtp);

    public override CheckTexts Texts { get; } = new(
        "A trunk of the provider over the Internet without IPsec",
        "{object} leads to the provider over the Internet, and the design says that there is no IPsec.",
        "Over the Internet a call and the location in it can be overheard and changed. Where calls are confidential the guidance asks for "
            + "IPsec; it advises a virtual private network in any case.",
        "Run the trunk through IPsec and say so in the design: \"connection\": { \"ipsec\": true }. Until then at least encrypt the media: "
            + "Set-CsTrunkConfiguration {configuration} -SRTPMode Required.",
        "Design the SIP trunk for E9-1-1; SIP trunking in Skype for Business Server")
    {
        Cases = new Dictionary<string, string>
        {
            [Confidential] = "{object} leads to the provider over the Internet. The design says that its calls are confidential, and that "
                + "there is no IPsec.",
            [NoSrtp] = "{object} leads to the provider over the Internet without IPsec, and {configuration} has SRTPMode NotSupported.",
        },
    };

    public override IReadOnlyList<string> Fields => ["provider.connection"];

    internal override IEnumerable<string> Undeclared(CheckContext context) =>
        context.Design!.Provider is { Connection: null } ? Fields : [];

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        if (context.Design?.Provider?.Connection is not { Kind: ConnectionKind.Internet, Ipsec: false } line) yield break;
        foreach (var trunk in context.Design.Trunks.Where(trunk => trunk.Role == TrunkRole.Provider))
        {
            if (context.Index.Trunks.Find(trunk.Identity, null) is not { } node) continue;
            var isOpen = context.ConfigurationOf(node).Text("SRTPMode") == "NotSupported";
            yield return At(Trunk.Type, trunk.Identity).With(("configuration", node.Settings.Scope)) with
            {
                Case = isOpen ? NoSrtp : line.Confidential ? Confidential : "",
                Severity = line.Confidential ? Severity : CheckSeverity.Warning,
                Place = line.Place,
            };
        }
    }
}
