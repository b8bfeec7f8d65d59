using System;
using System.IO;
using System.Linq;
using E911Config.Module.Tests.Infrastructure;
using Xunit;

namespace E911Config.Module.Tests.Product.Nightly;

/// <summary>The nightly check by Windows Task Scheduler; its cmdlets are stand-ins with the documented parameters.</summary>
public sealed class DriftTaskTests : IDisposable
{
    private const string Register = "Register-E911DriftTask -Path $design -ReportFolder $work/reports -JournalFolder $work/journal ";
    private const string ByAccount = Register + "-ServiceAccount 'CONTOSO\\svc-e911$' ";
    private readonly HostedShell shell = new("E911Config");
    private readonly TemporaryFolder folder = new();

    public DriftTaskTests()
    {
        var example = Path.Combine(Repository.Root, "examples", "litware", "litware.e911.json");
        shell.Run("param($work, $from) $work = $work; $design = \"$work/litware.e911.json\"; Copy-Item $from $design; $null = "
            + "New-Item -ItemType Directory "
            + "$work/journal",
            ("work", folder.Path),
            ("from", example)).Clean();
        shell.Run(StandIns.TaskScheduler).Clean();
        shell.Run(StandIns.EventLog).Clean();
    }

    [Fact]
    public void ATaskRunsDailyOnceAtATimeAsAServiceAccount()
    {
        var result = shell.Run($"$null = {ByAccount} -At 04:30 -TimeLimit 00:20").Clean();
        Assert.Empty(result.Warnings);
        Assert.Equal("""
            False \E911Config\ E911 drift Litware
            powershell.exe
            True T04:30:00
            IgnoreNew 00:20:00 True
            CONTOSO\svc-e911$ Password Limited
            User: False
            """.ReplaceLineEndings("\n"), Text("""
            $one = $asked[0]
            "$($one.Force) $($one.TaskPath) $($one.TaskName)"; $one.Action[0].Execute
            "$($one.Trigger[0].Daily) $($one.Trigger[0].StartBoundary.Substring(10))"
            "$($one.Settings.MultipleInstances) $($one.Settings.Limit) $($one.Settings.StartWhenAvailable)"
            "$($one.Principal.UserId) $($one.Principal.LogonType) $($one.Principal.RunLevel)"; "User: $($one.ContainsKey('User'))"
            """));
    }

    /// <summary>The task runs the one file of the module, and its parameters are those of that file.</summary>
    [Fact]
    public void TheFileThatRunsTakesWhatItIsGiven()
    {
        shell.Run($"$null = {ByAccount} -ConnectionUri https://pool.contoso.com/OcsPowerShell -KeepDays 7 -MinimumSeverity Major").Clean();
        var words = (" " + Text("$asked[0].Action[0].Argument")).Split(" -", StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Split(' ', 2)).ToDictionary(word => word[0],
            word => word.Length > 1 ? word[1].Trim('"') : "");
        var script = Path.Combine(Repository.Root, "artifacts", "module", "E911Config", "nightly.ps1");
        Assert.Equal(script, words["File"]);
        Assert.Equal(Path.Combine(folder.Path, "reports"), words["ReportFolder"]);
        Assert.Equal("https://pool.contoso.com/OcsPowerShell", words["ConnectionUri"]);
        Assert.Equal(("7", "Major", ""), (words["KeepDays"], words["MinimumSeverity"], words["EventLog"]));
        var takes = Text($"(Get-Command '{script}').Parameters.Keys -join ' '").Split(' ');
        Assert.Empty(words.Keys.Except(["NoProfile", "NonInteractive", "File", .. takes]));
        Assert.True(Directory.Exists(words["ReportFolder"]));
    }

    [Fact]
    public void APasswordGoesToTheSchedulerAlone()
    {
        shell.Run($$"""
            $secret = New-Object pscredential 'CONTOSO\e911', (ConvertTo-SecureString 'pass "word' -AsPlainText -Force)
            $task = {{Register}} -Credential $secret -Verbose 4>$work/said.txt
            """).Clean();
        Assert.Equal("CONTOSO\\e911 pass \"word Limited False", Text(
            "\"$($asked[0].User) $($asked[0].Password) $($asked[0].RunLevel) $($asked[0].ContainsKey('Principal'))\""));
        Assert.Equal("False", Text(
            "\"$($task | Format-List * | Out-String) $(Get-Content -Raw $work/said.txt) $($events.Message)\" -like '*pass*word*'"));
    }

    /// <summary>To ask whether there is a source takes rights; it is made when an event is refused.</summary>
    [Fact]
    public void TheSourceOfEventsIsMadeOnce()
    {
        shell.Run($"$null = {ByAccount}; $null = {ByAccount} -TaskName again").Clean();
        Assert.Equal("E911Config\n1002 Information\n1002 Information",
            Text("$sources; $events | ForEach-Object { \"$($_.Id) $($_.Type)\" }"));
    }

