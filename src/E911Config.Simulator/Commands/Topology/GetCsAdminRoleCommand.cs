using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Output;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsAdminRole: those built-in roles of which it is known what they may do here.</summary>
[Cmdlet(VerbsCommon.Get, "CsAdminRole", DefaultParameterSetName = "Identity")]
[OutputType("Microsoft.Rtc.Management.WritableConfig.Settings.Roles.Role")]
public sealed class GetCsAdminRoleCommand : GetMadeCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0, ValueFromPipeline = true)]
    public string? Identity { get; set; }

    [Parameter]
    public SwitchParameter LocalStore { get; set; }

    [Parameter(ParameterSetName = "Filter")]
    public string? Filter { get; set; }

    [Parameter(ParameterSetName = "SID", Position = 0)]
    public string? Sid { get; set; }

    private protected override string NounName => "CsAdminRole";

    private protected override IEnumerable<(string Identity, PSObject View)> All() =>
        AdminRoles.All.Where(role => Sid is null).Select(role => (role.Name, ObjectView.Of(
            "Microsoft.Rtc.Management.WritableConfig.Settings.Roles.Role",
            ("Identity", role.Name), ("SID", null), ("IsStandardRole", true), ("Cmdlets", role.Cmdlets), ("ConfigScopes", Everywhere),
            ("UserScopes", Everywhere), ("Template", null))));

    private static List<string> Everywhere => ["Global"];
}
