using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Text;
using E911Config.TestSupport;
using Newtonsoft.Json;
using Xunit;

namespace E911Config.Core.Tests.Apply;

/// <summary>Journals are read as they were written, and told apart from what is none.</summary>
public sealed class JournalReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void WhatWasWrittenIsRead()
    {
        var journal = JournalReader.Read(Written());

        Assert.Equal((ChangeKind.Apply, ApplyOutcome.Applied, false), (journal.Kind, journal.Outcome, journal.Torn));
        Assert.Equal([Litware.SoundPlan.Id, "Litware", Litware.SoundPlan.Deployment], [journal.PlanId, journal.Design, journal.Deployment]);
        Assert.Equal(["LITWARE\\kim", "fe01", "CHG1", "Unicode: “ü” \t \u2028 end"],
            [journal.User, journal.Machine, journal.ChangeNumber, journal.Comment]);
        Assert.Equal((Litware.Created, Litware.Created), (journal.Started, journal.Ended));
        Assert.Equal(["before", "after"], [journal.SnapshotBefore, journal.SnapshotAfter]);
        Assert.Equal(Litware.SoundPlan.Steps.Count, journal.Steps.Count);
        foreach (var (step, begun) in Litware.SoundPlan.Steps.Zip(journal.Steps))
        {
            Assert.Equal((step.Number, Text(step.Before), Text(step.After)),
                (begun.Step.Number, Text(begun.Step.Before), Text(begun.Step.After)));
            Assert.Equal((step.Command, step.Inverse), (begun.Step.Command, begun.Step.Inverse));
            Assert.Empty(step.After!.DifferencesTo(begun.ReadBack!));
        }
    }

    [Fact]
    public void NoLineIsTakenOutMovedOrDoubledUnseen()
    {
        var lines = File.ReadAllLines(Written());
        for (var line = 1; line < lines.Length; line++)
        {
            var at = line;
            Refused([.. lines.Where((_, index) => index != at)], mayBeTorn: line == lines.Length - 1);
            Refused([.. lines.Take(at), lines[at], .. lines.Skip(at)]);
            if (line > 1) Refused([.. lines.Take(at - 1), lines[at], lines[at - 1], .. lines.Skip(at + 1)]);
        }

        // Only the end can be missing: that is a run which was interrupted.
        static void Refused(string[] lines, bool mayBeTorn = false)
        {
            var bytes = Encoding.UTF8.GetBytes(string.Join("\n", lines) + "\n");
            if (mayBeTorn) Assert.Null(JournalReader.Parse("j", bytes).Outcome);
            else Assert.Equal("JournalInvalid", Assert.Throws<DataFileException>(() => JournalReader.Parse("j", bytes)).ErrorId);
        }
    }

    [Fact]
    public void AJournalOfTheFirstVersionIsReadAsBefore()
    {
        var lines = File.ReadAllLines(Written()).Select(line => line[..line.LastIndexOf('\t')])
            .Select(text => text.Replace("\"formatVersion\": 2", "\"formatVersion\": 1", StringComparison.Ordinal)).ToArray();

        var journal = JournalReader.Parse("j", Encoding.UTF8.GetBytes(string.Concat(lines.Select(Line))));

        Assert.Equal((ApplyOutcome.Applied, Litware.SoundPlan.Steps.Count), (journal.Outcome, journal.Steps.Count));
    }

    [Fact]
    public void EveryPrefixOfAJournalIsUnderstoodOrRefusedAtItsFirstLine()
    {
        var bytes = File.ReadAllBytes(Written());
        var first = Array.IndexOf(bytes, (byte)'\n');
        for (var length = 1; length < bytes.Length; length += length < first + 600 ? 1 : 997)
        {
            var prefix = bytes.Take(length).ToArray();
            if (length < first)
            {
                var error = Assert.Throws<DataFileException>(() => JournalReader.Parse("j", prefix));
                Assert.Equal(("JournalInvalid", 1), (error.ErrorId, error.Line));
                Assert.Contains("nothing had been written", error.Message, StringComparison.Ordinal);
            }
            else
            {
                var journal = JournalReader.Parse("j", prefix);
                Assert.Null(journal.Outcome);
                Assert.InRange(journal.Steps.Count, 0, prefix.Count(letter => letter == '\n') + 1);
            }
        }
    }

    [Fact]
    public void AnyChangedByteIsNoticedAndItsLineNamed()
    {
        var bytes = File.ReadAllBytes(Written());
        var random = new Random(911);
        for (var i = 0; i < 400; i++)
        {
            var at = random.Next(bytes.Length);
            var edited = (byte[])bytes.Clone();
            edited[at] ^= (byte)(1 << random.Next(7));
            if (edited[at] == bytes[at]) continue;
            var line = bytes.Take(at).Count(letter => letter == '\n') + 1;
            if (at == bytes.Length - 1)
            {
                Assert.True(JournalReader.Parse("j", edited).Torn);
                continue;
            }

            var error = Assert.Throws<DataFileException>(() => JournalReader.Parse("j", edited));
            Assert.Equal("JournalInvalid", error.ErrorId);
            Assert.Equal(line, error.Line);
        }
    }

    [Theory]
    [InlineData("", "FileEmpty")]
    [InlineData("{}", "JournalInvalid")]
    [InlineData("Hello\nWorld\n", "JournalInvalid")]
    [InlineData("\n\n\n", "JournalInvalid")]
    [InlineData("\0\0\0\0", "JournalInvalid")]
    public void WhatIsNoJournalIsSaidToBeNone(string text, string id)
    {
        var error = Assert.Throws<DataFileException>(() => JournalReader.Parse("x.jsonl", Encoding.UTF8.GetBytes(text)));
        Assert.Equal(id, error.ErrorId);
        Assert.StartsWith("x.jsonl", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf16AndSnapshotsAreNoJournals()
    {
        Assert.Equal("JournalInvalid",
            Assert.Throws<DataFileException>(() => JournalReader.Parse("x", Encoding.Unicode.GetBytes(File.ReadAllText(Written()))))
            .ErrorId);
        Assert.Equal("JournalInvalid",
            Assert.Throws<DataFileException>(() => JournalReader.Read(Repository.Example("litware/litware.e911-snapshot.json"))).ErrorId);
        Assert.Equal("FileNotFound", Assert.Throws<DataFileException>(() => JournalReader.Read(folder.File("none.jsonl"))).ErrorId);
    }

    [Theory]
    [InlineData("{\"entry\": \"begin\"}", "start")]
    [InlineData("{\"entry\": 1}", "entry")]
    [InlineData("[]", "entry")]
    [InlineData("{\"entry\": \"start\"", "closing brace")]
    [InlineData(Start + "}", "\"kind\" is missing")]
    [InlineData(Start + ", \"kind\": \"Dance\"}", "Dance")]
    [InlineData(Start + ", \"kind\": \"1\"}", "this version does not know")]
    [InlineData(Start + ", \"kind\": \"Apply\", \"deployment\": \"d\", \"plan\": 7, \"design\": \"d\"}", "plan")]
    public void AForgedFirstLineIsAnErrorWithItsLine(string text, string said)
    {
        var error = Assert.Throws<DataFileException>(() => JournalReader.Parse("j", Encoding.UTF8.GetBytes(Line(text))));
        Assert.Equal(("JournalInvalid", 1), (error.ErrorId, error.Line));
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"entry\": \"begin\", \"step\": 1, \"before\": null, \"after\": null}", "before it or after it")]
    [InlineData("{\"entry\": \"begin\", \"step\": 0, \"before\": null, \"after\": null}", "whole number")]
    [InlineData("{\"entry\": \"begin\", \"step\": 1, \"before\": null, \"after\": {\"noun\": \"CsNothing\", \"Identity\": \"x\"}}",
        "no such noun")]
    [InlineData("{\"entry\": \"begin\", \"step\": 1, \"before\": null, \"after\": {\"noun\": \"CsVoiceRoute\", \"Identity\": \"x\", "
        + "\"Colour\": \"red\"}}", "Colour")]
    [InlineData("{\"entry\": \"begin\", \"step\": 1, \"before\": {\"noun\": \"CsVoiceRoute\", \"Identity\": \"x\"}, \"after\": "
        + "{\"noun\": \"CsVoiceRoute\", \"Identity\": \"y\"}}", "one object")]
    [InlineData("{\"entry\": \"done\", \"step\": 3, \"found\": null}", "never begun")]
    [InlineData("{\"entry\": \"order\", \"objectType\": \"CsNetworkSite\", \"scope\": \"\", \"siblings\": []}", "whose order counts")]
    [InlineData("{\"entry\": \"end\", \"time\": \"x\", \"outcome\": \"Applied\"}", "no time")]
    public void AForgedLineIsAnErrorWithItsLine(string text, string said)
    {
        var error = Assert.Throws<DataFileException>(() =>
            JournalReader.Parse("j", Encoding.UTF8.GetBytes(Line(Whole) + Line(text))));
        Assert.Equal(("JournalInvalid", 2), (error.ErrorId, error.Line));
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherVersionIsRefused() => Assert.Equal("JournalVersionUnsupported", Assert.Throws<DataFileException>(() =>
        JournalReader.Parse("j", Encoding.UTF8.GetBytes(
            Line(Whole.Replace("\"formatVersion\": 1", "\"formatVersion\": 3", StringComparison.Ordinal))))).ErrorId);

    [Fact]
    public void DeepNestingIsAnErrorInBoundedTime()
    {
        var line = Line("{\"entry\": \"start\", \"x\": " + new string('[', 100000) + new string(']', 100000) + "}");
        Assert.Equal("JournalInvalid", Assert.Throws<DataFileException>(() => JournalReader.Parse("j", Encoding.UTF8.GetBytes(line)))
            .ErrorId);
    }

    [Fact]
    public void AJournalIsReadWhileItIsWritten()
    {
        using var file = new JournalFile(folder.File("open.jsonl"), () => Litware.Created);
        file.Write("start", [new("formatVersion", 1L), new("kind", "Apply"), new("plan", "p"), new("design", "d"), new("deployment", "x")]);

        Assert.Null(JournalReader.Read(file.Path).Outcome);
    }

    private const string Start = "{\"entry\": \"start\", \"time\": \"2026-11-22T06:00:00Z\", \"formatVersion\": 1";

    private const string Whole = Start + ", \"kind\": \"Apply\", \"deployment\": \"d\", \"plan\": \"p\", \"design\": \"d\"}";

    private string Written()
    {
        var path = folder.File("written.jsonl");
        var deployment = new FakeDeployment(Litware.Sound);
        var application = new PlanApplication(Litware.SoundPlan, deployment, () => Litware.Created);
        application.Prepare(TestContext.Current.CancellationToken);
        using var journal = new JournalFile(path, () => Litware.Created);
        application.Run(deployment, journal,
            [new("user", "LITWARE\\kim"), new("machine", "fe01"), new("changeNumber", "CHG1"),
            new("comment", "Unicode: “ü” \t \u2028 end")],
            new NamedFiles(), true, TestContext.Current.CancellationToken);
        return path;
    }

    private static string Text(DeploymentObject? item)
    {
        var text = new StringWriter();
        using (var json = new JsonTextWriter(text)) PlanWriter.Object(json, item);
        return text.ToString();
    }

    private static string Line(string text) => JournalLine.Format(text, JournalLine.Checksum(text));
}
