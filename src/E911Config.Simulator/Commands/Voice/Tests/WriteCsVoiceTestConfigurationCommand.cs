using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Commands;

/// <summary>The parameters that New-CsVoiceTestConfiguration and Set-CsVoiceTestConfiguration share.</summary>
public abstract class WriteCsVoiceTestConfigurationCommand : WriteObjectCommand
{
    [Parameter]
    public string? DialedNumber { get; set; }

    [Parameter]
    public string? ExpectedRoute { get; set; }

    [Parameter]
    public string? ExpectedTranslatedNumber { get; set; }

    [Parameter]
    public string? ExpectedUsage { get; set; }

    [Parameter]
    public string? TargetDialplan { get; set; }

    [Parameter]
    public string? TargetVoicePolicy { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => OwnTypes.VoiceTest;
}
