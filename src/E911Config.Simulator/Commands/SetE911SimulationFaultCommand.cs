using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Commands;

/// <summary>Makes the simulation fail on purpose: a write before or after it takes effect, or the reading of a noun.</summary>
[Cmdlet(VerbsCommon.Set, "E911SimulationFault", DefaultParameterSetName = WriteSet)]
public sealed class SetE911SimulationFaultCommand : SimulationCommand
{
    private const string WriteSet = "Write";
    private const string DenySet = "Deny";
    private const string ClearSet = "Clear";

    [Parameter(Mandatory = true, ParameterSetName = WriteSet)]
    [ValidateRange(1, int.MaxValue)]
    public int FailWrite { get; set; }

    [Parameter(ParameterSetName = WriteSet)]
    public FaultMoment When { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = DenySet)]
    public string[] DenyNoun { get; set; } = [];

    [Parameter(Mandatory = true, ParameterSetName = ClearSet)]
    public SwitchParameter Clear { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        var simulation = SimulationHost.Require();
        lock (simulation.Gate)
        {
            if (ParameterSetName == ClearSet) simulation.Faults.Clear();
            if (ParameterSetName == WriteSet) simulation.Faults.FailWrite(FailWrite, When);
            foreach (var noun in DenyNoun) simulation.Faults.Deny(noun);
        }
    }
}
