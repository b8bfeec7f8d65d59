using System;
using System.IO;
using System.Linq;
using E911Config.Module.Tests.Infrastructure;
using Xunit;

namespace E911Config.Module.Tests.Product.Nightly;

/// <summary>nightly.ps1 of the module's folder, as a scheduler runs it; the event log is a stand-in.</summary>
public sealed class NightlyTests : IDisposable
{
    private const string Nightly =
        "& $nightly -Design $design -ReportFolder $work/reports -JournalFolder $work/journal -EventLog *> $work/log.txt; $LASTEXITCODE";
    private const string Notify =
        "& $notify -ReportFolder $work/reports -Uri https://hooks.contoso.com/x; \"$LASTEXITCODE $($sent.Count)\"";
    private const string Harm = "Set-CsNetworkSite -Identity London -LocationPolicy $null";
    private readonly LitwareSession litware = LitwareSession.Applied("journal");

    public NightlyTests()
    {
        litware.Run("param($Script) $nightly = $Script",
            ("Script", Path.Combine(Repository.Root, "artifacts", "module", "E911Config", "nightly.ps1")));
        litware.Run(StandIns.EventLog + "\n$global:sources = @('E911Config')");
    }

    /// <summary>The example as it is applied has one network without an address, which its plan has told of.</summary>
    [Fact]
    public void EveryNightHasItsCodeItsEventAndItsFiles()
    {
        Assert.Equal("0", litware.Text(Nightly));
        Assert.Equal("1000 Information", Events());
        Assert.Equal(["T-clean.e911-drift.html", "T-clean.e911-drift.json", "latest.html"], Reports());

        litware.Run("Set-CsVoiceRoute -Identity E911-Reno-Primary -Description changed");
        Assert.Equal("2", litware.Text(Nightly));
        Assert.Equal("1010 Information", Events());

        litware.Run("Remove-CsVoiceRoute -Identity E911-Reno-Primary");
        Assert.Equal("2", litware.Text(Nightly));
        Assert.Equal("1011 Warning", Events());

        litware.Run(Harm);
        Assert.Equal("2", litware.Text(Nightly));
        Assert.Equal("1012 Error", Events());
        Assert.Contains("CsNetworkSite London", litware.Text("$events[-1].Message"));
        Assert.Equal("True", litware.Text("(Get-Content -Raw $work/reports/latest.html).Contains('CsNetworkSite')"));
    }

    /// <summary>What stood there the night before is not new.</summary>
    [Fact]
    public void TheNightBeforeIsTheBaseline()
    {
        litware.Run("Set-CsVoiceRoute -Identity E911-Reno-Primary -Description changed");
        litware.Text(Nightly);

        // A file of somebody else's, whose name comes behind all nights.
        litware.Run("'{' | Set-Content $work/reports/mine.e911-drift.json");
        litware.Run("Start-Sleep -Milliseconds 1100; Set-CsVoiceRoute -Identity E911-Detroit-Primary -Description changed");
        litware.Text(Nightly);
        var message = litware.Text("$events[-1].Message");
        Assert.Contains("Minor, new: Changed CsVoiceRoute E911-Detroit-Primary", message);
        Assert.Contains("Minor: Changed CsVoiceRoute E911-Reno-Primary", message);
    }

    /// <summary>A run that could not see says so, beside what it has seen.</summary>
    [Fact]
    public void WhatWasNotSeenHasAnEventOfItsOwn()
    {
        litware.Run("Set-E911SimulationFault -DenyNoun CsLisPort");
        Assert.Equal("3", litware.Text(Nightly));
        Assert.Equal("1020 Warning", Events());
        Assert.Contains("CsLisPort", litware.Text("$events[-1].Message"));
        litware.Run("Start-Sleep -Milliseconds 1100; " + Harm);
        Assert.Equal("2", litware.Text(Nightly));
        Assert.Equal("1012 Error|1020 Warning", Events());
    }

    [Fact]
    public void ANightWithoutACheckIsAFailure()
    {
        Assert.Equal("1", litware.Text(Nightly.Replace("$design", "$work/misspelt.e911.json", StringComparison.Ordinal)));
        Assert.Equal("1030 Error", Events());
        Assert.Contains("misspelt.e911.json", litware.Text("Get-Content -Raw $work/log.txt"));
    }

    /// <summary>A disk that is full must not blind the check: the event tells what it saw, and that it was not saved.</summary>
    [Fact]
    public void AReportThatCannotBeSavedHidesNothing()
    {
        litware.Run("'a file' | Set-Content $work/reports; " + Harm);
        Assert.Equal("1", litware.Text(Nightly));
        Assert.Equal("1012 Error|1030 Error", Events());
        Assert.Contains("CsNetworkSite London", litware.Text("$events[0].Message"));
    }

