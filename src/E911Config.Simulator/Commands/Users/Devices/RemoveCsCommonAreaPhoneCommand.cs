using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Remove-CsCommonAreaPhone.</summary>
[Cmdlet(VerbsCommon.Remove, "CsCommonAreaPhone", SupportsShouldProcess = true)]
public sealed class RemoveCsCommonAreaPhoneCommand : RemoveContactCommand
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public UserIdParameter? Identity { get; set; }

    private protected override CallerNoun Noun => CallerNoun.CommonAreaPhone;
}
