using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Checks.Routing;

/// <summary>The usage of a location policy, and which of the policy's numbers its routes take.</summary>
/// <param name="Policy">The policy; it names a usage.</param>
/// <param name="HasRoutes">Whether any route carries the usage.</param>
/// <param name="WithRoute">The numbers that a route takes.</param>
/// <param name="WithoutRoute">The numbers that no route takes.</param>
/// <param name="Untold">The numbers of which that cannot be told, since a pattern runs out of time.</param>
internal sealed record EmergencyUsage(EmergencyPolicy Policy, bool HasRoutes, IReadOnlyList<string> WithRoute,
    IReadOnlyList<string> WithoutRoute, IReadOnlyList<string> Untold)
{
    /// <summary>Those of all location policies that name a usage.</summary>
    public static IEnumerable<EmergencyUsage> All(CheckContext context) =>
        EmergencyPolicy.All(context.Snapshot).Where(policy => policy.Usage.Length > 0).Select(policy => Of(context.Index, policy));

    private static EmergencyUsage Of(CallIndex index, EmergencyPolicy policy)
    {
        var choices = policy.Numbers.ToLookup(number => index.Routes.Choose(policy.Usage, "+" + number, null) switch
        {
            { Groups.Count: > 0 } => (bool?)true,
            { OutOfTime: not null } => null,
            _ => false,
        });
        return new EmergencyUsage(policy, index.Routes.Of(policy.Usage).Count > 0, [.. choices[true]], [.. choices[false]],
            [.. choices[null]]);
    }
}
