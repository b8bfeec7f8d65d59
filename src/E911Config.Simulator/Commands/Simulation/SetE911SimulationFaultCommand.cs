using System;
using System.Linq;
using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Commands;

/// <summary>Makes the simulation fail on purpose. Faults add up until they are cleared.</summary>
[Cmdlet(VerbsCommon.Set, "E911SimulationFault", DefaultParameterSetName = FailSet)]
public sealed class SetE911SimulationFaultCommand : SimulationCommand
{
    private const string FailSet = "FailWrite";
    private const string DieSet = "DieOnWrite";
    private const string DenySet = "DenyNoun";
    private const string DenyCmdletSet = "DenyCmdlet";
    private const string CmdletSet = "MissingCmdlet";
    private const string ParameterSet = "MissingParameter";
    private const string DelaySet = "ReadDelay";
    private const string OtherReadSet = "OtherBeforeRead";
    private const string OtherWriteSet = "OtherBeforeWrite";
    private const string LagSet = "LagReplica";
    private const string RefuseSet = "RefuseDeserialized";
    private const string ClearSet = "Clear";

    [Parameter(Mandatory = true, ParameterSetName = FailSet)]
    [ValidateRange(1, int.MaxValue)]
    public int FailWrite { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = DieSet)]
    [ValidateRange(1, int.MaxValue)]
    public int DieOnWrite { get; set; }

    [Parameter(ParameterSetName = FailSet)]
    [Parameter(ParameterSetName = DieSet)]
    public FaultMoment When { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = DenySet)]
    public string[] DenyNoun { get; set; } = [];

    [Parameter(Mandatory = true, ParameterSetName = DenyCmdletSet)]
    public string[] DenyCmdlet { get; set; } = [];

    [Parameter(Mandatory = true, ParameterSetName = CmdletSet)]
    public string[] MissingCmdlet { get; set; } = [];

    [Parameter(Mandatory = true, ParameterSetName = ParameterSet)]
    public string[] MissingParameter { get; set; } = [];

    [Parameter(Mandatory = true, ParameterSetName = ParameterSet)]
    public string Cmdlet { get; set; } = "";

    [Parameter(Mandatory = true, ParameterSetName = DelaySet)]
    [ValidateRange(0, int.MaxValue)]
    public int ReadDelayMilliseconds { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = OtherReadSet)]
    [Parameter(Mandatory = true, ParameterSetName = OtherWriteSet)]
    public ScriptBlock? OtherAdministrator { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = OtherReadSet)]
    [ValidateRange(1, int.MaxValue)]
    public int BeforeRead { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = OtherWriteSet)]
    [ValidateRange(1, int.MaxValue)]
    public int BeforeWrite { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = LagSet)]
    public string[] LagReplica { get; set; } = [];

    [Parameter(ParameterSetName = LagSet)]
    [ValidateRange(1, int.MaxValue)]
    public int Looks { get; set; } = Faults.ForEver;

    [Parameter(Mandatory = true, ParameterSetName = RefuseSet)]
    public SwitchParameter RefuseDeserialized { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = ClearSet)]
    public SwitchParameter Clear { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        var simulation = SessionHandle.Require(this);
        lock (simulation.Gate) Set(simulation, simulation.Faults);
        VisibleCommands.Show(this, simulation);
    }

    private void Set(Simulation simulation, Faults faults)
    {
        switch (ParameterSetName)
        {
            case ClearSet: faults.Clear(); break;
            case FailSet: faults.Add(new WriteFault(FailWrite, When, dies: false)); break;
            case DieSet: faults.Add(new WriteFault(DieOnWrite, When, dies: true)); break;
            case DelaySet: faults.ReadDelay = TimeSpan.FromMilliseconds(ReadDelayMilliseconds); break;
            case OtherReadSet: faults.Add(new Intervention(OtherAdministrator!.ToString(), BeforeRead, onWrite: false)); break;
            case OtherWriteSet: faults.Add(new Intervention(OtherAdministrator!.ToString(), BeforeWrite, onWrite: true)); break;
            case RefuseSet: faults.RefuseDeserialized = RefuseDeserialized; break;
        }

        foreach (var noun in DenyNoun) faults.Deny(VisibleCommands.Noun(noun));
        foreach (var cmdlet in DenyCmdlet) faults.DenyCmdlet(VisibleCommands.Name(cmdlet));
        foreach (var replica in LagReplica) faults.Lag(GetCsManagementStoreReplicationStatusCommand.Known(simulation, replica), Looks);
        foreach (var cmdlet in MissingCmdlet) faults.Missing.Cmdlet(VisibleCommands.Name(cmdlet));
        foreach (var parameter in MissingParameter)
            faults.Missing.Parameter(VisibleCommands.Name(Cmdlet), VisibleCommands.Parameter(Cmdlet, parameter));
    }
}
