using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Output;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsLisLocation.</summary>
[Cmdlet(VerbsCommon.Get, "CsLisLocation")]
[OutputType("System.Management.Automation.PSCustomObject", KnownMembers.Rows + "CsLisLocation")]
public sealed class GetCsLisLocationCommand : GetObjectCommand
{
    [Parameter]
    public SwitchParameter Unreferenced { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => OwnTypes.Location;

    // A location of a table that was not read would be missing, and one that only such a table leads to would count as unreferenced.
    private protected override void Require()
    {
        foreach (var rows in LocationTables.Rows) Simulation.Objects.Table(rows);
    }

    private protected override bool Keep(DeploymentObject item) => !Unreferenced
        || Simulation.Objects.UsersOf(item.Type.Noun, item.Identity).Count == 0;
}
