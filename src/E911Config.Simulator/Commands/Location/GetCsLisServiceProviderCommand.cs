using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Output;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsLisServiceProvider: who validates the addresses of the simulation.</summary>
[Cmdlet(VerbsCommon.Get, "CsLisServiceProvider")]
[OutputType("System.Management.Automation.PSCustomObject", KnownMembers.Rows + "CsLisServiceProvider")]
public sealed class GetCsLisServiceProviderCommand : GetObjectCommand
{
    /// <inheritdoc/>
    protected override ObjectType Noun => OwnTypes.ServiceProvider;
}
