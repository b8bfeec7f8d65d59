using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>Users as callers: counted live, taken from an earlier snapshot, or supposed.</summary>
public sealed class CallersTests
{
    // Functions in front of the cmdlets, with what a server may return: policies as objects, property bags, users who cannot call.
    private const string Strangers = """
        function global:Get-CsUser {
            $bag = { param($Value) [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize([pscustomobject]$Value, 2)) }
            & $bag @{ SipAddress = "sip:o'brien@x"; RegistrarPool = 'pool-chi.litwareinc.com'; EnterpriseVoiceEnabled = $true; Enabled = $true; VoicePolicy = [pscustomobject]@{ Name = 'RenoUsers'; Anchor = 7 }; LocationPolicy = $null; LineURI = '' }
            [pscustomobject]@{ SipAddress = 'sip:"*"@x'; RegistrarPool = 'POOL-CHI.litwareinc.com'; EnterpriseVoiceEnabled = $true; VoicePolicy = [pscustomobject]@{ Name = 'tag:RENOUSERS'; Anchor = 7 }; LineURI = 'tel:+14255550712' }
            & $bag @{ SipAddress = 'sip:$(throw)@x'; RegistrarPool = 'pool-chi.litwareinc.com'; EnterpriseVoiceEnabled = $true; VoicePolicy = 'RenoUsers'; DialPlan = ''; LineURI = 'TEL:+933' }
            & $bag @{ SipAddress = 'sip:no@x'; RegistrarPool = 'pool-chi.litwareinc.com'; EnterpriseVoiceEnabled = $false; VoicePolicy = 'RenoUsers'; LineURI = 'tel:911' }
            & $bag @{ SipAddress = 'sip:off@x'; RegistrarPool = 'pool-chi.litwareinc.com'; EnterpriseVoiceEnabled = $true; Enabled = 'False'; VoicePolicy = 'RenoUsers'; LineURI = 'tel:911;ext=9' }
        }
        function global:Get-CsCommonAreaPhone { [pscustomobject]@{ Identity = 'CN=Lobby'; RegistrarPool = 'pool-chi.litwareinc.com'; Enabled = 'True'; VoicePolicy = ''; LineURI = 'tel:+14255550999' } }
        """;

    private static readonly string[] Counted =
        ["count", "networkSite", "registrarPool", "voicePolicy", "locationPolicy", "dialPlan", "kind"];

    [Fact]
    public void ALiveReadingCountsWhatTheSnapshotCountsButForPlaceAndClient()
    {
        using var litware = new LitwareSession(everybody: true);
        var file = Callers(File.ReadAllText(litware.In("litware.e911-snapshot.json")));
        var live = Export(litware, "");
        Assert.All(live, callers => Assert.Equal(("-", true), (callers[1], callers[6] is "modern" or "analog")));
        string[] Merged(string[][] classes) => classes.Where(callers => callers[6] != "pbx")
            .GroupBy(callers => string.Join(' ', callers[2..6]) + " " + (callers[6] == "analog" ? "analog" : "modern"))
            .Select(group => group.Key + " "
                + group.Sum(callers => long.Parse(callers[0], System.Globalization.CultureInfo.InvariantCulture)))
                .Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(Merged(file), Merged(live));
        Assert.Equal(live.Length, Merged(live).Length);
        Assert.Contains(live, callers => callers[6] == "analog" && callers[3] == "Tag:RenoUsers" && callers[0] == "18");
    }

    [Fact]
    public void WhateverAServerReturnsIsCounted()
    {
        using var litware = new LitwareSession();
        litware.Run(Strangers);
        var live = Export(litware, "").Where(callers => callers[6] == "modern").ToArray();
        Assert.Equal([["1", "-", "pool-chi.litwareinc.com", "-", "-", "-", "modern"],
            ["3", "-", "POOL-CHI.litwareinc.com", "Tag:RENOUSERS", "-", "-", "modern"]], live);
        Assert.Equal(["tel:911"], Owners(litware));

        // The test number of the design stands in no location policy yet.
        Assert.Equal("Misrouted OwnedNumber",
            litware.Text("Trace-E911Call 911 -RegistrarPool pool-chi.litwareinc.com -NetworkSite Portland -VoicePolicy PortlandUsers "
            + "-DialPlan NorthAmerica | ForEach-Object { \"$($_.Outcome) $($_.ReasonCode)\" }"));
        Assert.Equal("OwnedNumber", litware.Text("""
            $null = New-E911TrunkPlan -Path $design -CallersFrom Design -WarningAction SilentlyContinue | Set-E911Routing -JournalFolder $work -Confirm:$false
            Trace-E911Call 933 -RegistrarPool pool-chi.litwareinc.com -NetworkSite Reno -VoicePolicy RenoUsers -DialPlan NorthAmerica -Design $design | ForEach-Object ReasonCode
            """));
    }

