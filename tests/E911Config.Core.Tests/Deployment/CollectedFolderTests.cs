using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Text;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Deployment;

/// <summary>What the folder of a collector becomes, and what is refused.</summary>
public sealed class CollectedFolderTests : IDisposable
{
    private const string Policies = "{\"Identity\":\"Global\",\"EmergencyDialString\":\"911\",\"EmergencyNumbers\":"
        + "[\"DialString=933;DialMask=112;999\",{\"DialString\":\"000\",\"DialMask\":null}],\"LocationRequired\":\"no\"}";

    private readonly TemporaryFolder folder = new();

    public CollectedFolderTests()
    {
        Write("CsSite", "{\"Identity\":\"Site:Reno\",\"SiteType\":\"BranchSite\",\"Kind\":\"CentralSite\"}", "{\"Identity\":\"Chicago\"}");
        Write("CsRegistrar", "{\"Identity\":\"Registrar:pool.litwareinc.com\",\"EnableAutomaticFailover\":\"True\"}");
        Write("CsLocationPolicy", Policies);
        Write("CsVoiceRoute");
        Write("CsUser", "{\"count\":2,\"registrarPool\":\"pool.litwareinc.com\",\"voicePolicy\":\"Reno\",\"locationPolicy\":null,"
            + "\"dialPlan\":null}", "{\"owner\":\"tel:+112\"}", "{\"owner\":\"tel:5\"}");
        Finish(["CsSite", "CsRegistrar", "CsLocationPolicy", "CsVoiceRoute", "CsUser"], "{\"noun\":\"CsLisPort\",\"unread\":\"denied\","
            + "\"reason\":\"Get-CsLisPort failed: No.\"}",
                "{\"noun\":\"CsAnalogDevice\",\"unread\":\"notAsked\",\"reason\":\"Not asked.\"}");
    }

    private string Manifest => folder.File("manifest.txt");

    [Fact]
    public void BecomesASnapshot()
    {
        var snapshot = CollectedFolder.Read(folder.Path);

        Assert.Equal(["Site:Chicago", "Site:Reno"], snapshot.All(Site.Type).Select(site => site.Identity));
        Assert.Equal("CentralSite", snapshot.Find(Site.Type, "Reno")!.Text("Kind"));
        Assert.True(snapshot.All(Registrar.Type)[0].Flag("EnableAutomaticFailover"));
        Assert.Equal(["933", "000"], snapshot.All(LocationPolicy.Type)[0].Records("EmergencyNumbers")
            .Select(one => one.Text("DialString")));
        Assert.Equal(("collected", "7.0", "pool.litwareinc.com"),
            (snapshot.Source.Kind, snapshot.Source.Version, snapshot.Source.Deployment));
        Assert.Equal("2026-11-22T06:00:00Z", Timestamp.Format(snapshot.CapturedAt!.Value));
        Assert.Equal((2, "Tag:Reno"), (snapshot.Callers.Single().Count, snapshot.Callers.Single().VoicePolicy));
        Assert.Equal(["tel:+112"], snapshot.EmergencyNumberOwners);
    }

    [Fact]
    public void AnEmptyNounIsReadAndWhateverWasNotReadIsUnread()
    {
        var snapshot = CollectedFolder.Read(folder.Path);

        Assert.True(snapshot.IsRead(VoiceRoute.Type));
        Assert.Empty(snapshot.All(VoiceRoute.Type));
        Assert.Equal("Get-CsLisPort failed: No.", Reason(snapshot, "CsLisPort"));
        Assert.True(snapshot.Unread.Single(noun => noun.Noun == "CsAnalogDevice").NotAsked);
        Assert.Contains("0.0.1 did not ask for it", Reason(snapshot, "CsTrunk"), StringComparison.Ordinal);
        Assert.Contains("did not ask for it", Reason(snapshot, "CsCommonAreaPhone"), StringComparison.Ordinal);
        Assert.Equal(ObjectTypes.All.Count + CallerNoun.All.Count - 5, snapshot.Unread.Count);
    }

    [Theory]
    [InlineData("CsVoiceRoute")]
    [InlineData("CsUser")]
    public void ANounWhoseFileIsGoneIsUnread(string noun)
    {
        File.Delete(folder.File(noun + ".txt"));

        var snapshot = CollectedFolder.Read(folder.Path);

        Assert.Contains(noun + ".txt is not there any more", Reason(snapshot, noun), StringComparison.Ordinal);
        Assert.Equal(noun != "CsVoiceRoute", snapshot.IsRead(VoiceRoute.Type));
        Assert.Equal(noun != "CsUser", snapshot.UsersCounted);
    }

    [Theory]
    [InlineData("{\"Identity\":\"Reno\",\"MaskBits\":\"many\"}", "MaskBits")]
    [InlineData("{\"MaskBits\":\"8\"}", "without Identity")]
    public void WhatCannotBeUnderstoodMakesItsNounUnread(string line, string said)
    {
        Write("CsNetworkSubnet", line);
        Finish(["CsSite", "CsNetworkSubnet"]);

        Assert.Contains(said, Reason(CollectedFolder.Read(folder.Path), "CsNetworkSubnet"), StringComparison.Ordinal);
    }

    [Fact]
    public void ARunThatReadNothingIsNoDeployment()
    {
        Finish([], "{\"noun\":\"CsSite\",\"unread\":\"missing\",\"reason\":\"Get-CsSite was not there where the collector ran.\"}");

        var error = Assert.Throws<E911Exception>(() => CollectedFolder.Read(folder.Path));

        Assert.Equal("DeploymentUnavailable", error.ErrorId);
        Assert.Contains("Get-CsSite was not there", error.Message, StringComparison.Ordinal);
    }

