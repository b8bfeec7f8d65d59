using System;
using System.Linq;
using Xunit;

namespace E911Config.Module.Tests.Simulator;

/// <summary>
/// What stands beside the tables of the location service: web services that name a second source, and the validation of addresses.
/// </summary>
public sealed class SecondSourceTests
{
    private const string Address = "[pscustomobject]@{ City = 'Redmond'; State = 'wa'; Country = 'US' }";

    [Fact]
    public void SetChangesTheGlobalSettingsAndKeepsTheSecondSource()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-CsWebServiceConfiguration -SecondaryLocationSourceUrl $null -MACResolverUrl http://snmp");
        Assert.Equal("|http://snmp",
            shell.Text("$w = Get-CsWebServiceConfiguration Global; $w.SecondaryLocationSourceUrl; $w.MACResolverUrl"));
        Assert.Empty(shell.Warnings);
        shell.Run("$w = Get-CsWebServiceConfiguration service:webserver:pool0.litwareinc.com; $w.MACResolverUrl = 'http://here'; "
            + "$w | Set-CsWebServiceConfiguration");
        Assert.Equal("http://here", shell.Text("(Get-CsWebServiceConfiguration -Filter service:*).MACResolverUrl"));
    }

    [Fact]
    public void OtherSettingsAreAcceptedAndSaidNotToBeKept()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-CsWebServiceConfiguration global -UsePinAuth $false -UseWindowsAuth NTLM -MACResolverUrl http://snmp");
        Assert.Equal("Of the web services the simulation keeps MACResolverUrl and SecondaryLocationSourceUrl alone; -UsePinAuth, "
            + "-UseWindowsAuth changed nothing.", Assert.Single(shell.Warnings));
        Assert.Equal("http://snmp", shell.Text("(Get-CsWebServiceConfiguration Global).MACResolverUrl"));
    }

    [Fact]
    public void ThereIsOneObjectForEachScope()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("Microsoft.Rtc.Management.WritableConfig.Settings.Web.WebServiceSettings|Site:Redmond|http://lis",
            shell.Text("$w = New-CsWebServiceConfiguration site:Redmond -SecondaryLocationSourceUrl http://lis; $w.PSTypeNames[0]; "
            + "$w.Identity; $w.SecondaryLocationSourceUrl"));
        Assert.Equal("ObjectExists", shell.Fails("New-CsWebServiceConfiguration site:redmond"));
        Assert.Equal("ObjectExists", shell.Fails("New-CsWebServiceConfiguration global"));
        Assert.Equal("ObjectExists", shell.Fails("New-CsWebServiceConfiguration WebServer:pool0.litwareinc.com"));
        Assert.Equal("ScopeNotFound", shell.Fails("New-CsWebServiceConfiguration site:Nowhere"));
        Assert.Equal("ScopeNotFound", shell.Fails("New-CsWebServiceConfiguration service:WebServer:nowhere.litwareinc.com"));
        Assert.Equal("IdentityInvalid", shell.Fails("New-CsWebServiceConfiguration Tag:Redmond"));
        Assert.Equal("ObjectNotFound", shell.Fails("Set-CsWebServiceConfiguration site:Nowhere -MACResolverUrl x"));
        shell.Run("New-CsWebServiceConfiguration service:WebServer:pool0.litwareinc.com -InMemory");
    }

    [Fact]
    public void AGlobalOneIsResetInsteadOfRemoved()
    {
        using var shell = new SimulatedShell();
        shell.Run("Get-CsWebServiceConfiguration -Filter service:* | Remove-CsWebServiceConfiguration");
        shell.Run("Remove-CsWebServiceConfiguration Global");
        Assert.Contains("cannot be removed", Assert.Single(shell.Warnings), StringComparison.Ordinal);
        Assert.Equal("Global|", shell.Text("$w = Get-CsWebServiceConfiguration; $w.Identity; $w.SecondaryLocationSourceUrl"));
        Assert.Equal("ObjectNotFound", shell.Fails("Remove-CsWebServiceConfiguration site:Redmond"));
    }

    [Theory]
    [InlineData("", "False", "True")]
    [InlineData("-AddressValidation Accept", "False", "True")]
    [InlineData("-AddressValidation Refuse", "True", "False")]
    public void TheProvidersAnswerIsNotedForAnAddressThatIsThere(string start, string before, string after)
    {
        using var shell = new SimulatedShell(Snapshots.Small.Replace("\"MSAGValid\": true", $"\"MSAGValid\": {before.ToLowerInvariant()}",
            StringComparison.Ordinal), start);
        Assert.Equal("", shell.Text("Get-CsLisCivicAddress | Test-CsLisCivicAddress; Get-CsLisCivicAddress | Test-CsLisCivicAddress "
            + "-UpdateValidationStatus -WhatIf"));
        Assert.Equal(before, shell.Text("(Get-CsLisCivicAddress).MSAGValid"));
        Assert.Equal("", shell.Text($"{Address} | Test-CsLisCivicAddress -UpdateValidationStatus"));
        Assert.Equal(after == "False", shell.Warnings.Any(text => text.Contains("does not have the address", StringComparison.Ordinal)));
        Assert.Equal(after, shell.Text("(Get-CsLisCivicAddress).MSAGValid"));
        Assert.Equal("1", shell.Text("(Get-E911Simulation).Writes['CsLisCivicAddress']"));

        // One that the location service does not have is asked for and not noted.
        shell.Run("Test-CsLisCivicAddress -City Reno -State NV -UpdateValidationStatus");
        Assert.Equal("1", shell.Text("@(Get-CsLisCivicAddress).Count"));
    }

    [Fact]
    public void AProviderThatSaysNothingIsAnError()
    {
        using var shell = new SimulatedShell(start: "-AddressValidation Silent");
        Assert.Equal("ServiceProviderUnavailable", shell.Fails($"{Address} | Test-CsLisCivicAddress -UpdateValidationStatus"));
        Assert.Equal("True|Silent", shell.Text("(Get-CsLisCivicAddress).MSAGValid; (Get-E911Simulation).AddressValidation"));
    }

    [Theory]
    [InlineData("", "ValueInvalid")]
    [InlineData("-City Redmond -State WAS", "ValueInvalid")]
    [InlineData("-HouseNumber 12345678901", "ValueInvalid")]
    public void WhatIsNoAddressIsRefused(string parameters, string id)
    {
        using var shell = new SimulatedShell();
        Assert.Equal(id, shell.Fails("Test-CsLisCivicAddress " + parameters));
    }
}
