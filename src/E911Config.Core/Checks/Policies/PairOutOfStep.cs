using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Checks.Routing;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Policies;

/// <summary>C31: the dial string and mask of old clients do not fit the list of new ones.</summary>
internal sealed class PairOutOfStep() : Check("C31", CheckSeverity.Warning, LocationPolicy.Type)
{
    private const string Empty = nameof(Empty);
    private const string Masks = nameof(Masks);

    public override CheckTexts Texts { get; } = new(
        "A location policy whose numbers for old clients do not fit its list",
        "Of {object} old clients know {pair}, which is not in the list of emergency numbers ({list}).",
        "Clients that know the list take it alone; all others take EmergencyDialString and EmergencyDialMask alone. What is missing there "
            + "is an ordinary call on an old client.",
        "Set-CsLocationPolicy {object} -EmergencyDialString and -EmergencyDialMask to one number of the list, with its masks.",
        "Plan for multiple emergency numbers in Skype for Business Server")
    {
        Cases = new Dictionary<string, string>
        {
            [Empty] = "{object} has a list of emergency numbers ({list}), and none for old clients.",
            [Masks] = "Of {object} old clients do not know the same masks as new ones: {masks}.",
        },
    };

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        foreach (var policy in EmergencyPolicy.All(context.Snapshot).Select(policy => policy.Object))
        {
            var list = policy.Records("EmergencyNumbers").Where(number => number.Text("DialString").Length > 0).ToArray();
            if (list.Length == 0) continue;
            var pair = policy.Text("EmergencyDialString");
            var own = list.FirstOrDefault(number => number.Text("DialString") == pair);
            var masks = own is null ? [] : Different(own, list, Property.Split(policy.Text("EmergencyDialMask"), ';'));
            if (own is not null && masks.Length == 0) continue;
            yield return At(policy).With(("pair", pair), ("masks", masks),
                ("list", list.Select(number => number.Text("DialString")).ToArray())) with
            {
                Case = pair.Length == 0 ? Empty : own is null ? "" : Masks,
                Severity = context.Weight(policy, Severity),
            };
        }
    }

    // Old clients have one number: to it they may turn what new ones turn to the others.
    private static string[] Different(ValueRecord own, IReadOnlyList<ValueRecord> list, IReadOnlyList<string> known)
    {
        var all = list.SelectMany(number => Property.Split(number.Text("DialMask"), ';').Append(number.Text("DialString"))).ToArray();
        return [.. Property.Split(own.Text("DialMask"), ';').Except(known, StringComparer.Ordinal),
            .. known.Except(all, StringComparer.Ordinal)];
    }
}
