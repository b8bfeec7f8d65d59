using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Output;

/// <summary>
/// Built-in roles, with the simulated cmdlets that they may run. What each may do with emergency calling is told by the planning pages of
/// E9-1-1; a list of all cmdlets of a role is published nowhere.
/// </summary>
internal static class AdminRoles
{
    private static readonly string[] Reading = ["Get-", "Test-"];
    private static readonly string[] Voice =
    [
        "Voice", "Pstn", "Trunk", "Location", "Lis", "DialPlan", "Outbound", "SipResponse", "CallPark", "Network", "EmergencyNumber",
        "Routing",
    ];

    private static readonly string[] Location = ["Lis", "Network", "LocationPolicy"];

    public static IReadOnlyList<(string Name, List<string> Cmdlets)> All =>
    [
        ("CsAdministrator", Of(_ => true)),
        ("CsLocationAdministrator", Of(name => (Reads(name) || About(name, Location)) && name != "New-CsLocationPolicy")),
        ("CsViewOnlyAdministrator", Of(Reads)),
        ("CsVoiceAdministrator", Of(name => Reads(name) || About(name, Voice))),
    ];

    private static List<string> Of(Func<string, bool> may) => [.. VisibleCommands.Microsofts.Where(may)
        .OrderBy(name => name, StringComparer.Ordinal)];

    private static bool Reads(string cmdlet) => Reading.Any(verb => cmdlet.StartsWith(verb, StringComparison.Ordinal));

    private static bool About(string cmdlet, string[] nouns) => nouns.Any(noun =>
        cmdlet.Substring(cmdlet.IndexOf('-') + 1).StartsWith("Cs" + noun, StringComparison.Ordinal));
}
