using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>The parameters that New-CsDialPlan and Set-CsDialPlan share.</summary>
public abstract class WriteCsDialPlanCommand : WriteObjectCommand
{
    [Parameter]
    public string? Description { get; set; }

    [Parameter]
    public string? DialinConferencingRegion { get; set; }

    [Parameter]
    public string? ExternalAccessPrefix { get; set; }

    [Parameter]
    public PSListModifier? NormalizationRules { get; set; }

    [Parameter]
    public bool OptimizeDeviceDialing { get; set; }

    [Parameter]
    public string? SimpleName { get; set; }

    [Parameter]
    public string? State { get; set; }

    [Parameter]
    public string? City { get; set; }

    [Parameter]
    public string? CountryCode { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => DialPlan.Type;
}