    /// <summary>
    /// After an update, or a night that broke off, the result of the night before may be of no use: the check goes on without.
    /// </summary>
    [Theory]
    [InlineData("{ \"formatVersion\": 1 }")]
    [InlineData("{")]
    [InlineData("")]
    public void AnUselessBaselineStopsNothing(string text)
    {
        litware.Run("param($Text) $null = New-Item -ItemType Directory $work/reports; "
            + "Set-Content $work/reports/20261101T030000Z-clean.e911-drift.json -Value $Text -NoNewline", ("Text", text));
        Assert.Equal("0", litware.Text(Nightly));
        Assert.Equal("1000 Information", Events());
        Assert.Contains("cannot be compared", litware.Text("Get-Content -Raw $work/log.txt"));
    }

    [Fact]
    public void OldNightsGoButForTheNewestCleanAndTheCriticalOnes()
    {
        litware.Run(Harm);
        litware.Run("""
            $null = New-Item -ItemType Directory $work/reports
            '20200101T030000Z-clean', '20200102T030000Z-clean', '20200103T030000Z-minor', '20200104T030000Z-critical', '20200105T030000Z' |
                ForEach-Object { 'x' | Set-Content "$work/reports/$_.e911-drift.html" }
            'mine' | Set-Content $work/reports/notes.e911-drift.html
            """);
        litware.Text(Nightly);
        Assert.Equal(["20200102T030000Z-clean.e911-drift.html", "20200104T030000Z-critical.e911-drift.html", "T-critical.e911-drift.html",
            "T-critical.e911-drift.json", "latest.html", "notes.e911-drift.html"], Reports());
    }

    /// <summary>What lies there for days tells nothing of tonight, however clean it is.</summary>
    [Fact]
    public void ASnapshotThatIsOldIsNotTonight()
    {
        litware.Run("Export-E911Snapshot -Path $work/now.e911-snapshot.json -WarningAction SilentlyContinue");
        var checks = Nightly.Replace("-EventLog", "-EventLog -Snapshot $work/now.e911-snapshot.json", StringComparison.Ordinal);
        Assert.Equal("0", litware.Text(checks));
        Assert.Equal("1000 Information", Events());
        litware.Run("(Get-Content -Raw $work/now.e911-snapshot.json) -replace '\"capturedAt\": \"[^\"]*\"', '\"capturedAt\": "
            + "\"2026-01-05T03:00:00Z\"' | Set-Content $work/now.e911-snapshot.json; Start-Sleep -Milliseconds 1100");
        Assert.Equal("3", litware.Text(checks));
        Assert.Equal("1020 Warning", Events());
        Assert.Contains("the snapshot is of 2026-01-05 03:00 UTC, more than 26 hours", litware.Text("$events[-1].Message"));
        Assert.Contains("T-unseen.e911-drift.json", Reports());

        // Who opens the newest page reads it there, and not that there is no drift.
        var page = File.ReadAllText(litware.In("reports/latest.html"));
        Assert.Contains("Inconclusive: the snapshot is of 2026-01-05 03:00 UTC", page);
        Assert.DoesNotContain("class=\"verdict good\"", page);

        // Told every night until somebody mends it.
        NotifiedBy();
        Assert.Equal("0 1", litware.Text(Notify));
        Assert.Equal("0 2", litware.Text(Notify));
        Assert.Contains("Not seen: the snapshot is of 2026-01-05 03:00 UTC", litware.Text("($sent[-1] | ConvertFrom-Json).text"));

        litware.Run("(Get-Content -Raw $work/now.e911-snapshot.json) -replace '\"capturedAt\": \"[^\"]*\",', '' "
            + "| Set-Content $work/now.e911-snapshot.json; Start-Sleep -Milliseconds 1100");
        Assert.Equal("3", litware.Text(checks));
        Assert.Contains("does not say when it was taken", File.ReadAllText(litware.In("reports/latest.html")));
        Assert.Equal("0 3", litware.Text(Notify));
        Assert.Contains("does not say when it was taken", litware.Text("$sent[-1]"));
    }

