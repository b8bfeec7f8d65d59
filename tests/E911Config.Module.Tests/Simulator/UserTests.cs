using System;
using System.IO;
using System.Linq;
using Xunit;

namespace E911Config.Module.Tests.Simulator;

/// <summary>Users made of classes of callers: gets, grants, the log and the file.</summary>
public class UserTests
{
    private const string Classes = """
        "callers": [
            {"count": 3, "networkSite": "Redmond", "registrarPool": "pool0.litwareinc.com", "voicePolicy": "Redmond", "kind": "modern"},
            {"count": 2, "networkSite": "Redmond", "registrarPool": "pool0.litwareinc.com", "voicePolicy": null, "kind": "modern"},
            {"count": 1, "networkSite": null, "registrarPool": "pool0.litwareinc.com", "voicePolicy": "tag:redmond", "kind": "legacy"},
            {"count": 2, "networkSite": "*offnetwork*", "registrarPool": "pool0.litwareinc.com", "voicePolicy": null, "kind": "analog"},
            {"count": 5, "networkSite": "Redmond", "registrarPool": "pool0.litwareinc.com", "voicePolicy": null, "kind": "pbx"}
          ],
          "emergencyNumberOwners": ["tel:+911"],
        """;

    private const string One =
        "\"callers\": [{\"count\": 12, \"networkSite\": \"Redmond\", \"registrarPool\": \"pool0.litwareinc.com\", \"voicePolicy\": "
            + "\"Redmond\", \"kind\": \"modern\"}],";

    [Fact]
    public void ThereIsAUserForEachCallerAndADeviceForEachAnalogOne()
    {
        using var shell = Shell();
        Assert.Equal(
            "sip:pool0-legacy-1@litwareinc.com|sip:redmond-1@litwareinc.com|sip:redmond-2@litwareinc.com|sip:redmond-3@litwareinc.com|sip:redmond.2-1@litwareinc.com|sip:redmond.2-2@litwareinc.com",
            shell.Text("Get-CsUser | ForEach-Object SipAddress"));
        Assert.Equal("Off network analog 1|Off network analog 2", shell.Text("Get-CsAnalogDevice | ForEach-Object DisplayName"));
        Assert.Equal("", shell.Text("Get-CsCommonAreaPhone"));
        Assert.Equal("tel:+911|sip:pool0-legacy-1@litwareinc.com",
            shell.Text("Get-CsUser -Filter { LineURI -ne $null } | ForEach-Object { $_.LineURI; $_.SipAddress }"));
        Assert.Equal("1|1|1",
            shell.Text("Reset-E911SimulationCounter; $null = Get-CsUser; $null = Get-CsAnalogDevice; $null = Get-CsCommonAreaPhone; "
                + "(Get-E911Simulation).Reads.Values"));
    }

    [Theory]
    [InlineData("sip:redmond-2@litwareinc.com")]
    [InlineData("SIP:Redmond-2@LITWAREINC.com")]
    [InlineData("redmond-2@litwareinc.com")]
    [InlineData("LITWARE\\\\redmond-2")]
    [InlineData("Redmond 2")]
    [InlineData("CN=Redmond 2,OU=Users,DC=litwareinc,DC=com")]
    public void AUserIsFoundByEveryForm(string identity)
    {
        using var shell = Shell();
        Assert.Equal("Redmond 2", shell.Text($"(Get-CsUser '{identity.Replace("\\\\", "\\", StringComparison.Ordinal)}').DisplayName"));
    }

    [Theory]
    [InlineData("sip:redmond-4@litwareinc.com")]
    [InlineData("sip:redmond-02@litwareinc.com")]
    [InlineData("sip:redmond-@litwareinc.com")]
    [InlineData("sip:redmond-2@contoso.com")]
    [InlineData("CN=Redmond 2,OU=Elsewhere,DC=litwareinc,DC=com")]
    [InlineData("Redmond -1")]
    [InlineData("Redmond")]
    [InlineData("o''brien; Remove-CsVoiceRoute *@x")]
    [InlineData("sip:off-network-analog-1@litwareinc.com")]
    public void NobodyElseIs(string identity)
    {
        using var shell = Shell();
        if (identity.Contains('*')) Assert.Equal("", shell.Text($"Get-CsUser '{identity}'"));
        else Assert.Equal("ObjectNotFound", shell.Fails($"Get-CsUser '{identity}'"));
    }

