using Xunit;

namespace E911Config.Module.Tests.Simulator;

public class UsageAndPolicyTests
{
    [Fact]
    public void UsagesAreAddedAtTheEndReplacedAndRemoved()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-CsPstnUsage -Usage @{Add='A', 'B'}; Set-CsPstnUsage global -Usage @{remove='a'}");
        Assert.Equal("Internal,Local,Emergency-Redmond,B", shell.Text("(Get-CsPstnUsage).Usage -join ','"));
        shell.Run("Set-CsPstnUsage -Usage @{replace='X', 'Y'}; $u = Get-CsPstnUsage; $u.Usage.Add('Z'); $u | Set-CsPstnUsage");
        Assert.Equal("X,Y,Z", shell.Text("(Get-CsPstnUsage).Usage -join ','"));
        shell.Run("Set-CsPstnUsage -Usage P, Q");
        Assert.Equal("P,Q", shell.Text("(Get-CsPstnUsage).Usage -join ','"));
    }

    [Fact]
    public void AddingWhatIsThereFailsAndRollsTheWholeCommandBack()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("DuplicateElement", shell.Fails("Set-CsPstnUsage -Usage @{add='New', 'LOCAL'}"));
        Assert.Equal("Internal,Local,Emergency-Redmond", shell.Text("(Get-CsPstnUsage).Usage -join ','"));
    }

    [Fact]
    public void AReferencedUsageGoesOrStaysAsTheSimulationWasStarted()
    {
        using (var lenient = new SimulatedShell())
            lenient.Run("Set-CsPstnUsage -Usage @{remove='Local'}; Set-CsVoicePolicy Redmond -Description 'still dangling'");
        using var strict = new SimulatedShell(start: "-UsageRemoval Refuse");
        Assert.Equal("ObjectInUse", strict.Fails("Set-CsPstnUsage -Usage @{remove='Local'}"));
        strict.Run("Get-CsVoiceRoute | Remove-CsVoiceRoute; Get-CsVoicePolicy | ForEach-Object { Set-CsVoicePolicy $_.Identity "
            + "-PstnUsages $null }; Set-CsPstnUsage -Usage @{remove='Local'}");
    }

    [Fact]
    public void TheUsagesOfAVoicePolicyKeepTheirOrderAndAreNeverTwice()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-CsVoicePolicy Redmond -PstnUsages @{add='Internal'}");
        Assert.Equal("Local,Internal", shell.Text("(Get-CsVoicePolicy Redmond).PstnUsages -join ','"));
        Assert.Equal("DuplicateElement", shell.Fails("Set-CsVoicePolicy Redmond -PstnUsages @{add='internal'}"));
        Assert.Equal("ReferenceNotFound", shell.Fails("Set-CsVoicePolicy Redmond -PstnUsages Nowhere"));
        Assert.Equal("ValueInvalid", shell.Fails("Set-CsVoicePolicy Redmond -CallForwardingSimulRingUsageType CustomUsage"));
        shell.Run("New-CsVoicePolicy Empty");
        Assert.Single(shell.Warnings);
        Assert.Equal("DefaultPolicy|True", shell.Text("$p = Get-CsVoicePolicy tag:empty; $p.Name; $p.AllowSimulRing"));
    }
}