    [Fact]
    public void WithoutRightsToTheEventLogTheTaskIsThereAllTheSame()
    {
        var result = shell.Run($"function New-EventLog {{ throw 'Requested registry access is not allowed.' }}; {ByAccount}").Clean();
        Assert.Contains("New-EventLog -LogName Application -Source E911Config", Assert.Single(result.Warnings));
        Assert.Equal("1", Text("$asked.Count"));
    }

    /// <summary>Another account has another default folder: the check would know of no plan, and nobody would see why.</summary>
    [Fact]
    public void AMissingJournalFolderIsTold()
    {
        var result = shell.Run(ByAccount.Replace("-JournalFolder $work/journal", "", StringComparison.Ordinal)).Clean();
        Assert.Contains("the design alone", Assert.Single(result.Warnings));
        var misspelt = shell.Run(ByAccount.Replace("$work/journal", "$work/jurnal", StringComparison.Ordinal) + " -Force").Clean();
        Assert.Contains("There is no journal folder", Assert.Single(misspelt.Warnings));
    }

    [Theory]
    [InlineData(ByAccount + "; " + ByAccount, "TaskExists", "-Force")]
    [InlineData("Register-E911DriftTask -Path $design -ReportFolder $work/r -ServiceAccount bob", "InputNotUnderstood", "-Credential")]
    [InlineData("Remove-Item function:Register-ScheduledTask; " + ByAccount, "TaskSchedulerMissing", "nightly.ps1")]
    [InlineData("Register-E911DriftTask -Path $work/misspelt.json -TaskName x -ReportFolder $work/r -ServiceAccount 'C\\x$'",
        "FileNotFound",
        "misspelt.json")]
    [InlineData(ByAccount + " -ConnectionUri pool.contoso.com", "InputNotUnderstood", "https://pool.contoso.com/OcsPowerShell")]
    [InlineData("'{' | Set-Content $design; " + ByAccount, "DesignInvalid", "litware.e911.json")]
    [InlineData("'x' | Set-Content $work/reports; " + ByAccount, "FileUnwritable", "reports")]
    [InlineData(ByAccount + "; Unregister-E911DriftTask 'E911 drift Litwar' -Confirm:$false", "TaskNotFound", "\"E911 drift Litware\"")]
    public void WhatCannotBeIsRefused(string script, string id, string says)
    {
        var error = Assert.Single(shell.Run(script).AllErrors);
        Assert.StartsWith(id + ",", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(says, error.Exception.Message);
    }

    [Fact]
    public void WhatIfMakesNothing()
    {
        shell.Run($"$null = {ByAccount} -WhatIf").Clean();
        Assert.Equal("0 0 False", Text("\"$($asked.Count) $($events.Count) $(Test-Path $work/reports)\""));
    }

    [Fact]
    public void ATaskIsReplacedWhenItIsMeantAndTakenAwayByItsName()
    {
        shell.Run($"$null = {ByAccount}; $null = {ByAccount} -Force").Clean();
        Assert.Equal("1 False True", Text("\"$($tasks.Count) $($asked.Force)\""));
        shell.Run("Get-ScheduledTask -TaskPath '\\E911Config\\' | Unregister-E911DriftTask -Confirm:$false").Clean();
        Assert.Equal("0 1003", Text("\"$($tasks.Count) $($events[-1].Id)\""));
    }

    [Fact]
    public void TheNamesOfTasksAreOffered()
    {
        shell.Run($"$null = {ByAccount}").Clean();
        Assert.Equal("'E911 drift Litware'",
            Text("(TabExpansion2 'Unregister-E911DriftTask -TaskName ').CompletionMatches.CompletionText"));
        Assert.Equal("0", Text("Remove-Item function:Get-ScheduledTask; $Error.Clear(); "
            + "$null = TabExpansion2 'Unregister-E911DriftTask -TaskName '; $Error.Count"));
    }

    /// <summary>Its lines fit a console, and it tells how to try it.</summary>
    [Fact]
    public void TheTaskIsShownWithWhatComesNext()
    {
        var shown = shell.Show(ByAccount);
        Assert.Contains("daily at 03:00 as CONTOSO\\svc-e911$", shown);
        Assert.Contains("Start-ScheduledTask -TaskPath '\\E911Config\\' -TaskName 'E911 drift Litware'", shown);
    }

    private string Text(string script) => string.Join("\n", shell.Run(script).Clean().Output.Select(item => item?.ToString()));

    public void Dispose()
    {
        shell.Dispose();
        folder.Dispose();
    }
}
