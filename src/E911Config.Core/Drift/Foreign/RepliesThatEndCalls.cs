using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Drift.Foreign;

/// <summary>
/// A response-code rule in effect for a provider's trunk that makes a final answer of one that would send the call on to the next trunk.
/// </summary>
internal sealed class RepliesThatEndCalls : IForeignKind
{
    public IEnumerable<Deviation> Find(DriftContext context)
    {
        foreach (var scope in context.Configurations(trunk => trunk.Role == TrunkRole.Provider))
        {
            // Of two rules for one code the first decides.
            var trunks = scope.Select(trunk => trunk.Identity).ToArray();
            foreach (var found in TrunkConfigurations.Rules(context.Snapshot, SipResponseCodeTranslationRule.Type, scope.Key.Identity)
                .Select(rule => (Object: rule, Rule: ReplyRule.Of(rule))).Where(pair => pair.Rule.Received is not null)
                .GroupBy(pair => pair.Rule.Received).Select(same => same.First()))
            {
                if (!found.Rule.Decides || !ReplyRule.GoesOn(found.Rule.Received!.Value)) continue;
                var code = found.Rule.Received!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
                yield return DriftContext.Unexpected(found.Object, "TranslatedResponseCode",
                    DriftValue.About(DriftValueKind.GoesOn, trunks, code),
                    new DriftValue(DriftValueKind.EndsTheCall, code)
                        { Other = found.Rule.Translated.ToString(System.Globalization.CultureInfo.InvariantCulture) });
            }
        }
    }
}
