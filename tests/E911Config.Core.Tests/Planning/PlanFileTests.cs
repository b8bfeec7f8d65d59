using System;
using System.Linq;
using System.Text;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Text;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Planning;

public sealed class PlanFileTests
{
    private static readonly string LitwareText = PlanFile.Format(Litware.Plan);
    private static readonly string SmallText = PlanFile.Format(Litware.Planned(
        Offices.Design("ecrc"), Offices.One.Translation("Site:Reno", "Mine", @"^\+(\d+)$", "$1").ResponseCode("Site:Reno", "Busy", 480, 503)
            .Build()));

    [Fact]
    public void ReadAndWrittenAgainItIsTheSameBytes()
    {
        var again = PlanFile.Parse("p", LitwareText);

        Assert.Equal(LitwareText, PlanFile.Format(again));
        Assert.Equal(Litware.Plan.Id, again.Id);
        Assert.Equal(Litware.Plan.Steps.Select(step => step.Command), again.Steps.Select(step => step.Command));
        Assert.Equal(Litware.Plan.Steps.SelectMany(step => step.DependsOn), again.Steps.SelectMany(step => step.DependsOn));
    }

    [Fact]
    public void AReadPlanCanBeApplied()
    {
        var deployment = new FakeDeployment(Litware.Sound);

        Assert.True(deployment.Apply(PlanFile.Parse("p", PlanFile.Format(Litware.SoundPlan))).Clean);
        Assert.Empty(Litware.Planned(Litware.Design, deployment.Now).Steps);
    }

    [Fact]
    public void AFileIsWrittenAndReadAsUtf8WithoutMark()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("p.e911-plan.json");
        PlanFile.Write(path, Litware.Plan);

        Assert.Equal(Encoding.UTF8.GetBytes(LitwareText), System.IO.File.ReadAllBytes(path));
        Assert.Equal(Litware.Plan.Id, PlanFile.Read(path).Id);
    }

    [Fact]
    public void LineEndsOfAnotherSystemAreNoEdit() =>
        Assert.NotNull(PlanFile.Parse("p", SmallText.Replace("\n", "\r\n", StringComparison.Ordinal)));

    [Fact]
    public void EveryEditOfOneCharacterIsRefused()
    {
        // Each letter, digit and sign of the file becomes another one; a step that is prime to everything keeps the sample small.
        for (var at = 3; at < SmallText.Length; at += 31)
        {
            var letter = SmallText[at];
            if (char.IsWhiteSpace(letter)) continue;
            foreach (var other in new[] { letter == 'x' ? 'y' : 'x', letter == '1' ? '2' : '1', char.IsLower(letter)
                ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter) })
            {
                if (other != letter) Refused(SmallText[..at] + other + SmallText[(at + 1)..], at);
            }

            Refused(SmallText.Remove(at, 1), at);
        }
    }

    [Theory]
    [InlineData("\"command\": \"New-CsVoiceRoute -Identity 'E911-Reno-Primary'",
        "\"command\": \"New-CsVoiceRoute -Identity 'E911-Reno-Other'")]
    [InlineData("\"identity\": \"E911-Reno-Primary\"", "\"identity\": \"E911-Reno-Secondary\"")]
    [InlineData("\"action\": \"Create\"", "\"action\": \"Delete\"")]
    [InlineData("\"inverse\": \"Remove-", "\"inverse\": \"Set-")]
    [InlineData("\"noun\": \"CsVoiceRoute\"", "\"noun\": \"CsVoicePolicy\"")]
    [InlineData("\"noun\": \"CsNetworkSite\"", "\"noun\": \"CsNetworkSubnet\"")]
    [InlineData("\"compared\":", "\"extra\": true, \"compared\":")]
    [InlineData("\"dependsOn\": []", "\"dependsOn\": [\"1\"]")]
    public void WhatPeopleReadIsPartOfTheContent(string text, string edited)
    {
        Assert.Contains(text, SmallText, StringComparison.Ordinal);
        var at = SmallText.IndexOf(text, StringComparison.Ordinal);

        Refused(SmallText[..at] + edited + SmallText[(at + text.Length)..], at);
    }

    [Fact]
    public void ATruncatedFileIsRefusedWithItsPlace()
    {
        for (var length = 0; length < SmallText.Length - 2; length += 97)
        {
            var error = Assert.Throws<DataFileException>(() => PlanFile.Parse("p", SmallText[..length]));
            Assert.Equal("PlanInvalid", error.ErrorId);
            Assert.True(error.Line > 0 && error.Column > 0, error.Message);
        }
    }

    [Fact]
    public void AnotherEncodingIsRefused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("p.e911-plan.json");
        System.IO.File.WriteAllText(path, SmallText, Encoding.Unicode);

        Assert.Equal(path, Assert.Throws<DataFileException>(() => PlanFile.Read(path)).Path);
    }

    [Fact]
    public void ADuplicateKeyIsRefusedWithItsPlace()
    {
        var error = Assert.Throws<DataFileException>(() =>
            PlanFile.Parse("p", SmallText.Replace("\"compared\":", "\"calls\": \"better\",\n  \"compared\":", StringComparison.Ordinal)));

        Assert.Equal("PlanInvalid", error.ErrorId);
        Assert.True(error.Line > 1 && error.Column > 1, error.Message);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    [InlineData("\"2\"")]
    [InlineData("null")]
    public void AnotherFormatVersionIsRefused(string version) => Assert.Equal("PlanVersionUnsupported", Assert.Throws<DataFileException>(
        () => PlanFile.Parse("p", SmallText.Replace("\"formatVersion\": 2", "\"formatVersion\": " + version, StringComparison.Ordinal)))
            .ErrorId);

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"formatVersion\": 2, \"steps\": [1]}")]
    public void AnotherFileIsRefused(string text) =>
        Assert.Equal("PlanInvalid", Assert.Throws<DataFileException>(() => PlanFile.Parse("p", text)).ErrorId);

    private static void Refused(string text, int at)
    {
        var error = Record.Exception(() => PlanFile.Parse("p", text));
        var refused = error is DataFileException { ErrorId: "PlanEdited" or "PlanVersionUnsupported" }
            or DataFileException { ErrorId: "PlanInvalid", Line: > 0, Column: > 0 };
        Assert.True(refused, FormattableString.Invariant(
            $"{at}: ...{SmallText.Substring(Math.Max(0, at - 40), Math.Min(60, SmallText.Length - Math.Max(0, at - 40)))}...: {error}"));
    }
}
