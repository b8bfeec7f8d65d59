using System;
using System.Linq;
using System.Text;
using E911Config.Core.Deployment;
using E911Config.Core.Text;
using E911Config.TestSupport;
using Xunit;
using File = System.IO.File;

namespace E911Config.Core.Tests.Deployment;

public sealed class SnapshotFileErrorTests
{
    [Theory]
    [InlineData("", 1, 0, "cut off")]
    [InlineData("{\n  \"formatVersion\": 1", 2, 21, "cut off")]
    [InlineData("{\n  \"formatVersion\": 1,\n  \"CsSite\": [\n    { \"Identity\": \"Re", 4, 0, "not JSON")]
    [InlineData("[]", 1, 1, "a snapshot is a JSON object")]
    [InlineData("{ \"formatVersion\": 1 }\n{", 2, 1, "there is more text after the end")]
    [InlineData("{ \"formatVersion\": 1 } garbage", 1, 0, "there is more text after the end")]
    [InlineData("{\n}", 2, 1, "formatVersion is missing")]
    [InlineData("{\n  \"formatVersion\": 2\n}", 2, 20, "another format version")]
    [InlineData("{\n  \"formatVersion\": \"1\"\n}", 2, 20, "another format version")]
    [InlineData("{\n  \"formatVersion\": 1,\n  \"formatVersion\": 1\n}", 3, 3, "stands twice")]
    [InlineData("{ \"formatVersion\": 1,\n  \"CsVoiceRuote\": [] }", 2, 3, "Did you mean \"CsVoiceRoute\"?")]
    [InlineData("{ \"formatVersion\": 1,\n  \"captureAt\": null }", 2, 3, "Did you mean \"capturedAt\"?")]
    [InlineData("{ \"formatVersion\": 1,\n  \"capturedAt\": \"yesterday\" }", 2, 17, "no time")]
    [InlineData("{ \"formatVersion\": 1,\n  \"source\": { \"knid\": \"live\" } }", 2, 15, "Did you mean \"kind\"?")]
    [InlineData("{ \"formatVersion\": 1,\n  \"source\": { \"kind\": 5 } }", 2, 23, "kind is a text")]
    [InlineData("{ \"formatVersion\": 1,\n  \"CsSite\": {} }", 2, 13, "a list is expected")]
    [InlineData("{ \"formatVersion\": 1,\n  \"CsSite\": [ 5 ] }", 2, 15, "an object of CsSite is expected")]
    [InlineData("{ \"formatVersion\": 1,\n  \"CsSite\": [ {} ] }", 2, 15, "has no Identity")]
    [InlineData("{ \"formatVersion\": 1,\n  \"CsLisSubnet\": [ { \"City\": \"Reno\" } ] }", 2, 20, "has no Subnet")]
    [InlineData("{ \"formatVersion\": 1,\n  \"CsSite\": [ { \"Identity\": 5 } ] }", 2, 29, "Identity is a text")]
    [InlineData("{ \"formatVersion\": 1,\n  \"CsPstnUsage\": [ { \"Identity\": \"Local\" } ] }", 2, 34, "no identity of a CsPstnUsage")]
    [InlineData("{ \"formatVersion\": 1,\n  \"CsSite\": [ { \"Identity\": \"Reno\" },\n    { \"Identity\": \"site:RENO\" } ] }", 3, 5,
        "CsSite Site:RENO stands twice")]
    [InlineData("{ \"formatVersion\": 1,\n  \"CsVoiceRoute\": [ { \"Identity\": \"R\", \"NumberPatern\": \"x\" } ] }", 2, 40,
        "Did you mean \"NumberPattern\"?")]
    [InlineData("{ \"formatVersion\": 1,\n  \"CsVoiceRoute\": [ { \"Identity\": \"R\", \"Priority\": 1, \"priority\": 2 } ] }", 2, 55,
        "stands twice in the same object")]
    [InlineData("{ \"formatVersion\": 1,\n  \"CsVoiceRoute\": [ { \"Identity\": \"R\", \"Priority\": \"first\" } ] }", 2, 52,
        "Priority holds a whole number, not \"first\"")]
    [InlineData("{ \"formatVersion\": 1,\n  \"CsVoiceRoute\": [ { \"Identity\": \"R\", \"Priority\": 1.5 } ] }", 2, 52,
        "Priority holds a whole number")]
    [InlineData("{ \"formatVersion\": 1,\n  \"CsVoiceRoute\": [ { \"Identity\": \"R\", \"NumberPattern\": [\"x\"] } ] }", 2, 57,
        "NumberPattern holds a text, not a list")]
    [InlineData("{ \"formatVersion\": 1,\n  \"CsVoiceRoute\": [ { \"Identity\": \"R\", \"NumberPattern\": {} } ] }", 2, 57,
        "NumberPattern holds no records")]
    [InlineData("{ \"formatVersion\": 1,\n  \"CsVoiceRoute\": [ { \"Identity\": \"R\", \"Priority\": 99999999999999999999999 } ] }", 2, 52,
        "too large")]
    [InlineData("{ \"formatVersion\": 1,\n  \"CsVoiceRoute\": [ { \"Identity\": \"R\", \"Priority\": 1e300 } ] }", 2, 0,
        "Priority holds a whole number")]
    [InlineData("{ \"formatVersion\": 1,\n  \"CsLocationPolicy\": [ { \"Identity\": \"R\", \"EmergencyNumbers\": [ { \"DialStrin\": "
        + "\"911\" } ] } ] }", 2, 68, "Did you mean \"DialString\"?")]
    [InlineData("{ \"formatVersion\": 1,\n  \"CsLocationPolicy\": [ { \"Identity\": \"R\", \"EmergencyNumbers\": [ \"911\" ] } ] }", 2, 64,
        "EmergencyNumbers holds a list of records")]
    [InlineData("{ \"formatVersion\": 1,\n  \"callers\": [ { \"count\": -1 } ] }", 2, 0, "count is a whole number")]
    [InlineData("{ \"formatVersion\": 1,\n  \"callers\": [ { \"kind\": \"modren\" } ] }", 2, 26, "Did you mean \"modern\"?")]
    [InlineData("{ \"formatVersion\": 1,\n  \"callers\": [ { \"voicePolicy\": 5 } ] }", 2, 33, "voicePolicy is a text")]
    [InlineData("{ \"formatVersion\": 1,\n  \"callers\": [ { \"networkSit\": \"Reno\" } ] }", 2, 18, "Did you mean \"networkSite\"?")]
    [InlineData("{ \"formatVersion\": 1,\n  \"emergencyNumberOwners\": [ 911 ] }", 2, 30, "a text with a line")]
    [InlineData("{ \"formatVersion\": 1,\n  \"unread\": [ { \"reason\": \"x\" } ] }", 2, 0, "no noun")]
    public void AnErrorNamesItsPlaceAndItsCause(string text, int line, int column, string part)
    {
        var error = Assert.Throws<DataFileException>(() => SnapshotFile.Parse("litware.json", text));

        Assert.Contains(part, error.Problem, StringComparison.Ordinal);
        Assert.Equal(line, error.Line);
        if (column > 0) Assert.Equal(column, error.Column);
        Assert.InRange(error.Column, 1, text.Length + 1);
        Assert.StartsWith($"litware.json({error.Line},{error.Column}): ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherVersionHasAnIdOfItsOwn()
    {
        Assert.Equal("SnapshotVersionUnsupported",
            Assert.Throws<DataFileException>(() => SnapshotFile.Parse("x", "{ \"formatVersion\": 2 }")).ErrorId);
        Assert.Equal("SnapshotInvalid", Assert.Throws<DataFileException>(() => SnapshotFile.Parse("x", "{ \"formatVersion\": 1, ]"))
            .ErrorId);
    }

    [Theory]
    [InlineData("\"§\": 1")]
    [InlineData("\"CsSite\": [ { \"§\": 1 } ]")]
    [InlineData("\"CsSite\": [ { \"Identity\": \"Site:§\" }, { \"Identity\": \"Site:§\" } ]")]
    [InlineData("\"CsPstnUsage\": [ { \"Identity\": \"§\" } ]")]
    [InlineData("\"CsNetworkSubnet\": [ { \"Identity\": \"10.0.0.0\", \"MaskBits\": \"§\" } ]")]
    [InlineData("\"CsVoiceRoute\": [ { \"Identity\": \"R\", \"SuppressCallerId\": \"§\" } ]")]
    [InlineData("\"CsLocationPolicy\": [ { \"Identity\": \"R\", \"EmergencyNumbers\": \"§\" } ]")]
    [InlineData("\"CsLocationPolicy\": [ { \"Identity\": \"R\", \"EmergencyNumbers\": [ { \"§\": 1 } ] } ]")]
    [InlineData("\"callers\": [ { \"kind\": \"§\" } ]")]
    [InlineData("\"callers\": [ { \"§\": 1 } ]")]
    [InlineData("\"capturedAt\": \"§\"")]
    [InlineData("\"capturedAt\": §")]
    public void ALongTextIsShownByItsBeginning(string part) => Assert.InRange(Assert.Throws<DataFileException>(() => SnapshotFile.Parse("x",
        $"{{ \"formatVersion\": 1, {part.Replace("§", new string('L', 20_000), StringComparison.Ordinal)} }}")).Message.Length, 1, 500);

    [Theory]
    [InlineData("CsNetworkSubnet", "{ \"Identity\": §\"010.0.0.0\", \"MaskBits\": 24 }", "AddressInvalid")]
    [InlineData("CsNetworkSubnet", "{ \"Identity\": \"10.0.0.0\", \"SubnetID\": §\"10.0.0.00\" }", "AddressInvalid")]
    [InlineData("CsNetworkSubnet", "{ \"Identity\": \"10.0.0.0\", \"MaskBits\": §\"024\" }", "SnapshotInvalid")]
    [InlineData("CsLisSubnet", "{ \"Subnet\": §\"10.0.010.0\" }", "AddressInvalid")]
    [InlineData("CsPstnGateway", "{ \"Identity\": \"PstnGateway:g\", \"RepresentativeMediaIP\": §\"010.1.1.1\" }", "AddressInvalid")]
    public void AnAddressHasNoLeadingZeros(string noun, string marked, string errorId)
    {
        var at = marked.IndexOf('§', StringComparison.Ordinal);
        var error = Assert.Throws<DataFileException>(() =>
            SnapshotFile.Parse("x", $"{{ \"formatVersion\": 1, \"{noun}\": [\n{marked.Remove(at, 1)} ] }}"));
        Assert.Equal((errorId, 2, at + 1), (error.ErrorId, error.Line, error.Column));
    }

    [Fact]
    public void DeepNestingIsRefusedAndNotFollowed()
    {
        var text = "{ \"formatVersion\": 1, \"CsVoiceRoute\": [ { \"Identity\": \"R\", \"PstnUsages\": " + new string('[', 100_000);

        Assert.Equal("SnapshotInvalid", Assert.Throws<DataFileException>(() => SnapshotFile.Parse("x", text)).ErrorId);
    }

    [Fact]
    public void WhereverAFileIsCutOffTheErrorIsOurs()
    {
        var text = "{ \"formatVersion\": 1, \"CsLocationPolicy\": [ { \"Identity\": \"R\", \"EmergencyNumbers\": [ { \"DialString\": "
            + "\"911\" } ] } ], \"callers\": [ { \"count\": 12 } ] }";

        Assert.All(Enumerable.Range(0, text.Length), length =>
            Assert.Throws<DataFileException>(() => SnapshotFile.Parse("x", text.Substring(0, length))));
    }

    [Theory]
    [InlineData("FileEncoding", 1, 1, "UTF-16", 0xFF, 0xFE, 0x7B, 0x00)]
    [InlineData("FileEncoding", 1, 1, "UTF-16", 0xFE, 0xFF, 0x00, 0x7B)]
    [InlineData("FileEncoding", 1, 1, "UTF-16", 0x7B, 0x00, 0x7D, 0x00)]
    [InlineData("FileEncoding", 2, 3, "not UTF-8", 0x7B, 0x0A, 0x20, 0x22, 0xE9, 0x22, 0x7D)]
    [InlineData("FileEncoding", 2, 2, "not UTF-8", 0xEF, 0xBB, 0xBF, 0x7B, 0x0A, 0x20, 0xE9, 0x22, 0x7D)]
    [InlineData("FileEmpty", 0, 0, "empty")]
    [InlineData("SnapshotInvalid", 1, 0, "cut off", 0xEF, 0xBB, 0xBF)]
    public void AFileThatIsNotUtf8TextSaysSo(string errorId, int line, int column, string part, params int[] bytes)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("bad.e911-snapshot.json");
        File.WriteAllBytes(path, bytes.Select(value => (byte)value).ToArray());

        var error = Assert.Throws<DataFileException>(() => SnapshotFile.Read(path));

        Assert.Equal(errorId, error.ErrorId);
        Assert.Equal(line, error.Line);
        if (column > 0) Assert.Equal(column, error.Column);
        Assert.Contains(part, error.Problem, StringComparison.Ordinal);
        Assert.Equal(path, error.Path);
    }

    [Fact]
    public void AMissingFileAndALargeOneSayIt()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("large.json"), Encoding.ASCII.GetBytes("0123456789"));

        Assert.Equal("FileNotFound", Assert.Throws<DataFileException>(() => SnapshotFile.Read(folder.File("none.json"))).ErrorId);
        Assert.Equal("FileTooLarge", Assert.Throws<DataFileException>(() => TextFile.Read(folder.File("large.json"), maxBytes: 9)).ErrorId);
    }
}