    [Fact]
    public void WhoIsPipedOrNamedCallsWithHisOwnPolicies()
    {
        using var litware = new LitwareSession();
        litware.Run(Strangers);
        const string Show = "ForEach-Object { \"$($_.From) $($_.Outcome) $($_.LocationPolicy)\" }";
        var given = litware.Text(
            $"Trace-E911Call 112 -NetworkSite Reno -RegistrarPool pool-chi.litwareinc.com -VoicePolicy RenoUsers | {Show}");
        Assert.Equal($"{given}|{given}|{given}",
            litware.Text($"@(Get-CsUser)[0..2] | Trace-E911Call -Number 112 -NetworkSite Reno | {Show}"));
        Assert.Contains(litware.Run("$null = @(Get-CsUser)[3] | Trace-E911Call -Number 112 -NetworkSite Reno").Warnings, warning =>
            warning.StartsWith("sip:no@x is not enabled", StringComparison.Ordinal));
        Assert.Equal("UserUnknown", Id(litware, "Trace-E911Call 112 -User sip:several@x"));
    }

    [Fact]
    public void AUserIsTracedByHisAddress()
    {
        using var litware = new LitwareSession();
        litware.Run("Grant-CsLocationPolicy sip:reno-7@litwareinc.com -PolicyName Portland-E911");
        const string Show = "ForEach-Object { \"$($_.From) $($_.Outcome) $($_.LocationPolicy) $($_.LocationPolicySource)\" }";
        var given = litware.Text(
            $"Trace-E911Call 911 -NetworkSite Chicago -RegistrarPool sba-rno.litwareinc.com -VoicePolicy RenoUsers -LocationPolicy "
            + $"Portland-E911 -DialPlan NorthAmerica | {Show}");
        Assert.EndsWith("Tag:Portland-E911 User", given, StringComparison.Ordinal);
        litware.Run("Reset-E911SimulationCounter");
        Assert.Equal(given, litware.Text($"Trace-E911Call 911 -User sip:reno-7@litwareinc.com -NetworkSite Chicago | {Show}"));
        Assert.Equal(2, litware.Reads()["CsUser"]);
        Assert.Equal(given, litware.Text(
            $"Get-CsUser sip:reno-7@litwareinc.com | Trace-E911Call -Number 911 -NetworkSite Chicago | {Show}"));
        Assert.Equal(given, litware.Text($"Get-CsNetworkSite Chicago | Trace-E911Call 911 -User sip:reno-7@litwareinc.com | {Show}"));
        Assert.Equal(
            litware.Text("Trace-E911Call 911 -NetworkSite Portland -RegistrarPool pool-chi.litwareinc.com -VoicePolicy PortlandUsers "
                + "-DialPlan NorthAmerica -ClientKind Analog | ForEach-Object { \"$($_.Emergency) $($_.Trunk)\" }"),
            litware.Text("Get-CsAnalogDevice 'Portland analog 1' | Trace-E911Call 911 -NetworkSite Portland | ForEach-Object { "
                + "\"$($_.Emergency) $($_.Trunk)\" }"));
    }

