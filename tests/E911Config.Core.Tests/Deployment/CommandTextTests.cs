using System.Linq;
using E911Config.Core.Deployment;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Deployment;

/// <summary>Every value of a command stays one literal, whatever it holds.</summary>
public sealed class CommandTextTests
{
    [Theory]
    [InlineData("", "''")]
    [InlineData("Reno", "'Reno'")]
    [InlineData("'; Remove-CsVoiceRoute *", "'''; Remove-CsVoiceRoute *'")]
    [InlineData("O'Brien", "'O''Brien'")]
    [InlineData("a\u2018b\u2019c\u201ad\u201be", "'a\u2018\u2018b\u2019\u2019c\u201a\u201ad\u201b\u201be'")]
    [InlineData("\u201cdouble\u201d \"plain\"", "'\u201cdouble\u201d \"plain\"'")]
    [InlineData("$(Stop-Computer) $env:x `n", "'$(Stop-Computer) $env:x `n'")]
    [InlineData("a;b|c&d#e@{f}%g\0", "'a;b|c&d#e@{f}%g\0'")]
    [InlineData("two\r\nlines", "'two\r\nlines'")]
    [InlineData("--%", "'--%'")]
    public void AHostileNameStaysOneLiteral(string name, string literal)
    {
        Assert.Equal(literal, CommandText.Quote(name));
        Assert.Equal($"Set-X -Identity {literal} -Empty $null -On $true -Off $false -N -5 -List {literal},{literal} -None @() -Change "
            + $"@{{add={literal}}} -Made (New-Y -Name {literal} -InMemory) -Force",
            new Command("Set-X",
            [
                new("Identity", name), new("Empty", null), new("On", true), new("Off", false), new("N", -5L),
                    new("List", new object[] { name, name }),
                new("None", System.Array.Empty<object>()), new("Change", new ListChange("add", [name])),
                    new("Made", new Command("New-Y", [new("Name", name), new("InMemory", CommandParameter.Switch)])),
                new("Force", CommandParameter.Switch),
            ]).ToString());
    }

    [Fact]
    public void HostileNamesOfADesignGoThroughAPlanAndBack()
    {
        const string Hostile = "'; Remove-CsVoiceRoute * \u2019$(x)`\"";
        var design = Offices.Design(
            zone: """, "objects": { "usage": "'; Remove-CsVoiceRoute * \u2019$(x)`\"", "localRoute": "'; Remove-CsVoiceRoute * \u2019$(x)`\"" }""");
        var plan = Litware.Planned(design, Offices.One.Build());

        Assert.Contains("New-CsVoiceRoute -Identity '''; Remove-CsVoiceRoute * \u2019\u2019$(x)`\"' -Priority ",
            plan.Steps.Single(step => step.ObjectType == "CsVoiceRoute" && step.Identity == Hostile).Command,
            System.StringComparison.Ordinal);
        var after = Applying.Applied(plan, Offices.One.Build()).Now;
        Assert.Empty(Litware.Planned(design, after).Steps);
        Assert.NotNull(after.Find(VoiceRoute.Type, Hostile));
    }
}
