using System;
using E911Config.Module.Tests.Infrastructure;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>A session that breaks while a plan is applied through it.</summary>
public sealed class BrokenSessionTests : IDisposable
{
    private readonly RemoteLitware litware = new();
    private readonly RemoteProcess far;
    private readonly HostedShell shell;

    public BrokenSessionTests() => (far, shell) = (litware.Far, litware.Near);

    public static TheoryData<string> Moments => AllChances.Asked ? ["Set-CsVoicePolicy", "Set-CsPstnUsage", "Get-CsNetworkSite -Filter"]
        : ["Set-CsVoicePolicy"];

    // The server goes on; it is the way there that is gone, between two commands.
    [Theory]
    [MemberData(nameof(Moments))]
    public void ASessionThatBreaksInTheMiddleIsAFaultLikeAnyOther(string before)
    {
        far.Run("Set-CsNetworkSite", ("Identity", "Cologne"), ("LocationPolicy", null));

        // One zone is a seventh of the work.
        var zones = AllChances.Asked ? "" : "-Zone Reno";
        shell.Run($"$null = New-E911TrunkPlan -Path $design {zones} -Session $far -OutPath $work/litware.e911-plan.json -WarningAction "
            + "SilentlyContinue; Export-E911Snapshot $work/before.e911-snapshot.json -Session $far").Clean();
        var failed = shell.Run("param($Before) Set-E911Routing -Plan $work/litware.e911-plan.json -Session $far -JournalFolder "
            + "$work/journal -Confirm:$false -Verbose -OutVariable applied 4>&1 | Where-Object { $_ -is "
            + "[System.Management.Automation.VerboseRecord] } | ForEach-Object { if (\"$_\".StartsWith(($Before -split ' ')[0]) -and "
            + "($Before -notlike '* *' -or \"$_\" -like '*a fresh look*')) { Remove-PSSession $far } }", ("Before", before));
        var error = Assert.Single(failed.AllErrors);
        Assert.StartsWith("ApplyFailed,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("is closed. Open a new one.", error.ToString(), StringComparison.Ordinal);
        Assert.Contains(".jsonl", error.ToString(), StringComparison.Ordinal);
        far.Kill();
        litware.ComeUpAgain();
        shell.Run("Undo-E911Routing -JournalPath (Get-ChildItem $work/journal/*.jsonl).FullName -Session $far -JournalFolder "
            + "$work/journal -Confirm:$false").Clean();
        shell.Run("Export-E911Snapshot $work/after.e911-snapshot.json -Session $far").Clean();
        Assert.Equal(RemoteReadTests.Timeless(litware.In("before.e911-snapshot.json")),
            RemoteReadTests.Timeless(litware.In("after.e911-snapshot.json")));
    }

    public void Dispose() => litware.Dispose();
}
