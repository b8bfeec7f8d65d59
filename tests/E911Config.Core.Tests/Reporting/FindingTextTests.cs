using System;
using System.Linq;
using System.Reflection;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using Xunit;

namespace E911Config.Core.Tests.Reporting;

/// <summary>Every finding has its sentence, and every sentence its finding.</summary>
public sealed class FindingTextTests
{
    [Fact]
    public void EveryIdHasASentenceAndEverySentenceAnId()
    {
        var ids = typeof(FindingIds).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal);

        Assert.Equal(ids, FindingText.Ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AnUnknownFindingIsAnError() =>
        Assert.Throws<ArgumentException>(() => FindingText.Message(new Finding("Nonsense", FindingSeverity.Warning, "", "")));

    [Theory]
    [InlineData("", 0, 0, "")]
    [InlineData("x.e911.json", 0, 0, "x.e911.json: ")]
    [InlineData("x.e911.json", 12, 7, "x.e911.json(12,7): ")]
    public void ThePlaceStandsInFront(string file, int line, int column, string place)
    {
        var finding = new Finding(FindingIds.RetireOffered, FindingSeverity.Warning, "", "") { File = file, Line = line, Column = column };

        Assert.Equal(place + FindingText.Message(finding), FindingText.Of(finding));
    }
}
