using System;
using System.Collections.Generic;
using E911Config.Core.Deployment;
using Xunit;

namespace E911Config.Core.Tests.Deployment;

public sealed class PropertyNormalizeTests
{
    [Theory]
    [InlineData("CsNetworkSubnet", "MaskBits", 24, 24L)]
    [InlineData("CsNetworkSubnet", "MaskBits", "24", 24L)]
    [InlineData("CsNetworkSubnet", "MaskBits", 24.0, 24L)]
    [InlineData("CsTrunkConfiguration", "EnablePIDFLOSupport", "TRUE", true)]
    [InlineData("CsTrunkConfiguration", "SRTPMode", "notsupported", "NotSupported")]
    [InlineData("CsTrunkConfiguration", "SRTPMode", "SomethingNew", "SomethingNew")]
    [InlineData("CsNetworkSite", "LocationPolicy", "Tag:Reno", "Reno")]
    [InlineData("CsNetworkRegion", "CentralSite", "Chicago", "Site:Chicago")]
    [InlineData("CsSite", "SiteId", 7, "7")]
    [InlineData("CsLocationPolicy", "PstnUsage", null, null)]
    public void ValuesComeIntoStoredForm(string noun, string name, object? raw, object? stored) =>
        Assert.Equal(stored, ObjectTypes.Get(noun).Get(name).Normalize(raw));

    [Fact]
    public void OneTextIsAListOfOne()
    {
        Assert.Equal(new[] { "PstnGateway:sbc1" }, ObjectTypes.Get("CsVoiceRoute").Get("PstnGatewayList")
            .Normalize("Service:PstnGateway:sbc1"));
        Assert.Equal(Array.Empty<string>(), ObjectTypes.Get("CsVoiceRoute").Get("PstnGatewayList").Normalize(""));
    }

    [Fact]
    public void OneRecordIsAListOfOne()
    {
        var bag = new Dictionary<string,
            object?>(StringComparer.OrdinalIgnoreCase) { ["dialstring"] = "911", ["Element"] = "of no interest" };

        var numbers = Assert.IsType<ValueRecord[]>(ObjectTypes.Get("CsLocationPolicy").Get("EmergencyNumbers").Normalize(bag));

        Assert.Equal("DialString=911;DialMask=", Assert.Single(numbers).ToString());
    }

    [Theory]
    [InlineData("CsNetworkSubnet", "MaskBits", 24.5)]
    [InlineData("CsNetworkSubnet", "MaskBits", true)]
    [InlineData("CsNetworkSubnet", "MaskBits", "many")]
    [InlineData("CsNetworkSubnet", "MaskBits", 1e300)]
    [InlineData("CsTrunkConfiguration", "EnablePIDFLOSupport", 1)]
    [InlineData("CsTrunkConfiguration", "EnablePIDFLOSupport", "yes")]
    [InlineData("CsLocationPolicy", "EmergencyNumbers", "911")]
    public void AValueOfAnotherKindIsRefusedByName(string noun, string name, object raw) =>
        Assert.StartsWith(name + " holds ", Assert.Throws<FormatException>(() => ObjectTypes.Get(noun).Get(name).Normalize(raw)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void AMessageSaysWhatIsThereInsteadInPlainWords()
    {
        var property = ObjectTypes.Get("CsVoiceRoute").Get("NumberPattern");

        Assert.Equal("NumberPattern holds a text, not a list.",
            Assert.Throws<FormatException>(() => property.Normalize(new List<object?> { "a" })).Message);
        Assert.Equal("NumberPattern holds a text, not a record.",
            Assert.Throws<FormatException>(() => property.Normalize(new Dictionary<string, object?>())).Message);
    }
}
