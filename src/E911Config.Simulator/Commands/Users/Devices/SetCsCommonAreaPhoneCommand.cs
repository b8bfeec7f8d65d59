using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsCommonAreaPhone.</summary>
[Cmdlet(VerbsCommon.Set, "CsCommonAreaPhone", SupportsShouldProcess = true)]
public sealed class SetCsCommonAreaPhoneCommand : SetContactCommand
{
    [Parameter]
    public string? Description { get; set; }

    private protected override CallerNoun Noun => CallerNoun.CommonAreaPhone;
}
