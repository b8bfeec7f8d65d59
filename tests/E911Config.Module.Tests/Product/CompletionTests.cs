using System.Linq;
using System.Management.Automation;
using E911Config.Module.Tests.Infrastructure;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>
/// What Tab offers for a name: what the snapshot on the line has, else what the design on it names, else what the session's cmdlets return.
/// Never an error, and never a wait for what is not there.
/// </summary>
public sealed class CompletionTests
{
    // As a prompt does, in an empty folder, since the names of files are offered where nothing else is; and no error may come of it.
    private const string Complete = """
        param($Line, $Folder)
        Set-Location $Folder
        $before = $Error.Count
        $matches = [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null).CompletionMatches
        if ($Error.Count -ne $before) { throw "It left an error: $($Error[0])" }
        $matches.CompletionText
        Set-Location ([IO.Path]::GetPathRoot($Folder))
        """;

    private static readonly string[] Names = ["NetworkSite", "RegistrarPool", "VoicePolicy", "LocationPolicy", "HeldPolicy", "DialPlan",
        "PbxTrunk", "Zone", "Failed", "Reply", "Assume", "PlanId", "JournalPath"];

    public static TheoryData<string, string> Offers => new()
    {
        { "-NetworkSite ", "Albuquerque|Beijing|Chicago|Cologne|Detroit|London|Manila|'New York'|Portland|Reno" },
        { "-NetworkSite re", "Reno" },
        { "-NetworkSite 'New Y", "'New York'" },
        { "-RegistrarPool sba", "sba-rno.litwareinc.com" },
        { "-RegistrarPool Registrar:sba", "Registrar:sba-rno.litwareinc.com" },
        { "-VoicePolicy Re", "RenoUsers" },
        { "-VoicePolicy Tag:Re", "Tag:RenoUsers" },
        { "-LocationPolicy ", "Emergency-2013|Portland-E911" },
        { "-HeldPolicy G", "Global" },
        { "-HeldPolicy Site", "Site:Beijing" },
        { "-DialPlan N", "NorthAmerica" },
        { "-PbxTrunk gw-r", "gw-rno.litwareinc.com" },
        { "-PbxTrunk PstnGateway:gw-r", "PstnGateway:gw-rno.litwareinc.com" },
        { "-Failed Wan:R", "Wan:Reno" },
        { "-Failed Pro", "Provider" },
        { "-Failed Provider, Registrar:sba", "Registrar:sba-rno.litwareinc.com" },
        { "-Failed 'Wan:New", "'Wan:New York'" },
        { "-Reply gw-r", "@{ 'gw-rno.litwareinc.com' = 503 }" },
        { "-Assume cacr", "@{ CacRefusal = 'NextRoute' }|@{ CacRefusal = 'Blocks' }" },
    };

    [Theory]
    [MemberData(nameof(Offers))]
    public void WhatTheSnapshotHasIsOfferedWithoutASession(string typed, string offered)
    {
        using var litware = new LitwareSession();
        using var alone = new HostedShell("E911Config");
        var file = litware.In("litware.e911-snapshot.json");

        Assert.Equal(offered, Tab(alone, $"Trace-E911Call 911 -Snapshot '{file}' {typed}"));
    }

    [Theory]
    [MemberData(nameof(Offers))]
    public void WhatTheSessionsCmdletsReturnIsOffered(string typed, string offered)
    {
        using var litware = new LitwareSession();

        Assert.Equal(offered, Tab(litware, "Trace-E911Call 911 " + typed));
    }

    [Theory]
    [InlineData("-NetworkSite Re", "Reno")]
    [InlineData("-Zone New", "'New York'")]
    [InlineData("-Failed Wan:R", "Wan:Reno")]
    [InlineData("-Assume cacr", "@{ CacRefusal = 'NextRoute' }|@{ CacRefusal = 'Blocks' }")]
    public void ResilienceOffersTheSameNames(string typed, string offered)
    {
        using var litware = new LitwareSession();

        Assert.Equal(offered, Tab(litware, "Test-E911Resilience -Path $design " + typed));
    }

    [Fact]
    public void ACardOffersTheZonesOfItsDesign()
    {
        using var litware = new LitwareSession();
        Assert.Equal("'New York'", Tab(litware, "Get-E911Zone -Path $design -Zone New"));
    }