    /// <summary>The message asks no more of a snapshot than the check did, and no less.</summary>
    [Theory]
    [InlineData("", "0", "0 0")]
    [InlineData("-MaxSnapshotHours 5", "3", "0 1")]
    public void TheMessageTakesTheLimitOfTheCheck(string limit, string code, string told)
    {
        litware.Run("Export-E911Snapshot -Path $work/now.e911-snapshot.json -WarningAction SilentlyContinue; "
            + "(Get-Content -Raw $work/now.e911-snapshot.json) -replace '\"capturedAt\": \"[^\"]*\"', ('\"capturedAt\": \"{0}\"' -f "
            + "[DateTime]::UtcNow.AddHours(-7).ToString('yyyy-MM-ddTHH:mm:ssZ')) | Set-Content $work/now.e911-snapshot.json");
        Assert.Equal(code, litware.Text(Nightly.Replace("-EventLog", $"-EventLog -Snapshot $work/now.e911-snapshot.json {limit}",
            StringComparison.Ordinal)));
        NotifiedBy();
        Assert.Equal(told, litware.Text(Notify));
    }

    /// <summary>The result of another design says nothing of what is new here.</summary>
    [Fact]
    public void ABaselineOfAnotherDesignIsNone()
    {
        litware.Run("$null = New-Item -ItemType Directory $work/reports; (Get-Content -Raw $design) -replace '\"name\": \"Litware\"', "
            + "'\"name\": \"Other\"' | Set-Content $work/other.e911.json; $null = Test-E911Drift -Path $work/other.e911.json -NoPlan "
            + "-OutPath $work/reports/20261101T030000Z-minor.e911-drift.json -WarningAction SilentlyContinue");
        litware.Run("Set-CsVoiceRoute -Identity E911-Reno-Primary -Description changed");
        litware.Text(Nightly);
        Assert.DoesNotContain("new: Changed", litware.Text("$events[-1].Message"));
        Assert.Contains("counts as the first run", litware.Text("Get-Content -Raw $work/log.txt"));
    }

    /// <summary>A log that cannot be written changes nothing of what the check says.</summary>
    [Fact]
    public void AnEventLogThatRefusesChangesNoCode()
    {
        litware.Run("$global:sources = @()");
        Assert.Equal("0", litware.Text(Nightly));
        Assert.Contains("event log was not told", litware.Text("Get-Content -Raw $work/log.txt"));
    }

    /// <summary>A message is sent for what is new, for what was not seen, and for a night without a check; not otherwise.</summary>
    [Fact]
    public void TheExampleOfAMessageIsSilentOnAQuietNight()
    {
        NotifiedBy();
        litware.Run("$null = New-Item -ItemType Directory $work/reports");
        Assert.Equal("0 1", litware.Text(Notify));
        litware.Text(Nightly);
        Assert.Equal("0 1", litware.Text(Notify));
        litware.Run("Start-Sleep -Milliseconds 1100; " + Harm);
        litware.Text(Nightly);
        Assert.Equal("0 2", litware.Text(Notify));
        Assert.Contains("CsNetworkSite London", litware.Text("($sent[-1] | ConvertFrom-Json).text"));
        Assert.Equal("0 2", litware.Text(Notify));

        // Whichever run finds it first, and however often it is found again: told once.
        litware.Run("Start-Sleep -Milliseconds 1100; Remove-CsVoiceRoute -Identity E911-Reno-Primary");
        litware.Text(Nightly);
        litware.Run("Start-Sleep -Milliseconds 1100");
        litware.Text(Nightly);
        Assert.Equal("0 3", litware.Text(Notify));
        Assert.DoesNotContain("London", litware.Text("($sent[-1] | ConvertFrom-Json).text"));
        Assert.Contains("E911-Reno-Primary", litware.Text("($sent[-1] | ConvertFrom-Json).text"));

        // The night before is no report of tonight.
        litware.Run("Get-ChildItem $work/reports | ForEach-Object { $_.LastWriteTimeUtc = [DateTime]::UtcNow.AddHours(-25) }");
        Assert.Equal("0 4", litware.Text(Notify));
        Assert.Contains("older than 20 hours", litware.Text("$sent[-1]"));
    }

    private void NotifiedBy() => litware.Run("param($Script) $notify = $Script; $global:sent = @(); "
        + "function Invoke-RestMethod { param($Uri, $Method, $ContentType, $Body) $global:sent += [Text.Encoding]::UTF8.GetString($Body) }",
        ("Script", Path.Combine(Repository.Root, "examples", "notify.ps1")));

    /// <summary>The events since the last question.</summary>
    private string Events() => litware.Text(
        "$events | Select-Object -Skip ([int] $seen) | ForEach-Object { \"$($_.Id) $($_.Type)\" }; $global:seen = $events.Count");

    // T stands for the time of tonight.
    private string[] Reports() => Directory.GetFiles(litware.In("reports")).Select(file => Path.GetFileName(file)!)
        .Select(name => name.StartsWith("2020", StringComparison.Ordinal) || !char.IsDigit(name[0]) ? name : "T" + name[16..])
        .Order(StringComparer.Ordinal).ToArray();

    public void Dispose() => litware.Dispose();
}