    [Fact]
    public void NamesMayHoldWildcardsAndListsMayBeCut()
    {
        using var shell = Shell();
        Assert.Equal("Redmond 1|Redmond 2|Redmond 3",
            shell.Text("Get-CsUser 'redmond *' -Filter { VoicePolicy -eq 'Redmond' } | ForEach-Object DisplayName"));
        Assert.Equal("ObjectNotFound", shell.Fails("Get-CsUser 'Redmond ?'"));
        Assert.Equal("2|0|6",
            shell.Text("@(Get-CsUser -ResultSize 2).Count; @(Get-CsUser -ResultSize 0).Count; @(Get-CsUser -ResultSize Unlimited).Count"));
        Assert.Equal("0|0|6",
            shell.Text("@(Get-CsUser -UnAssignedUser).Count; @(Get-CsUser -OU 'OU=Sales,DC=litwareinc,DC=com').Count; @(Get-CsUser "
                + "-OU 'OU=Users,DC=litwareinc,DC=com').Count"));
        Assert.Equal("4", shell.Text("@(Get-CsUser -Filter { VoicePolicy -ne $null -and EnterpriseVoiceEnabled -eq $true }).Count"));
        Assert.Equal("ValueInvalid", shell.Fails("Get-CsUser -Filter { VoicePolicy -match 'x' }"));
    }

    [Theory]
    [InlineData("displayName=Redmond 2", "redmond-2")]
    [InlineData("(&(objectCategory=person)(objectClass=user)(cn=redmond *)(!(|(sn=1)(sn=3))))", "redmond-2|redmond.2-2")]
    [InlineData("(msRTCSIP-Line=*)", "pool0-legacy-1")]
    [InlineData(" ( msRTCSIP-PrimaryUserAddress = sip:*-LEGACY-1@litwareinc.com ) ", "pool0-legacy-1")]
    [InlineData("(&(sAMAccountName=redmond-1)(!department=Finance))", "redmond-1")]
    [InlineData("Department=Sales", "")]
    [InlineData("(cn=redmond\\2a)", "")]
    public void AnLdapFilterAsksForWhatADirectoryHolds(string filter, string logons)
    {
        using var shell = Shell();
        Assert.Equal(logons, shell.Text($"Get-CsUser -LdapFilter '{filter}' | ForEach-Object SamAccountName"));
    }

    [Theory]
    [InlineData("-LdapFilter 'dispalyName=*'")]
    [InlineData("-LdapFilter '(cn=*'")]
    [InlineData("-LdapFilter '(cn=*))'")]
    [InlineData("-LdapFilter 'cn>=a'")]
    [InlineData("-LdapFilter '(&)'")]
    [InlineData("-LdapFilter ''")]
    [InlineData("-LdapFilter 'cn=*' -Filter { LineURI -ne $null }")]
    [InlineData("-Filter { VoicePolicy -eq $nobodySetThis }")]
    [InlineData("-Filter { VoicePolicy -eq $name.Length }")]
    public void WhatNoFilterSaysIsRefused(string filter)
    {
        using var shell = Shell();
        Assert.Equal("ValueInvalid", shell.Fails("$name = 'Redmond'; Get-CsUser " + filter));
    }

    [Fact]
    public void AFilterComparesWithTheVariablesOfWhoeverCalls()
    {
        using var shell = Shell();
        Assert.Equal("4|4|2|1", shell.Text("$script:name = 'Redmond'; $nobody = $null; function Of($Policy) { @(Get-CsUser -Filter "
            + "{ VoicePolicy -eq $Policy }).Count }; Of Redmond; @(Get-CsUser -Filter 'VoicePolicy -eq $script:name').Count; "
            + "@(Get-CsUser -Filter { VoicePolicy -eq $nobody -and LineURI -eq $null }).Count; "
            + "@(Get-CsUser -Filter { VoicePolicy -eq $name -and LineURI -ne $nobody }).Count"));
    }

