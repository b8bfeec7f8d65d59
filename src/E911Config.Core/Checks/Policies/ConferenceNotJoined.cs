using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Core.Checks.Routing;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Policies;

/// <summary>C39: a security desk that the provider cannot join to a call.</summary>
internal sealed class ConferenceNotJoined() : Check("C39", CheckSeverity.Warning, LocationPolicy.Type, VoiceRoute.Type, Trunk.Type,
    TrunkConfiguration.Type)
{
    private const string NoAddress = nameof(NoAddress);
    private const string NoMode = nameof(NoMode);
    private static readonly Regex Number = new(@"^sip:\+[0-9]{7,15}@[^@]+\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public override CheckTexts Texts { get; } = new(
        "A location policy whose security desk may not be joined to calls",
        "{object} joins {uri}, which is no telephone number that the provider could call.",
        "It is the provider who calls the desk and joins it to the call, over the telephone network. A desk that it cannot call hears "
            + "nothing.",
        "Set-CsLocationPolicy {object} -ConferenceUri 'sip:+14255550123@contoso.com' -ConferenceMode oneway, with a number of the desk "
            + "that is reached from outside; twoway if it is to speak. Ask the provider whether it joins desks at all.",
        "Plan security desk participation for E9-1-1; New-CsLocationPolicy")
    {
        Cases = new Dictionary<string, string>
        {
            [NoAddress] = "{object} joins {uri}, which is no SIP address: it must begin with sip:.",
            [NoMode] = "{object} joins {uri}, and says nothing of how: ConferenceMode is empty.",
        },
    };

    internal override IEnumerable<string> Undeclared(CheckContext context) => PolicyReach.Undeclared(context);

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from policy in EmergencyPolicy.All(context.Snapshot)
        let uri = policy.Object.Text("ConferenceUri")
        where uri.Length > 0
        let named = !uri.StartsWith("sip:", StringComparison.OrdinalIgnoreCase) ? NoAddress
            : !Number.IsMatch(uri) && PolicyReach.SendsLocation(context, policy.Object) ? ""
            : policy.Object.Text("ConferenceMode").Length == 0 ? NoMode : null
        where named is not null
        select At(policy.Object).With(("uri", uri)) with { Case = named, Severity = context.Weight(policy.Object, Severity) };
}