    [Fact]
    public void ASnapshotMayBeAnObject()
    {
        using var litware = new LitwareSession();
        litware.Run("$taken = Export-E911Snapshot $work/taken.e911-snapshot.json -PassThru -WarningAction SilentlyContinue; "
            + "New-CsNetworkSite -NetworkSiteID Regina -NetworkRegionID NorthAmerica | Where-Object { $false }; "
                + "Reset-E911SimulationCounter");

        Assert.Equal("Reno", Tab(litware, "Trace-E911Call 911 -Snapshot $taken -NetworkSite Re"));
        Assert.Equal("Reno", Tab(litware, "Trace-E911Call 911 -Snapshot \"$work/taken.e911-snapshot.json\" -NetworkSite Re"));
        Assert.Empty(litware.Reads());
        Assert.Equal("Regina|Reno", Tab(litware, "Trace-E911Call 911 -NetworkSite Re"));
        Assert.Equal(["CsNetworkSite"], litware.Reads().Keys);
    }

    /// <summary>What a design names need not be asked of anybody; of what it does not name the session is asked.</summary>
    [Theory]
    [InlineData("-NetworkSite ", "Albuquerque|Beijing|Chicago|Cologne|Detroit|London|Manila|'New York'|Portland|Reno", "")]
    [InlineData("-VoicePolicy R", "RenoUsers", "")]
    [InlineData("-Reply e911-p", "@{ 'e911-pdx.litwareinc.com' = 503 }", "")]
    [InlineData("-RegistrarPool sba", "sba-rno.litwareinc.com", "CsService")]
    [InlineData("-PbxTrunk ", "pbx-nyc.litwareinc.com", "")]
    [InlineData("-LocationPolicy P", "Portland-E911", "CsLocationPolicy")]
    public void WhatTheDesignNamesComesFirst(string typed, string offered, string read)
    {
        using var litware = new LitwareSession();

        Assert.Equal(offered, Tab(litware, $"Trace-E911Call 911 -Design $design {typed}"));
        Assert.Equal(read, string.Join(",", litware.Reads().Keys));
    }

    [Fact]
    public void ADesignThatNamesNoPbxTrunkLeavesThemToTheSession()
    {
        using var litware = new LitwareSession();
        litware.EditDesign("\"pbxTrunks\": [\"PstnGateway:pbx-nyc.litwareinc.com\"],", "");

        Assert.Equal("gw-rno.litwareinc.com", Tab(litware, "Trace-E911Call 911 -Design $design -PbxTrunk gw-r"));
        Assert.Equal(["CsTrunk"], litware.Reads().Keys);
    }

    [Theory]
    [InlineData("-Path $design", "Re", "Reno")]
    [InlineData("-LiteralPath $design", "New", "'New York'")]
    [InlineData("-Design $read", "Off", "OffNetwork")]
    [InlineData("-Path $work/nothing.e911.json", "Re", "")]
    public void ZonesOfTheDesignAreOffered(string design, string typed, string offered)
    {
        using var litware = new LitwareSession();
        litware.Run("$read = $design");

        Assert.Equal(offered, Tab(litware, $"New-E911TrunkPlan {design} -Zone {typed}"));
    }

    [Fact]
    public void ThePlanOnTheLineTellsItsId()
    {
        using var litware = new LitwareSession();
        litware.Run("$plan = New-E911TrunkPlan -Path $design -OutPath $work/p.e911-plan.json -CallersFrom Design "
            + "-WarningAction SilentlyContinue");
        var id = litware.Text("$plan.Id");

        foreach (var line in new[]
        {
            "Set-E911Routing $plan -PlanId ", "Set-E911Routing -Plan $work/p.e911-plan.json -PlanId " + id[..9],
            "Set-E911Routing \"$work/p.e911-plan.json\" -PlanId ",
        })
        {
            Assert.Equal(id, Tab(litware, line).Trim('\''));
        }

        Assert.Equal("", Tab(litware, "Set-E911Routing $plan -PlanId zz"));
        Assert.Equal("", Tab(litware, "Set-E911Routing $work/none.e911-plan.json -PlanId "));
    }

