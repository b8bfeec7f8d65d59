using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsOutboundTranslationRule.</summary>
[Cmdlet(VerbsCommon.Set, "CsOutboundTranslationRule", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
public sealed class SetCsOutboundTranslationRuleCommand : WriteCsOutboundTranslationRuleCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Instance", ValueFromPipeline = true)]
    public PSObject? Instance { get; set; }

    /// <inheritdoc/>
    protected override void Run() => Set();
}