    // Every line, in every file: edited, taken out, doubled, cut off, moved.
    [Theory]
    [InlineData("CsSite.txt")]
    [InlineData("CsUser.txt")]
    [InlineData("manifest.txt")]
    public void NoLineCanBeChangedUnseen(string name)
    {
        var path = folder.File(name);
        var lines = File.ReadAllLines(path);
        foreach (var at in Enumerable.Range(0, lines.Length))
        {
            var line = lines[at];
            var before = lines.Take(at).ToArray();
            var after = lines.Skip(at + 1).ToArray();
            Refused([.. before, line.Replace('e', 'f'), .. after], at + 1);
            Refused([.. before, line + " ", .. after], at + 1);
            Refused([.. before, line[..^2]], at + 1);
            Refused([.. before, line, line, .. after], at + 2);
            if (at > 0 || lines.Length > 1) Refused([.. before, .. after], at + 1);
        }

        void Refused(string[] edited, int line)
        {
            File.WriteAllLines(path, edited);
            var error = Assert.ThrowsAny<DataFileException>(() => CollectedFolder.Read(folder.Path));
            Assert.Equal(path, error.Path);
            Assert.Equal(line, error.Line);
            Assert.StartsWith("Collection", error.ErrorId, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void LineEndsAndAByteOrderMarkDoNotCount()
    {
        var before = SnapshotFile.Format(CollectedFolder.Read(folder.Path));
        foreach (var path in Directory.GetFiles(folder.Path))
            File.WriteAllText(path, "\uFEFF" + File.ReadAllText(path).ReplaceLineEndings("\r\n"));

        Assert.Equal(before, SnapshotFile.Format(CollectedFolder.Read(folder.Path)));
    }

    [Fact]
    public void ARunThatDidNotComeToItsEndIsRefused()
    {
        File.WriteAllLines(Manifest, File.ReadAllLines(Manifest).SkipLast(1));

        var error = Fails("CollectionUnfinished");

        Assert.Equal((Manifest, 9), (error.Path, error.Line));
    }

    [Fact]
    public void AFolderWithoutManifestIsRefused()
    {
        File.Delete(Manifest);

        Assert.Contains("the manifest is missing", Fails("CollectionInvalid").Message, StringComparison.Ordinal);
        Assert.False(CollectedFolder.Is(folder.Path));
    }

    [Fact]
    public void NoFolderAtAllIsNotFound() =>
        Assert.Equal("FileNotFound", Assert.ThrowsAny<DataFileException>(() => CollectedFolder.Read(folder.File("no"))).ErrorId);

    [Fact]
    public void AnotherFormatIsRefused()
    {
        WriteLines(Manifest, ["{\"collector\":2,\"tool\":\"9\",\"started\":\"x\"}", "{\"new\":1}"]);

        Assert.Contains("another format", Fails("CollectionVersionUnsupported").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"noun\":\"CsMoon\",\"lines\":1,\"check\":1}", "\"CsMoon\" is no noun")]
    [InlineData("{\"noun\":\"CsTrunk\",\"lines\":1}", "\"check\" is missing")]
    [InlineData("{\"noun\":\"CsTrunk\",\"unread\":\"tired\",\"reason\":\"x\"}", "one of missing, denied, failed, notAsked")]
    [InlineData("{\"noun\":\"CsSite\",\"lines\":1,\"check\":1}", "stands twice")]
    public void AManifestThatSaysNonsenseIsRefusedWithItsLine(string line, string said)
    {
        Finish(["CsSite"], line);

        var error = Fails("CollectionInvalid");

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.Equal(3, error.Line);
    }

    [Fact]
    public void AFileUnderAnotherNameIsRefused()
    {
        File.Copy(folder.File("CsSite.txt"), folder.File("CsTrunk.txt"));
        Finish(["CsSite", "CsTrunk"]);

        Assert.Contains("this is not the file of CsTrunk", Fails("CollectionInvalid").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ASnapshotIsAskedForAndTheFolderIsGiven()
    {
        var error = Assert.ThrowsAny<E911Exception>(() => SnapshotFile.Read(folder.Path));

        Assert.Contains("Import-E911Snapshot", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static string Reason(Snapshot snapshot, string noun) => snapshot.Unread.Single(entry => entry.Noun == noun).Reason;

    private DataFileException Fails(string id)
    {
        var error = Assert.ThrowsAny<DataFileException>(() => CollectedFolder.Read(folder.Path));
        Assert.Equal(id, error.ErrorId);
        return error;
    }

    private void Write(string noun, params string[] objects) =>
        WriteLines(folder.File(noun + ".txt"), ["{\"noun\":\"" + noun + "\"}", .. objects]);

    private void Finish(IEnumerable<string> nouns, params string[] more) => WriteLines(Manifest,
    [
        "{\"collector\":1,\"tool\":\"0.0.1\",\"started\":\"2026-11-22T05:59:00Z\"}",
        .. nouns.Select(noun => (Noun: noun, Lines: File.ReadAllLines(folder.File(noun + ".txt")))).Select(file =>
            $"{{\"noun\":\"{file.Noun}\",\"lines\":{file.Lines.Length},\"check\":{file.Lines[^1].Split(' ')[0]}}}"),
        .. more,
        "{\"finished\":\"2026-11-22T06:00:00Z\",\"version\":\"7.0\"}",
    ]);

    private static void WriteLines(string path, IEnumerable<string> lines)
    {
        var check = 0;
        File.WriteAllLines(path, lines.Select(line =>
            (check = CollectedLines.CheckOf(check, line)).ToString(CultureInfo.InvariantCulture) + " " + line).ToArray());
    }
}
