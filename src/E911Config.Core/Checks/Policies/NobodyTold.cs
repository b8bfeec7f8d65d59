using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Checks.Routing;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Policies;

/// <summary>C38: a location policy by which nobody is told of an emergency call, or not everybody who is named.</summary>
internal sealed class NobodyTold() : Check("C38", CheckSeverity.Warning, LocationPolicy.Type, NetworkSite.Type)
{
    private const string Invalid = nameof(Invalid);
    private const string TooLong = nameof(TooLong);
    private const int Most = 256;

    public override CheckTexts Texts { get; } = new(
        "A location policy by which nobody, or not everybody, is told of emergency calls",
        "{object} names nobody who is told of a call to {numbers}.",
        "Who is told knows at once that help is on its way, and leads it to the caller. In the United States somebody at the place or "
            + "elsewhere must be told.",
        "Set-CsLocationPolicy {object} -NotificationUri 'sip:security@contoso.com', several separated by commas, each with sip: in front; "
            + "a desk or a distribution list that is always attended, not one person.",
        "New-CsLocationPolicy; 47 CFR 9.16(b)(2)")
    {
        Cases = new Dictionary<string, string>
        {
            [Invalid] = "{object} names {invalid} to be told of a call to {numbers}, which is no SIP address.",
            [TooLong] = "{object} names whom to tell in {length} characters; 256 are the most.",
        },
    };

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        foreach (var policy in EmergencyPolicy.All(context.Snapshot))
        {
            var text = policy.Object.Text("NotificationUri");
            var told = Property.Split(text, ',');
            var invalid = told.Where(uri => !IsAddress(uri)).ToArray();
            var found = At(policy.Object).With(("numbers", policy.Numbers), ("invalid", invalid), ("length", text.Length));
            if (invalid.Length == told.Count)
            {
                // Where no law asks it, to name nobody is a choice; to name what is no address is none.
                var severity = PolicyReach.Weight(context, policy.Object, RequirementKind.SomebodyIsTold);
                if (severity is null && told.Count == 0) continue;
                yield return found with
                {
                    Case = told.Count == 0 ? "" : Invalid,
                    Severity = context.Weight(policy.Object, severity ?? Severity),
                };
            }
            else if (invalid.Length > 0 || text.Length > Most)
            {
                yield return found with
                {
                    Case = invalid.Length > 0 ? Invalid : TooLong,
                    Severity = context.Weight(policy.Object, Severity),
                };
            }
        }
    }

    private static bool IsAddress(string uri) => uri.StartsWith("sip:", StringComparison.OrdinalIgnoreCase)
        && uri.IndexOf('@') is > 4 and var at && at < uri.Length - 1;
}
