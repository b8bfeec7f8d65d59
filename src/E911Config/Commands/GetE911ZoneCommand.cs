using System.Management.Automation;
using E911Config.Abstractions;
using E911Config.Completers;
using E911Config.Core.Apply;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Internal;

namespace E911Config.Commands;

/// <summary>Get-E911Zone: zones of a design as they are in a deployment, each on one card.</summary>
[Cmdlet(VerbsCommon.Get, "E911Zone", DefaultParameterSetName = "Path")]
[OutputType(typeof(ZoneResult))]
public sealed class GetE911ZoneCommand : DesignCmdlet
{
    /// <summary>Only these zones of the design.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ZoneCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Zone { get; set; } = [];

    /// <summary>The folder with the journals that tell of the last change.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? JournalFolder { get; set; }

    private protected override void Process(DesignDocument design)
    {
        var zones = PlanScope.Choose(design, Zone);
        var snapshot = ReadDeployment(design);
        var history = ZoneHistory.Read(ApplyFolder.ToRead(this, JournalFolder), design, snapshot.Source);
        foreach (var zone in ZoneResult.Of(design, zones, snapshot, history, Now.UtcDateTime.Date, SourceText))
            WriteObject(zone);
    }
}
