using System;
using System.IO;
using System.Linq;
using System.Text;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>A design that cannot be used: one clear message with line and column, and nothing written.</summary>
public sealed class DesignErrorTests
{
    [Theory]
    [InlineData("\"notification\"", "\"notifcation\"", "DesignInvalid", "Did you mean \"notification\"?")]
    [InlineData("\"networkSites\": [\"Reno\"]", "\"networkSites\": [\"Reno\", \"Detroit\"]", "DesignInvalid", "Detroit")]
    [InlineData("\"networkSites\": [\"Reno\"]", "\"networkSites\": [\"Renow\"]", "NetworkSiteUnknown", "Renow")]
    [InlineData("\"networkSites\": [\"Reno\"]", "\"networkSites\": 7", "DesignInvalid", "networkSites")]
    [InlineData("\"PstnGateway:gw-rno.litwareinc.com\"", "\"PstnGateway:gw-rnoo.litwareinc.com\"", "TrunkUnknown", "gw-rno.litwareinc.com")]
    [InlineData("\"Tag:RenoUsers\"", "\"Tag:ReenoUsers\"", "VoicePolicyUnknown", "RenoUsers")]
    [InlineData("\"formatVersion\": 1", "\"formatVersion\": 2", "DesignVersionUnsupported", "format version 2")]
    public void OneMessageNamesPlaceAndWayOut(string from, string to, string id, string part)
    {
        using var litware = new LitwareSession();
        litware.EditDesign(from, to);
        AssertRefused(litware, id, part, place: true);
    }

    [Fact]
    public void ADuplicateKeyIsRefused()
    {
        using var litware = new LitwareSession();
        litware.EditDesign("\"formatVersion\": 1,", "\"formatVersion\": 1, \"formatVersion\": 1,");
        AssertRefused(litware, "DesignInvalid", "twice", place: true);
    }

    [Fact]
    public void ATruncatedFileIsRefused()
    {
        using var litware = new LitwareSession();
        var path = litware.In("litware.e911.json");
        var text = File.ReadAllText(path);
        File.WriteAllText(path, text[..(text.Length / 2)]);
        AssertRefused(litware, "DesignInvalid", "litware.e911.json(", place: true);
    }

    [Fact]
    public void AFileInUtf16IsRefused()
    {
        using var litware = new LitwareSession();
        var path = litware.In("litware.e911.json");
        File.WriteAllText(path, File.ReadAllText(path), Encoding.Unicode);
        AssertRefused(litware, "FileEncoding", "UTF-8", place: true);
    }

    [Fact]
    public void AMissingFileIsNamed()
    {
        using var litware = new LitwareSession();
        File.Delete(litware.In("litware.e911.json"));
        AssertRefused(litware, "FileNotFound", "litware.e911.json", place: false);
    }

    [Fact]
    public void ANetworkSiteInNoZoneIsNamed()
    {
        using var litware = new LitwareSession();
        litware.Run("New-CsNetworkSite -NetworkSiteID 'Boise' -NetworkRegionID NorthAmerica | Where-Object { $false }; "
            + "Reset-E911SimulationCounter");
        AssertRefused(litware, "NetworkSiteUnassigned", "Boise", place: true);
        Assert.Equal("Unexpected CsNetworkSite Boise",
            litware.Text("Test-E911Drift -Path $design -Items | Where-Object Identity -eq Boise"));
    }

    [Fact]
    public void ANameTakenByAForeignObjectIsNamed()
    {
        using var litware = new LitwareSession();
        litware.Run("New-CsVoiceRoute -Identity 'E911-Reno-Primary' -NumberPattern '^1$' -WarningAction SilentlyContinue | "
            + "Where-Object { $false }; Reset-E911SimulationCounter");
        AssertRefused(litware, "NameTaken", "CsVoiceRoute E911-Reno-Primary", place: true);
    }

    [Fact]
    public void TwoZonesThatShareAVoicePolicyNeedTheSamePsapTrunks()
    {
        using var litware = new LitwareSession();
        litware.EditDesign("\"Tag:RenoUsers\"", "\"Tag:AlbuquerqueUsers\"");
        AssertRefused(litware, "DesignInvalid", "AlbuquerqueUsers", place: true);
    }

    private static void AssertRefused(LitwareSession litware, string id, string part, bool place)
    {
        var result = litware.Try("New-E911TrunkPlan -Path $design -OutPath $work/refused.e911-plan.json -WarningAction SilentlyContinue");
        Assert.Empty(result.Output);
        Assert.Contains(result.AllErrors, error => error.FullyQualifiedErrorId == id + ",E911Config.Commands.NewE911TrunkPlanCommand"
            && error.ToString().Contains(part, StringComparison.Ordinal));
        if (place) Assert.All(result.AllErrors, error => Assert.Matches(@"litware\.e911\.json\(\d+,\d+\): ", error.ToString()));
        Assert.False(File.Exists(litware.In("refused.e911-plan.json")));
        Assert.Equal(0, litware.Writes());
    }
}