    [Theory]
    [InlineData("-User sip:reno-7@litwareinc.com -Snapshot $file", "UserUnknown", "holds no users")]
    [InlineData("-User 'sip:*'", "UserUnknown", "one user")]
    [InlineData("-User \"sip:o'brien; Stop-E911Simulation@x\"", "CommandFailed", "Management object not found")]
    [InlineData("-User sip:reno-7@litwareinc.com -VoicePolicy RenoUsers", "InputNotUnderstood", "leave out")]
    [InlineData("-User sip:reno-7@litwareinc.com -LocationPolicy Portland-E911", "InputNotUnderstood", "leave out")]
    [InlineData("-User 7", "InputNotUnderstood", "SIP address")]
    [InlineData("-CallersFrom Live -Snapshot $file", "SourceAmbiguous", "With -Snapshot the callers")]
    [InlineData("-CallersFrom Design -Snapshot $file", "SourceAmbiguous", "With -Snapshot the callers")]
    [InlineData("-CallersSnapshot $file -Snapshot $file", "SourceAmbiguous", "With -Snapshot the callers")]
    [InlineData("-CallersFrom Snapshot", "SourceAmbiguous", "-CallersSnapshot")]
    [InlineData("-CallersFrom Live -CallersSnapshot $file", "SourceAmbiguous", "do not go together")]
    [InlineData("-CallersSnapshot $foreign", "CallersUnknown", "another deployment")]
    [InlineData("-CallersSnapshot $empty", "CallersUnknown", "no callers")]
    public void WhatDoesNotGoTogetherIsOneClearError(string parameters, string id, string says)
    {
        using var litware = new LitwareSession();
        litware.Run("$file = \"$work/litware.e911-snapshot.json\"; $empty = \"$work/empty.e911-snapshot.json\"; $foreign = "
            + "\"$work/foreign.e911-snapshot.json\"");
        litware.Run("Export-E911Snapshot $empty -CallersFrom Design -WarningAction SilentlyContinue");
        File.WriteAllText(litware.In("foreign.e911-snapshot.json"),
            "{ \"formatVersion\": 1, \"source\": {\"kind\": \"live\", \"version\": \"\", \"deployment\": \"pool.contoso.com\"}, "
            + "\"callers\": [ {\"count\": 1} ] }");
        var error = Assert.Single(litware.Try("Trace-E911Call 911 " + parameters).AllErrors);
        Assert.Equal(id + ",E911Config.Commands.TraceE911CallCommand", error.FullyQualifiedErrorId);
        Assert.Contains(says, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void EarlierCallersAreTakenWithTheirAge()
    {
        using var litware = new LitwareSession(everybody: true);
        litware.Run("$file = \"$work/litware.e911-snapshot.json\"");
        var file = Callers(File.ReadAllText(litware.In("litware.e911-snapshot.json")));
        Assert.Equal(file, Export(litware, "-CallersFrom Snapshot -CallersSnapshot $file"));
        Assert.DoesNotContain("CsUser", litware.Reads().Keys);
        using (var saved = JsonDocument.Parse(File.ReadAllText(litware.In("callers.e911-snapshot.json"))))
            Assert.Equal("2026-10-05T06:00:00Z", saved.RootElement.GetProperty("callersCapturedAt").GetString());

        // The age goes on with the callers, from snapshot to snapshot.
        litware.Run("Move-Item $work/callers.e911-snapshot.json $work/earlier.e911-snapshot.json");
        Assert.Equal(file, Export(litware, "-CallersSnapshot $work/earlier.e911-snapshot.json"));
        Assert.Contains("\"callersCapturedAt\": \"2026-10-05T06:00:00Z\"", File.ReadAllText(litware.In("callers.e911-snapshot.json")),
            StringComparison.Ordinal);
        Assert.Matches(@"Callers: callers of 2026-10-05 06:00Z, \d+ days (old|newer than the rest)\.",
            litware.Show("New-E911TrunkPlan -Path $design -CallersSnapshot $file -WarningAction SilentlyContinue"));
        Assert.Contains("callers of 2026-10-05 06:00Z", litware.Text("(Test-E911Drift -Path $design -CallersSnapshot $file).Summary"),
            StringComparison.Ordinal);
        Assert.Contains("callers of 2026-10-05 06:00Z",
            litware.Show("Export-E911Snapshot $work/callers.e911-snapshot.json -CallersSnapshot $file -PassThru"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void ThePlanCountsTheCallersOfEachSource()
    {
        using var litware = new LitwareSession();
        litware.Run("$file = \"$work/litware.e911-snapshot.json\"; $go = @{ Path = $design; WarningAction = 'SilentlyContinue' }");
        const string Kinds = "ForEach-Object Calls | ForEach-Object { ($_.Callers -split ',')[0] }";
        string[] Of(string source) => litware.Texts($"New-E911TrunkPlan @go {source} | {Kinds}").Distinct().Order(StringComparer.Ordinal)
            .ToArray();

        // The PBX in New York has a class wherever callers come from, since its trunk's configuration has usages.
        Assert.Equal(["analog", "modern", "pbx"], Of(""));
        Assert.Equal(["analog", "modern", "pbx"], Of("-CallersFrom Live"));
        Assert.Equal(["modern", "pbx"], Of("-CallersFrom Design"));
        Assert.Equal(["analog", "legacy", "modern", "pbx"], Of("-CallersSnapshot $file"));
        Assert.Equal(["analog", "legacy", "modern", "pbx"], Of("-Snapshot $file -CallersFrom Snapshot"));
        Assert.Contains("Callers: every user taken for a modern client.", litware.Show("New-E911TrunkPlan @go"), StringComparison.Ordinal);
        Assert.Contains("Callers: no callers known, one class supposed",
            litware.Text("(Test-E911Drift -Path $design -CallersFrom Design).Summary"), StringComparison.Ordinal);
        Assert.DoesNotContain("Callers:", litware.Show("New-E911TrunkPlan @go -Snapshot $file"), StringComparison.Ordinal);
    }

    [Fact]
    public void CallersWhoCannotBeReadAreUnreadAndSupposed()
    {
        using var litware = new LitwareSession();
        litware.Run("Set-E911SimulationFault -DenyNoun CsUser");
        Assert.Equal(["analog"], Export(litware, "").Select(callers => callers[6]).Distinct());
        Assert.Equal("CsUser", litware.Text(
            "(Export-E911Snapshot $work/callers.e911-snapshot.json -PassThru -WarningAction SilentlyContinue).Unread.Noun"));
        Assert.Equal(["analog", "modern", "pbx"],
            litware.Texts(
            "(New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue).Calls | ForEach-Object { ($_.Callers -split ',')[0] }")
            .Distinct().Order(StringComparer.Ordinal));
        Assert.Contains("users not counted", litware.Text("(Test-E911Drift -Path $design).Callers"), StringComparison.Ordinal);
        litware.Run("Set-E911SimulationFault -Clear; Set-E911SimulationFault -DenyNoun CsAnalogDevice");
        Assert.Contains("CsAnalogDevice not counted", litware.Text("(Test-E911Drift -Path $design).Callers"), StringComparison.Ordinal);
    }

    [Fact]
    public void ApplyingAsksForNoUsers()
    {
        using var litware = new LitwareSession();
        litware.Run("$plan = New-E911TrunkPlan -Path $design -Zone Reno -WarningAction SilentlyContinue -OutPath "
            + "$work/p.e911-plan.json; Reset-E911SimulationCounter");
        litware.Run("$null = Get-E911TrunkPlan $work/p.e911-plan.json; $null = Set-E911Routing -Plan $plan -JournalFolder $work "
            + "-Confirm:$false");
        Assert.DoesNotContain("CsUser", litware.Reads().Keys);
    }

    private static string[][] Export(LitwareSession litware, string parameters)
    {
        litware.Run($"Reset-E911SimulationCounter; Export-E911Snapshot $work/callers.e911-snapshot.json {parameters} -WarningAction "
            + "SilentlyContinue");
        return Callers(File.ReadAllText(litware.In("callers.e911-snapshot.json")));
    }

    private static string[] Owners(LitwareSession litware)
    {
        using var saved = JsonDocument.Parse(File.ReadAllText(litware.In("callers.e911-snapshot.json")));
        return saved.RootElement.GetProperty("emergencyNumberOwners").EnumerateArray().Select(line => line.GetString()!).ToArray();
    }

    private static string[][] Callers(string snapshot)
    {
        using var document = JsonDocument.Parse(snapshot);
        return document.RootElement.GetProperty("callers").EnumerateArray()
            .Select(callers => Counted.Select(name => callers.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value
            ? value.ToString() : "-").ToArray()).ToArray();
    }

    private static string Id(LitwareSession litware, string script) =>
        Assert.Single(litware.Try(script).AllErrors).FullyQualifiedErrorId.Split(',')[0];
}