    [Fact]
    public void ALineIsOneUsersOrDevicesAlone()
    {
        using var shell = Shell();
        shell.Run("Set-CsUser 'Redmond 1' -LineURI 'tel:+14255550101'; Set-CsUser 'Redmond 2' -LineURI 'tel:+14255550101;ext=2'");
        Assert.Equal("LineTaken", shell.Fails("Set-CsUser 'Redmond 3' -LineURI 'TEL:+14255550101'"));
        Assert.Equal("LineTaken", shell.Fails("Set-CsAnalogDevice 'Off network analog 1' -LineURI 'tel:+14255550101'"));

        // The first one has the number that the file says is somebody's.
        Assert.Equal("LineTaken", shell.Fails("Set-CsUser 'Redmond 3' -LineURI 'tel:+911'"));
        Assert.Equal("2", shell.Text("(Get-E911Simulation).WriteCount"));
        shell.Run("Set-CsUser 'Redmond 1' -LineURI 'tel:+14255550101' -HostedVoiceMail $true; Set-CsUser 'Redmond 1' -LineURI ''; "
            + "Set-CsUser 'Redmond 3' -LineURI 'tel:+14255550101'; Set-CsUser 'Pool0 legacy 1' -LineURI ''; "
            + "Set-CsUser 'Redmond 1' -LineURI 'tel:+911'");
        Assert.Equal("tel:+911|tel:+14255550101", shell.Text("(Get-CsUser 'Redmond 1').LineURI; (Get-CsUser 'Redmond 3').LineURI"));
    }

    [Fact]
    public void OnlyWhatIsGrantedIsShown()
    {
        using var shell = Shell();
        Assert.Equal("Redmond||", shell.Text("$u = Get-CsUser 'Redmond 1'; $u.VoicePolicy; $u.LocationPolicy; $u.DialPlan"));
        Assert.Equal("", shell.Text("(Get-CsUser 'Redmond (2) 1').VoicePolicy"));
        Assert.Equal("Microsoft.Rtc.Management.ADConnect.Schema.ADUser", shell.Text("(Get-CsUser 'Redmond 1').PSObject.TypeNames[0]"));
    }

    [Fact]
    public void AGrantMovesOneUserToAnotherClass()
    {
        using var shell = Shell();
        shell.Run("Get-CsUser 'Redmond 1' | Grant-CsLocationPolicy -PolicyName redmond; Grant-CsVoicePolicy 'Redmond 2' -PolicyName "
            + "$null; Grant-CsVoicePolicy 'Off network analog 1' -PolicyName tag:REDMOND");
        Assert.Equal("Redmond|", shell.Text("(Get-CsUser 'Redmond 1').LocationPolicy; (Get-CsUser 'Redmond 2').VoicePolicy"));
        Assert.Equal("Redmond", shell.Text("(Get-CsAnalogDevice 'Off network analog 1').VoicePolicy"));
        Assert.Equal("Redmond 3", shell.Text("(Grant-CsVoicePolicy 'Redmond 3' -PolicyName Redmond -PassThru).DisplayName"));
        shell.Run("Grant-CsVoicePolicy 'Redmond 3' -PolicyName $null -WhatIf");
        Assert.Equal("Redmond", shell.Text("(Get-CsUser 'Redmond 3').VoicePolicy"));
        Assert.Equal("3|1", shell.Text("$w = (Get-E911Simulation).Writes; $w['CsVoicePolicy']; $w['CsLocationPolicy']"));

        shell.Run("Stop-E911Simulation");
        Assert.Equal(
            [
                "1 Redmond Redmond Tag:Redmond modern", "1 Redmond Redmond - modern", "3 Redmond - - modern", "1 - tag:redmond - legacy",
                    "1 *offnetwork* Tag:Redmond - analog",
                "1 *offnetwork* - - analog", "5 Redmond - - pbx",
            ],
            Callers(shell));
    }