    /// <summary>The newest is what most people mean; what it is stands beside it.</summary>
    [Fact]
    public void JournalsAreOfferedTheNewestFirst()
    {
        using var litware = LitwareSession.Applied("journal");
        litware.Run("Get-E911RoutingHistory $work/journal | Undo-E911Routing -JournalFolder $work/journal -Confirm:$false "
            + "-WarningAction SilentlyContinue; '{' | Set-Content $work/journal/torn.e911-journal.jsonl");
        var journals = litware.Texts("Get-E911RoutingHistory $work/journal -ErrorAction SilentlyContinue | ForEach-Object JournalPath; "
            + "$Error.Clear()");

        Assert.Equal($"'{journals[0]}'|'{journals[1]}'", Tab(litware, "Undo-E911Routing -JournalFolder $work/journal -JournalPath "));
        Assert.Equal($"'{journals[1]}'", Tab(litware, "Undo-E911Routing -JournalFolder $work/journal -JournalPath "
            + System.IO.Path.GetFileName(journals[1])[..^20]));
        Assert.Equal($"'{journals[0]}'|'{journals[1]}'", Tab(litware, "Undo-E911Routing -JournalFolder $work/journal -JournalPath "
            + litware.In("journal")));
        Assert.Equal("Litware", Tab(litware, "Get-E911RoutingHistory $work/journal -Design L"));
        Assert.Equal("", Tab(litware, "Get-E911RoutingHistory $work/none -Design L"));
        Assert.Equal(["Undo Litware: Applied", "Apply Litware: Applied"], litware.Texts("""
            $line = "Undo-E911Routing -JournalFolder $work/journal -JournalPath "
            [System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches |
                ForEach-Object { $_.ToolTip -replace '^\S+ ' }
            """));
    }

    /// <summary>Nothing is there to ask, or it does not answer: then nothing is offered, and nobody is told of a mistake.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("Stop-E911Simulation -Discard")]
    [InlineData("Set-E911SimulationFault -DenyNoun CsNetworkSite, CsTrunk")]
    [InlineData("function global:Get-CsNetworkSite { Start-Sleep 600 }; function global:Get-CsTrunk { Start-Sleep 600 }")]
    [InlineData("function global:Get-CsNetworkSite { throw 'no' }; function global:Get-CsTrunk { 7 }")]
    public void NothingIsOfferedWhereNothingAnswers(string before)
    {
        using var litware = new LitwareSession();
        using var alone = new HostedShell("E911Config");
        if (before.Length > 0) litware.Run(before);
        foreach (var typed in new[] { "-NetworkSite R", "-PbxTrunk gw", "-Snapshot $work/nothing.e911-snapshot.json -VoicePolicy R" })
        {
            Assert.Equal("", before.Length > 0 ? Tab(litware, "Trace-E911Call 911 " + typed) : Tab(alone, "Trace-E911Call 911 " + typed));
        }
    }

    /// <summary>A parameter that takes such a name and offers none has been forgotten.</summary>
    [Fact]
    public void EveryParameterThatTakesANameIsCompleted()
    {
        using var shell = new HostedShell("E911Config");
        var commands = shell.Run("Get-Command -Module E911Config").Clean().Values<CommandInfo>().ToArray();

        Assert.Equal([], commands.SelectMany(command => command.Parameters.Values
            .Where(parameter => Names.Contains(parameter.Name) && !parameter.Attributes.OfType<ArgumentCompleterAttribute>().Any())
            .Select(parameter => command.Name + " -" + parameter.Name)));
        Assert.Equal([], Names.Except(commands.SelectMany(command => command.Parameters.Keys)));
    }

    private static string Tab(LitwareSession litware, string line)
    {
        using var empty = new TemporaryFolder();
        return Joined(litware.Run(Complete, ("Line", line), ("Folder", empty.Path)));
    }

    private static string Tab(HostedShell shell, string line)
    {
        using var empty = new TemporaryFolder();
        return Joined(shell.Run(Complete, ("Line", line), ("Folder", empty.Path)).Clean());
    }

    private static string Joined(HostedResult result) => string.Join("|", result.Output.Where(item => item is not null));
}
