using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Output;
using E911Config.Simulator.Types;
using E911Config.Simulator.Users;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsPoolBackupRelationship: the backup registrar of the topology, which nothing here changes.</summary>
[Cmdlet(VerbsCommon.Get, "CsPoolBackupRelationship")]
[OutputType("Microsoft.Rtc.Management.Hadr.BackupService.BackupRelation")]
public sealed class GetCsPoolBackupRelationshipCommand : SimulatedCommand
{
    [Parameter(Mandatory = true)]
    public Fqdn PoolFqdn { get; set; } = null!;

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter LocalStore { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        var pool = PoolFqdn.ToString();
        var backup = Read("CsPoolBackupRelationship", () => Simulation.Objects.Table(Registrar.Type)
            .Find(Registrar.Type.CanonicalIdentity(pool)) is null ? throw SimulatorException.NotFound(Pool.Type.Noun, pool)
            : PoolInfo.BackupOf(Simulation.Objects, pool));
        WriteObject(ObjectView.Of("Microsoft.Rtc.Management.Hadr.BackupService.BackupRelation",
            ("PoolFqdn", pool), ("BackupPoolFqdn", backup)));
    }
}
