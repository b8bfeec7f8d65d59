using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>A name that the deployment does not have is one error with the nearest name, never a place in a result.</summary>
public sealed class MisspeltNamesTests
{
    private const string Reno = "-RegistrarPool sba-rno.litwareinc.com -VoicePolicy RenoUsers";

    [Theory]
    [InlineData("-NetworkSite Rino", "NetworkSiteUnknown", "\"Rino\". Did you mean \"Reno\"?")]
    [InlineData("-NetworkSite 'Reno '", "NetworkSiteUnknown", "\"Reno \". Did you mean \"Reno\"?")]
    [InlineData("-NetworkSite Timbuktu", "NetworkSiteUnknown", "\"Timbuktu\". Get-CsNetworkSite lists")]
    [InlineData("-NetworkSite Reno -RegistrarPool sba-rn.litwareinc.com", "RegistrarPoolUnknown", "\"sba-rno.litwareinc.com\"")]
    [InlineData("-NetworkSite Reno -RegistrarPool sba-rno", "RegistrarPoolUnknown", "\"sba-rno.litwareinc.com\"")]
    [InlineData("-NetworkSite Reno -RegistrarPool nothing.litwareinc.com", "RegistrarPoolUnknown",
        "\"nothing.litwareinc.com\". Get-CsService -Registrar lists")]
    [InlineData("-NetworkSite Reno -VoicePolicy RenUsers", "VoicePolicyUnknown", "Did you mean \"RenoUsers\"?")]
    [InlineData("-NetworkSite Reno -VoicePolicy Tag:RenUsers", "VoicePolicyUnknown", "Did you mean \"Tag:RenoUsers\"?")]
    [InlineData("-NetworkSite Reno -LocationPolicy Portland-E912", "LocationPolicyUnknown", "Did you mean \"Portland-E911\"?")]
    [InlineData("-NetworkSite Reno -HeldPolicy Portland-E912", "LocationPolicyUnknown", "Did you mean \"Portland-E911\"?")]
    [InlineData("-NetworkSite Reno -DialPlan NorthAmercia", "DialPlanUnknown", "Did you mean \"NorthAmerica\"?")]
    [InlineData("-PbxTrunk gw-rn0.litwareinc.com", "TrunkUnknown", "Did you mean \"gw-rno.litwareinc.com\"?")]
    [InlineData("-NetworkSite Reno -Reply @{ 'gw-rn0.litwareinc.com' = 503 }", "ElementUnknown", "Did you mean \"gw-rno.litwareinc.com\"?")]
    [InlineData("-NetworkSite Reno -Reply @{ '' = 503 }", "ElementUnknown", "No trunk \"\"")]
    [InlineData("-NetworkSite Reno -Failed Wan:Rino", "ElementUnknown", "Did you mean \"Wan:Reno\"?")]
    [InlineData("-NetworkSite Reno -Assume @{ EmergencyFalback = 'None' }", "AssumptionUnknown", "EmergencyFallback")]
    public void IsOneErrorWhateverIsDialledAndPiped(string parameters, string id, string says)
    {
        using var litware = new LitwareSession();
        var own = new[] { "-RegistrarPool", "-VoicePolicy", "-PbxTrunk" }
            .Any(named => parameters.Contains(named, StringComparison.Ordinal)) ? "" : Reno;
        foreach (var source in new[] { "-Snapshot $work/litware.e911-snapshot.json", "" })
        {
            var result = litware.Try($"Trace-E911Call 911, 112 {parameters} {own} {source}");
            var error = Assert.Single(result.AllErrors);

            Assert.Empty(result.Output);
            Assert.Equal(id + ",E911Config.Commands.TraceE911CallCommand", error.FullyQualifiedErrorId);
            Assert.Equal(id == "AssumptionUnknown" ? ErrorCategory.InvalidData : ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
            Assert.Contains(says, error.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void SeveralAreAnErrorEachOnceForAllThatIsPiped()
    {
        using var litware = new LitwareSession();
        var result = litware.Try("Get-CsNetworkSite | Trace-E911Call -Number 911 -VoicePolicy RenUsers -DialPlan NorthAmercia");

        Assert.Empty(result.Output);
        Assert.Equal(["VoicePolicyUnknown", "DialPlanUnknown"], result.AllErrors.Select(error =>
            error.FullyQualifiedErrorId.Split(',')[0]));
    }

    [Fact]
    public void OfPipedPlacesTheOthersAreFollowed()
    {
        using var litware = new LitwareSession();
        var result = litware.Try($"'Reno', 'Rino', 'Chicago' | Trace-E911Call -Number 911 {Reno}");

        Assert.Equal(2, result.Output.Count);
        Assert.Equal("NetworkSiteUnknown,E911Config.Commands.TraceE911CallCommand", Assert.Single(result.AllErrors).FullyQualifiedErrorId);
    }

    /// <summary>What a user was granted is his, also if it is gone: it counts as none, and the trace says so.</summary>
    [Theory]
    [InlineData("$user | Trace-E911Call -Number 911 -NetworkSite Beijing")]
    [InlineData("Trace-E911Call 911 -User $user -NetworkSite Beijing")]
    public void WhatAUserWasGrantedMayBeGone(string script)
    {
        using var litware = new LitwareSession();
        litware.Run("$user = [pscustomobject]@{ SipAddress = 'sip:ken@litwareinc.com'; RegistrarPool = 'sba-rno.litwareinc.com'; "
            + "VoicePolicy = 'Gone'; LocationPolicy = 'Gone'; DialPlan = 'Gone' }");

        Assert.Equal("Gone does not exist|Gone does not exist",
            litware.Text($"({script}).Hops | Where-Object Asked -Match 'granted' | ForEach-Object Rule"));
        Assert.Equal("NetworkSiteUnknown,E911Config.Commands.TraceE911CallCommand", Assert.Single(litware.Try(
            script.Replace("Beijing", "Beijin", StringComparison.Ordinal)).AllErrors).FullyQualifiedErrorId);
    }

    [Theory]
    [InlineData("CsNetworkSite", "-NetworkSite Rino " + Reno)]
    [InlineData("CsRegistrar", "-NetworkSite Reno -RegistrarPool nothing -VoicePolicy RenoUsers")]
    [InlineData("CsLocationPolicy", "-NetworkSite Reno -LocationPolicy nothing " + Reno)]
    [InlineData("CsLocationPolicy", "-NetworkSite Reno -HeldPolicy nothing " + Reno)]
    [InlineData("CsDialPlan", "-NetworkSite Reno -DialPlan nothing " + Reno)]
    [InlineData("CsTrunk", "-PbxTrunk nothing")]
    [InlineData("CsTrunk", "-NetworkSite Reno -Reply @{ nothing = 503 } " + Reno)]
    [InlineData("CsTrunk", "-NetworkSite Reno -Failed Trunk:nothing " + Reno)]
    public void ANounThatWasNotReadRefusesNoName(string noun, string parameters)
    {
        using var litware = new LitwareSession();
        litware.Run($"Set-E911SimulationFault -DenyNoun {noun}");

        var result = litware.Run($"Trace-E911Call 911 {parameters} -CallersFrom Design | ForEach-Object Outcome");
        Assert.Equal("Unknown", Assert.Single(result.Output).ToString());
        Assert.Equal(parameters.Contains("-Failed", StringComparison.Ordinal),
            result.Warnings.Any(warning => warning.Contains("Trunk:nothing", StringComparison.Ordinal)));
    }

    /// <summary>What a misspelt topology site leads to was told at length, and the site itself nowhere.</summary>
    [Fact]
    public void AMisspeltLocationOfADesignIsAnErrorWithItsPlace()
    {
        using var litware = new LitwareSession();
        litware.EditDesign("\"New York DC\": \"New York\"", "\"New Yrok DC\": \"New York\"");
        var result = litware.Try(
            "New-E911TrunkPlan -Path $design -Snapshot $work/litware.e911-snapshot.json -WarningAction SilentlyContinue");
        var error = Assert.Single(result.AllErrors);

        Assert.Empty(result.Output);
        Assert.Equal("TopologySiteUnknown,E911Config.Commands.NewE911TrunkPlanCommand", error.FullyQualifiedErrorId);
        Assert.Contains("Site:New Yrok DC", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Did you mean \"Site:New York DC\"?", error.ToString(), StringComparison.Ordinal);
        var line = Array.FindIndex(File.ReadAllLines(litware.In("litware.e911.json")),
            text => text.Contains("Yrok", StringComparison.Ordinal));
        Assert.Contains(FormattableString.Invariant($"litware.e911.json({line + 1},"), error.ToString(), StringComparison.Ordinal);
    }
}
