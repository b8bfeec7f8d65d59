using System.Linq;
using System.Management.Automation;
using E911Config.Abstractions;
using E911Config.Completers;
using E911Config.Core;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.Internal;

namespace E911Config.Commands;

/// <summary>New-E911TrunkPlan: a design and a deployment make a plan.</summary>
[Cmdlet(VerbsCommon.New, "E911TrunkPlan", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
[OutputType(typeof(Plan))]
public sealed class NewE911TrunkPlanCommand : DesignCmdlet
{
    /// <summary>Only these zones: a pilot.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ZoneCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Zone { get; set; } = [];

    /// <summary>Also finds out which callers fare worse than the residents where they are not at home.</summary>
    [Parameter]
    public SwitchParameter Visitors { get; set; }

    /// <summary>Saves the plan to this file.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? OutPath { get; set; }

    /// <summary>Does not write over an existing file.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    private protected override void Process(DesignDocument design)
    {
        var result = Planner.Make(design, ReadDeployment(design), Zone, Now, Visitors);
        if (result.Plan is null)
        {
            foreach (var finding in result.Findings.Where(finding => finding.Severity == FindingSeverity.Error))
                WriteError(ErrorRecords.Of(new E911Exception(finding.Id, finding.ToString()), finding));
            return;
        }

        foreach (var finding in result.Findings.Where(finding => finding.Severity == FindingSeverity.Warning)) WriteWarning(finding.ToString());
        if (OutPath is not null) Save(result.Plan, OutputFile(OutPath));
        WriteObject(result.Plan);
    }

    private void Save(Plan plan, string path)
    {
        if (NoClobber && System.IO.File.Exists(path)) throw new E911Exception("PathExists", $"{path} exists already. Give another -OutPath, or leave out -NoClobber.") { Target = path };
        if (ShouldProcess(path, "Save the plan")) PlanFile.Write(path, plan);
    }
}
