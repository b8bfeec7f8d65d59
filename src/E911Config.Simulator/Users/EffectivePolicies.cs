using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Output;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Users;

/// <summary>
/// The policies that count for a user, as the page of Get-CsEffectivePolicy says: the one that he was granted, else that of his pool, else
/// that of his site, else the global one. A network site is no part of it.
/// </summary>
internal static class EffectivePolicies
{
    public static PSObject Of(Simulation simulation, SimulatedUser user)
    {
        return ObjectView.Of("Microsoft.Rtc.Management.AD.Cmdlets.EffectivePolicies",
            ("Identity", user.Identity),
            ("LocationProfile", Of(DialPlan.Type, user.Class.DialPlan)),
            ("LocationPolicy", Of(LocationPolicy.Type, user.Class.LocationPolicy)),
            ("VoicePolicy", Of(VoicePolicy.Type, user.Class.VoicePolicy)),
            ("VoiceRoutingPolicy", Of(VoiceRoutingPolicy.Type, user["VoiceRoutingPolicy"] as string)));

        string Of(ObjectType type, string? granted) => Winner(simulation.Objects, type, granted, user.Class.RegistrarPool ?? "");
    }

    private static string Winner(ObjectStore objects, ObjectType type, string? granted, string pool)
    {
        var table = objects.Table(type);
        if (granted is { Length: > 0 } && table.Find(type.Identity.Canonical(granted) ?? granted) is { } own)
            return type.Identity.NameOf(own.Identity);
        var scopes = type.Identity.Scopes.Select(scope => scope switch
        {
            "Service:Registrar" => scope + ":" + pool,
            "Site" => objects.Table(Pool.Type).Find(pool)?.Text("Site"),
            _ => null,
        });
        return scopes.OfType<string>().OrderByDescending(scope => scope.Split(':').Length).Select(table.Find)
            .FirstOrDefault(found => found is not null)?.Identity ?? "Global";
    }
}
