using System;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>
/// The cmdlets as implicit remoting brings them: functions of Microsoft's names whose objects are property bags, with enumerations as texts
/// or numbers, lists as array lists, and identities as texts.
/// </summary>
public sealed partial class PropertyBagTests
{
    // One level deep, as remoting serializes by default; the objects of Microsoft's cmdlets come no deeper.
    internal const string Proxies = """
        foreach ($cmdlet in Get-Command -Module E911Config.Simulator.Cmdlets -Name Get-Cs*, New-Cs*) {
            $metadata = [System.Management.Automation.CommandMetadata]::new($cmdlet)
            $body = "$([System.Management.Automation.ProxyCommand]::GetCmdletBindingAttribute($metadata)) param($([System.Management.Automation.ProxyCommand]::GetParamBlock($metadata)))
                process { foreach (`$item in @(E911Config.Simulator.Cmdlets\$($cmdlet.Name) @PSBoundParameters)) { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize(`$item, 2)) } }"
            $null = $ExecutionContext.InvokeProvider.Item.Set("function:global:$($cmdlet.Name)", [scriptblock]::Create($body))
        }
        """;

    [Fact]
    public void PlanDriftAndSnapshotAreTheSameAsFromTheObjectsThemselves()
    {
        using var litware = new LitwareSession();
        var plan = Plan(litware);
        var objects = litware.Exported();
        litware.Run(Proxies);
        Assert.Equal("Function", litware.Text("(Get-Command Get-CsVoiceRoute).CommandType"));
        Assert.StartsWith("Deserialized.",
            litware.Text("(Get-CsVoiceRoute | Where-Object Identity -eq 'LocalRoute').PSObject.TypeNames[0]"), StringComparison.Ordinal);

        Assert.Equal(plan, Plan(litware));
        Assert.Equal(objects, litware.Exported());
    }

    [Fact]
    public void AReadThatIsDeniedIsUnreadAndNotEmpty()
    {
        using var litware = new LitwareSession();
        litware.Run("Set-E911SimulationFault -DenyNoun CsLisPort, CsVoiceRoute");
        var result = litware.Run("$snapshot = Export-E911Snapshot -Path $work/denied.e911-snapshot.json -PassThru; $snapshot.Unread.Noun");
        Assert.Equal(["CsVoiceRoute", "CsLisPort"], result.Output.Select(noun => noun.ToString()));
        Assert.Contains(result.Warnings, warning => warning.StartsWith("CsVoiceRoute is not in the snapshot", StringComparison.Ordinal));
        Assert.Contains(litware.Try("New-E911TrunkPlan -Path $design").AllErrors, error =>
            error.FullyQualifiedErrorId.StartsWith("NounUnread,", StringComparison.Ordinal));
    }

    // The plan file without its time and the id that follows from it.
    private static string Plan(LitwareSession litware)
    {
        litware.Run("$null = New-E911TrunkPlan -Path $design -OutPath $work/bags.e911-plan.json -WarningAction SilentlyContinue");
        return Moment().Replace(System.IO.File.ReadAllText(litware.In("bags.e911-plan.json")), "");
    }

    [GeneratedRegex("\"(id|seal|created|read)\": \"[^\"]*\"")]
    private static partial Regex Moment();
}
