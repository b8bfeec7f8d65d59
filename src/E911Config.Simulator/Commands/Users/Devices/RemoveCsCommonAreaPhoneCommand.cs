using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Remove-CsCommonAreaPhone.</summary>
[Cmdlet(VerbsCommon.Remove, "CsCommonAreaPhone", SupportsShouldProcess = true)]
public sealed class RemoveCsCommonAreaPhoneCommand : RemoveContactCommand
{
    private protected override CallerNoun Noun => CallerNoun.CommonAreaPhone;
}