    [Fact]
    public void TheLogHoldsCountsAndNoNamesAndIsFoldedAfterACrash()
    {
        using var shell = Shell();
        var file = File.ReadAllText(shell.Path);
        shell.Run("Grant-CsVoicePolicy 'Redmond 1' -PolicyName $null; Grant-CsVoicePolicy 'Redmond 2' -PolicyName $null; Set-CsUser "
            + "'Redmond 3' -EnterpriseVoiceEnabled $false");
        var log = File.ReadAllText(shell.Path + ".changes");
        Assert.DoesNotContain("sip:", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Redmond 1", log, StringComparison.Ordinal);
        shell.Run("Stop-E911Simulation -Discard");
        File.WriteAllText(shell.Path, file);
        File.WriteAllText(shell.Path + ".changes", log);
        shell.Run("Start-E911Simulation $args[0]", shell.Path);
        Assert.Equal(5, int.Parse(shell.Text("@(Get-CsUser).Count"), System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(["4 Redmond - - modern", "1 - tag:redmond - legacy", "2 *offnetwork* - - analog", "5 Redmond - - pbx"],
            Callers(shell));
    }

    [Fact]
    public void AfterASaveTheUsersOfTheSessionStayWhoTheyAre()
    {
        using var shell = Shell();
        shell.Run("Grant-CsVoicePolicy 'Redmond 3' -PolicyName $null; Save-E911Simulation; Grant-CsVoicePolicy 'Redmond 3' "
            + "-PolicyName Redmond; Save-E911Simulation");
        Assert.Equal("Redmond|6", shell.Text("(Get-CsUser 'Redmond 3').VoicePolicy; @(Get-CsUser).Count"));
        Assert.Contains("3 Redmond Redmond - modern", Callers(shell));
    }

    [Theory]
    [InlineData("Nowhere")]
    [InlineData("Global")]
    [InlineData("Site:Redmond")]
    public void OnlyAUserPolicyCanBeGranted(string policy)
    {
        using var shell = Shell();
        foreach (var noun in new[] { "VoicePolicy", "LocationPolicy", "DialPlan" })
        {
            Assert.Equal("PolicyNotGrantable", shell.Fails($"Grant-Cs{noun} 'Redmond 1' -PolicyName '{policy}'"));
            Assert.Equal($"Policy \"{policy}\" is not a user policy. You can assign only a user policy to a specific user.",
                shell.Errors[0].ToString());
        }

        Assert.Equal("ObjectNotFound", shell.Fails("Grant-CsVoicePolicy 'Ken Myer' -PolicyName Redmond"));
        Assert.Equal("Management object not found for identity \"Ken Myer\".", shell.Errors[0].ToString());
        Assert.Equal("ValueInvalid", shell.Fails("Grant-CsVoicePolicy -PolicyName Redmond -Global"));
        Assert.Equal("0", shell.Text("(Get-E911Simulation).WriteCount"));
    }

    [Fact]
    public void AFaultAfterAGrantLeavesItGrantedAndOneBeforeDoesNot()
    {
        using var shell = Shell();
        shell.Run("Set-E911SimulationFault -FailWrite 1 -When Before");
        Assert.Equal("SimulatedWriteFault", shell.Fails("Grant-CsVoicePolicy 'Redmond 1' -PolicyName $null"));
        Assert.Equal("Redmond", shell.Text("(Get-CsUser 'Redmond 1').VoicePolicy"));
        shell.Run("Set-E911SimulationFault -FailWrite 1 -When After");
        Assert.Equal("SimulatedWriteFault", shell.Fails("Grant-CsVoicePolicy 'Redmond 1' -PolicyName $null"));
        Assert.Equal("", shell.Text("(Get-CsUser 'Redmond 1').VoicePolicy"));
    }

    [Fact]
    public void RemovingAGrantedPolicyAsksAndCountsTheGrantsOfNow()
    {
        using var shell = Shell();
        shell.Run("Grant-CsLocationPolicy 'Redmond 1' Redmond");
        Assert.NotEmpty(Asked("Remove-CsLocationPolicy Redmond"));
        shell.Run("Get-CsUser | Grant-CsLocationPolicy -PolicyName $null; Remove-CsLocationPolicy Redmond");

        // The page of voice policies speaks of no question, and a script that tidies up is not stopped by one.
        shell.Run("Remove-CsVoicePolicy Redmond");

        // The engine of these tests has nobody to ask: the question itself is the error.
        string Asked(string script) => shell.Fails(script);
    }

    [Fact]
    public void ALineThatEqualsAnEmergencyNumberIsNotedAndForgotten()
    {
        using var shell = Shell();
        shell.Run("Set-CsUser 'Pool0 legacy 1' -LineURI ''; Set-CsUser 'Redmond 1' -LineURI 'tel:911' -HostedVoiceMail $true; "
            + "Set-CsUser 'Redmond 2' -LineURI 'tel:+911;ext=1'");
        Assert.Equal("tel:911|True", shell.Text("$u = Get-CsUser 'Redmond 1'; $u.LineURI; $u.HostedVoiceMail"));
        Assert.Equal("ValueInvalid", shell.Fails("Set-CsUser 'Redmond 1' -LineURI '+911'"));
        Assert.Equal("ValueInvalid", shell.Fails("Set-CsUser 'Redmond 1' -SipAddress sip:ken@litwareinc.com"));
        shell.Run("Save-E911Simulation");
        using var saved = System.Text.Json.JsonDocument.Parse(File.ReadAllText(shell.Path));
        Assert.Equal(["tel:911"], saved.RootElement.GetProperty("emergencyNumberOwners").EnumerateArray().Select(line => line.GetString()));
    }

    [Fact]
    public void UsersThatWereNotCountedAreUnknownAndNotNone()
    {
        using var shell = Shell(text =>
            text.Replace("\"unread\": [", "\"unread\": [{\"noun\": \"CsUser\", \"reason\": \"Nobody asked.\"}, ",
            StringComparison.Ordinal));
        Assert.Equal("NounNotInSnapshot", shell.Fails("Get-CsUser"));
        Assert.Contains("Nobody asked", shell.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.Equal("NounNotInSnapshot", shell.Fails("Grant-CsVoicePolicy 'Redmond 1' -PolicyName Redmond"));
        shell.Run("$null = Get-CsAnalogDevice; Set-E911SimulationFault -DenyNoun CsAnalogDevice");
        Assert.Equal("AccessDenied", shell.Fails("Get-CsAnalogDevice"));
    }

    private static SimulatedShell Shell(Func<string, string>? edit = null)
    {
        Assert.Contains(One, Snapshots.Small, StringComparison.Ordinal);
        return new SimulatedShell((edit ?? (text => text))(Snapshots.Small.Replace(One, Classes, StringComparison.Ordinal)));
    }

    // The classes of the file as count, place, voice policy, location policy and kind, in the order of their kinds in the original.
    private static string[] Callers(SimulatedShell shell)
    {
        string[] kinds = ["modern", "legacy", "analog", "pbx"];
        using var file = System.Text.Json.JsonDocument.Parse(File.ReadAllText(shell.Path));
        return file.RootElement.GetProperty("callers").EnumerateArray()
            .OrderBy(caller => Array.IndexOf(kinds, caller.GetProperty("kind").GetString()))
                .ThenBy(caller => caller.GetProperty("count").GetInt64())
            .Select(caller => string.Join(" ",
                new[] { "count", "networkSite", "voicePolicy", "locationPolicy", "kind" }.Select(name =>
                caller.GetProperty(name) is { ValueKind: not System.Text.Json.JsonValueKind.Null } value ? value.ToString() : "-")))
            .ToArray();
    }
}
