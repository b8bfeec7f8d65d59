using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Output;
using E911Config.Simulator.Rules;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's New-CsEmergencyNumber: a value for the parameter -EmergencyNumbers.</summary>
[Cmdlet(VerbsCommon.New, "CsEmergencyNumber")]
[OutputType("System.Object")]
public sealed class NewCsEmergencyNumberCommand : SimulatedCommand
{
    [Parameter(Mandatory = true)]
    public string DialString { get; set; } = "";

    [Parameter]
    public string? DialMask { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        var numbers = LocationPolicy.Type.Get("EmergencyNumbers");
        var number = new ValueRecord("DialString", DialString, "DialMask", DialMask);
        Limits.Check(LocationPolicy.Type, new DeploymentObject(LocationPolicy.Type, "Global")
            .With(numbers.Name, new[] { number }), [numbers]);
        WriteObject(ConfigElement.View(numbers, number));
    }
}
