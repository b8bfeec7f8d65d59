using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Xml.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Checks;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Reporting;
using E911Config.Core.Reporting.Formats;
using E911Config.TestSupport;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using Xunit;
using static E911Config.Core.Tests.Reporting.Formats.HostileNameTests;

namespace E911Config.Core.Tests.Reporting.Formats;

/// <summary>Every format says what the result says.</summary>
public sealed class ReportFormatTests
{
    private static readonly string[] ForProblems = ["JUnit", "Sarif"];

    private static readonly DriftTestResult Applied = Drift(Litware.Design, Litware.Right);

    private static readonly DriftTestResult Found = Drift(Litware.Design, Litware.Snapshot);

    public static TheoryData<string> Formats => [.. ReportFormat.All.Select(format => format.Name)];

    [Fact]
    public void TheEndOfTheNameTellsTheFormat()
    {
        Assert.Equal(["Csv", "Html", "JUnit", "Json", "Markdown", "Sarif"], ReportFormat.All.Select(format => format.Name));
        Assert.All(ReportFormat.All, format => Assert.Same(format, ReportFormat.Choose("", "a.b" + format.Extension.ToUpperInvariant())));
        Assert.All(ReportFormat.All, format => Assert.Same(format, ReportFormat.Choose(format.Name.ToUpperInvariant(), "a")));
        Assert.Equal("ReportFormatUnknown", Assert.Throws<E911Exception>(() => ReportFormat.Choose("", "a.pdf")).ErrorId);
        Assert.Contains("Did you mean \"Html\"?", Assert.Throws<E911Exception>(() => ReportFormat.Choose("Htm", "a.json")).Message,
            StringComparison.Ordinal);
    }

    /// <summary>A limit shortens rows and says so; the items are all there, and the exit code is what a reader would give it.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void NoFormatLosesAnItem(string format)
    {
        var text = Written(format, Found);
        Assert.All(Found.Items, item => Assert.Contains(Name(format, item.Identity), text, StringComparison.Ordinal));
        Assert.Equal(2, Found.ExitCode);
        Assert.Equal(Found.Items.Count, format switch
        {
            "Csv" => text.Split("\r\n").Length - 2,
            "Html" => Regex.Count(text, "<tr><td"),
            "Markdown" => Regex.Count(text, "^\\| [✗!?]? ?[A-Z][A-Za-z]+ \\|", RegexOptions.Multiline) - 1,
            "Json" => ((JArray)JObject.Parse(text)["items"]!).Count,
            "Sarif" => ((JArray)JObject.Parse(text)["runs"]![0]!["results"]!).Count,
            _ => XDocument.Parse(text).Descendants("testcase").Count(),
        });
    }

    /// <summary>A clean run is an answer too, in every format.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void ACleanRunIsAnAnswerToo(string format)
    {
        Assert.True(Applied.Clean);
        var text = Written(format, Applied);
        if (format is "Html" or "Markdown" or "Json") Assert.Contains("No drift", text, StringComparison.Ordinal);
        if (format == "Csv") Assert.Equal(Written(format, Found).Split("\r\n")[0] + "\r\n", text);
        if (format == "JUnit") Assert.Equal("1 0 0", string.Join(' ', new[] { "tests", "failures", "errors" }.Select(name =>
            XDocument.Parse(text).Root!.Element("testsuite")!.Attribute(name)!.Value)));
    }

    /// <summary>What could not be read stands before all tables, and is an error of a pipeline.</summary>
    [Fact]
    public void WhatWasNotSeenComesFirst()
    {
        var lacking = SnapshotFile.Parse("lacking", SnapshotFile.Format(Litware.Right)
            .Replace("  \"CsLisPort\": [],\n", "", StringComparison.Ordinal)
            .Replace("\"unread\": []", "\"unread\": [{ \"noun\": \"CsLisPort\", \"reason\": \"Access <denied>.\" }]",
                StringComparison.Ordinal));
        var result = Drift(Litware.Design, lacking);
        Assert.True(result.Inconclusive);
        var page = Written("Html", result);
        Assert.InRange(page.IndexOf("CsLisPort: ", StringComparison.Ordinal), 1, page.IndexOf("<table", StringComparison.Ordinal));
        Assert.Contains("class=\"verdict unknown\"", page, StringComparison.Ordinal);
        Assert.Contains("## Not seen", Written("Markdown", result), StringComparison.Ordinal);
        Assert.Single(XDocument.Parse(Written("JUnit", result)).Descendants("error"));
        Assert.Contains("CsLisPort", JObject.Parse(Written("Sarif", result))["runs"]![0]!["invocations"]![0]!.ToString(),
            StringComparison.Ordinal);
    }

    /// <summary>The suite counts the case that says that nothing could be told, though it is no problem of the result.</summary>
    [Fact]
    public void ASuiteCountsWhatItHolds()
    {
        var scope = new CheckScope(CheckCatalog.Choose(CheckSubject.Deployment, ["C01"], []), Litware.Right, Litware.Design,
            new DateTime(2026, 11, 22));
        foreach (var result in new object[] { Found, Applied, Made(), new AuditTestResult(CheckRunner.Run(scope)),
            Made(item => item with { Kind = DriftKind.Unreadable }) })
        {
            var suite = XDocument.Parse(Written("JUnit", result)).Root!.Element("testsuite")!;
            Assert.Equal(["testcase", "failure", "error", "skipped"], new[] { "tests", "failures", "errors", "skipped" }.Zip(
                new[] { "testcase", "failure", "error", "skipped" }, (attribute, element) =>
                    (int)suite.Attribute(attribute)! == suite.Descendants(element).Count() ? element : attribute));
        }
    }

    [Fact]
    public void WhatIsAcceptedIsShownWithItsReasonAndFailsNothing()
    {
        var result = Made(item => item with { Accepted = "the board knows" });
        Assert.Equal(result.Items.Count, XDocument.Parse(Written("JUnit", result)).Descendants("skipped").Count());
        Assert.All(JObject.Parse(Written("Sarif", result))["runs"]![0]!["results"]!, found =>
            Assert.Equal("the board knows", (string)found["suppressions"]![0]!["justification"]!));
        Assert.Contains("the board knows", Written("Html", result), StringComparison.Ordinal);
    }

    /// <summary>A browser lets in this very style and script, and asks nobody for anything.</summary>
    [Fact]
    public void ThePageAsksNobodyForAnything()
    {
        var page = Written("Html", Found);
        foreach (var (element, rule) in new[] { ("style", "style-src"), ("script", "script-src") })
        {
            var text = Regex.Match(page, $"<{element}>(.*?)</{element}>", RegexOptions.Singleline).Groups[1].Value;
            var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            Assert.Contains($"{rule} 'sha256-{hash}'", page, StringComparison.Ordinal);
            Assert.True(text.Length > 1000);
        }

        Assert.DoesNotContain("unsafe-inline", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("(src|href)=\"(?!#)"), page);
        Assert.DoesNotMatch(new Regex("<[^>]*\\s(style|on[a-z]+)=", RegexOptions.IgnoreCase), page);
        Assert.DoesNotContain("innerHTML", page, StringComparison.Ordinal);
    }

    /// <summary>The schema is OASIS's own, errata 01.</summary>
    [Fact]
    public async Task SarifHoldsItsSchema()
    {
        var schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(
            Repository.File("tests/E911Config.Core.Tests/Reporting/Formats/sarif-schema-2.1.0.json"),
                TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken);
        foreach (var result in new[] { Found, Applied, Made(), Made(item => item with { Accepted = "known" }) })
            Assert.Empty(schema.Validate(Written("Sarif", result)));
        Assert.NotEmpty(schema.Validate(Written("Sarif", Found).Replace("\"ruleId\"", "\"rule\"", StringComparison.Ordinal)));
    }

    /// <summary>Another night finds the same again, whatever has happened to its words.</summary>
    [Fact]
    public void TheSameProblemHasTheSameFingerprint()
    {
        static string[] Prints(DriftTestResult result) => [.. JObject.Parse(Written("Sarif", result))["runs"]![0]!["results"]!
            .Select(found => (string)found["partialFingerprints"]!["e911/v1"]!)];
        Assert.Equal(Prints(Made()), Prints(Made(item => item with { Severity = DriftSeverity.Critical })));
        Assert.Equal(Found.Items.Count(item => !item.Waiting), Prints(Found).Distinct().Count());
    }

    /// <summary>A check that could not tell is an error of the pipeline, and no pass; a finding has its line in the design.</summary>
    [Fact]
    public void ChecksArePlacedInTheDesignAndNeverPassedUnseen()
    {
        var text = JObject.Parse(SnapshotFile.Format(Litware.Snapshot));
        text.Remove("CsCallParkOrbit");
        var lacking = SnapshotFile.Parse("lacking", text.ToString());
        var scope = new CheckScope(CheckCatalog.Choose(CheckSubject.Deployment, [], []), lacking, Litware.Design,
            new DateTime(2026, 11, 22));
        var result = new AuditTestResult(CheckRunner.Run(scope));
        Assert.NotEmpty(result.Unknown);
        var cases = XDocument.Parse(Written("JUnit", result));
        Assert.Equal(result.Unknown.Count(check => check.Accepted.Length == 0), cases.Descendants("error").Count());
        Assert.Equal(result.Findings.Count(finding => finding.Accepted.Length > 0), cases.Descendants("skipped").Count());
        Assert.Equal(result.Findings.Count(finding => finding.Accepted.Length == 0), cases.Descendants("failure").Count());
        var found = (JArray)JObject.Parse(Written("Sarif", result))["runs"]![0]!["results"]!;
        Assert.Equal(result.Findings.Select(finding => Math.Max(finding.Line, 1)), found.Take(result.Findings.Count)
            .Select(one => (int)one["locations"]![0]!["physicalLocation"]!["region"]!["startLine"]!));
        Assert.Contains(result.Findings, finding => finding.Line > 1);
        var page = Written("Html", result);
        Assert.Contains("CsCallParkOrbit could not be read", page, StringComparison.Ordinal);
        Assert.Equal(result.Findings.Count, Regex.Count(page, "<tr><td class=\"state "));

        // What a check says of all that it found stands there once, and so does each check that could not tell.
        Assert.Equal(result.Findings.Select(finding => (finding.Id, finding.Why, finding.Source)).Distinct().Count()
            + result.Unknown.Count(check => check.Accepted.Length == 0), Regex.Count(page, "<tr><td class=\"code"));
        Assert.Equal(result.Unknown.Where(check => check.Accepted.Length == 0).Select(check => check.Reason).Distinct().Count(),
            Regex.Count(page, "<li>[A-Z0-9, ]+: "));
    }

    /// <summary>One of a thing is one of it: number and noun agree in every table.</summary>
    [Fact]
    public void NumberAndNounAgree()
    {
        var one = new DriftTestResult(Found.Result with { Items = [.. Found.Result.Items.Take(1)] });
        Assert.Contains("<caption>1 difference</caption>", Written("Html", one), StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"<caption>{Found.Items.Count:N0} differences</caption>"), Written("Html", Found),
            StringComparison.Ordinal);
    }

    /// <summary>A long name breaks behind its parts, a short one and the last part of a name nowhere; what is read is the text.</summary>
    [Theory]
    [InlineData("sip:security@litwareinc.com", "sip:<wbr>security@<wbr>litwareinc.com")]
    [InlineData("over PstnGateway:gw.chi.litwareinc.com.", "over PstnGateway:<wbr>gw.<wbr>chi.<wbr>litwareinc.com.")]
    [InlineData("10.50.100.0/255.255.255.0", "10.50.100.0/255.255.255.0")]
    [InlineData("Tag:RenoUsers", "Tag:RenoUsers")]
    public void ALongNameBreaksBehindItsParts(string text, string written) =>
        Assert.Equal(written, Core.Reporting.Html.HtmlText.Broken(text));

    /// <summary>A sentence has a capital, a name stays as it is.</summary>
    [Theory]
    [InlineData("the provider dials it", "The provider dials it")]
    [InlineData("sip:x@contoso.com is dialled", "sip:x@contoso.com is dialled")]
    [InlineData("\"accept\" names nothing", "\"accept\" names nothing")]
    [InlineData("reno", "reno")]
    public void ASentenceInATableHasACapital(string text, string written) => Assert.Equal(written, Capital.Of(text));

    [Fact]
    public void APlanIsNoListOfProblems()
    {
        var plan = new TrunkPlan(Litware.Plan);
        foreach (var format in ForProblems.Append("Csv"))
            Assert.Equal("ReportImpossible", Assert.Throws<E911Exception>(() => Written(format, plan)).ErrorId);
        Assert.Equal("ReportImpossible", Assert.Throws<E911Exception>(() => Written("Html", "text")).ErrorId);
    }

    /// <summary>A page holds every step, with its way back.</summary>
    [Fact]
    public void APlanIsToldAsTheBoardReadsIt()
    {
        var plan = new TrunkPlan(Litware.Plan);
        Golden.Equal("Reporting/Formats/litware-plan.md", Written("Markdown", plan).TrimEnd('\n'));
        var page = Written("Html", plan).Replace("<wbr>", "", StringComparison.Ordinal);
        Assert.All(plan.Steps, step => Assert.Contains(System.Net.WebUtility.HtmlEncode(step.Command), page, StringComparison.Ordinal));
        Assert.Contains(plan.Id, page, StringComparison.Ordinal);
    }

    /// <summary>A comment on GitHub holds 65,536 characters; what does not fit is counted.</summary>
    [Fact]
    public void MarkdownFitsAComment()
    {
        var many = Made(times: 1000);
        var text = Written("Markdown", many);
        Assert.InRange(text.Length, 50_000, 65_000);
        var shown = Regex.Count(text, "^\\| [^-S]", RegexOptions.Multiline);
        Assert.Contains(FormattableString.Invariant(
            $"**{many.Items.Count - shown:N0} of {many.Items.Count:N0} differences are left out here.**"), text, StringComparison.Ordinal);
    }

    /// <summary>Without script the page shows the first rows and says how many there are.</summary>
    [Fact]
    public void ALargePageSaysWhatItLeavesOut()
    {
        var page = Written("Html", Made(times: 1000));
        Assert.Equal(200, Regex.Count(page, "<tr><td"));
        Assert.Contains("The first 200 of 15,000;", page, StringComparison.Ordinal);
        Assert.InRange(page.Length, 100_000, 5 * 1024 * 1024);
    }

    [Fact]
    public void SeveralCallsAreOneReport()
    {
        var engine = new CallEngine(new CallIndex(Litware.Right, CallFacts.From(Litware.Design)));
        var traces = new[] { "Reno", "London" }.Select(site => new CallRequest(new Caller { NetworkSite = site }, "911"))
            .Select(request => (object)TraceResult.Of(request, engine.Trace(request))).ToArray();
        var page = ReportFormat.Choose("Html", "").Write(traces);
        Assert.Equal(2, Regex.Count(page, "<ol class=\"way\">"));
        Assert.Equal(2, ((JArray)JToken.Parse(ReportFormat.Choose("Json", "").Write(traces))).Count);
    }

    /// <summary>The worst of several results gives the verdict, and what is said of it.</summary>
    [Fact]
    public void TheWorstOfSeveralResultsComesFirst()
    {
        var engine = new CallEngine(new CallIndex(Litware.Right, CallFacts.From(Litware.Design)));
        object Trace(CallRequest request) => TraceResult.Of(request, engine.Trace(request));
        var page = ReportFormat.Choose("Html", "").Write([
            Trace(new CallRequest(new Caller { NetworkSite = "Chicago", RegistrarPool = "pool-chi.litwareinc.com" }, "911")),
            Trace(new CallRequest(new Caller { NetworkSite = "Chicago", RegistrarPool = "pool-chi.litwareinc.com" }, "5550100"))]);
        Assert.Contains("<h1>5550100 from Chicago</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Dialled</dt><dd>5550100</dd>", page, StringComparison.Ordinal);
    }

    /// <summary>What arrives under one reading alone is not shown as good.</summary>
    [Theory]
    [InlineData(false, "verdict good")]
    [InlineData(true, "verdict unknown")]
    public void ATraceThatHangsOnWhatIsNotKnownIsNotGood(bool lacksNoun, string tone)
    {
        var text = JObject.Parse(SnapshotFile.Format(Litware.Right));
        if (lacksNoun) text.Remove("CsLisSubnet");
        var engine = new CallEngine(new CallIndex(SnapshotFile.Parse("x", text.ToString()), CallFacts.From(Litware.Design)));
        var request = new CallRequest(new Caller { NetworkSite = "Chicago", RegistrarPool = "pool-chi.litwareinc.com" }, "911");
        Assert.Contains(tone, Written("Html", TraceResult.Of(request, engine.Trace(request))), StringComparison.Ordinal);
    }

    /// <summary>Items of two kinds have different columns: no file at all rather than one of which half is wrong.</summary>
    [Fact]
    public void ItemsOfTwoKindsAreNoTable()
    {
        var audit = new AuditTestResult(
            CheckRunner.Run(new CheckScope(CheckCatalog.Choose(CheckSubject.Deployment, ["C01"], []), Litware.Right,
            Litware.Design, new DateTime(2026, 11, 22))));
        var error = Assert.Throws<E911Exception>(() => ReportFormat.Choose("Csv", "").Write([Found, audit]));
        Assert.Equal("ReportImpossible", error.ErrorId);
        Assert.Contains("different columns", error.Message, StringComparison.Ordinal);
    }

    /// <summary>What lies below the folder is named from there; what does not keeps no more of its way than tools take.</summary>
    [Theory]
    [InlineData("/repo", "/repo/d/x.e911.json", "d/x.e911.json", "d/x.e911.json")]
    [InlineData("/", "/x y.e911.json", "x%20y.e911.json", "x y.e911.json")]
    [InlineData(@"C:\Repo\", @"c:\repo\d\x.e911.json", "d/x.e911.json", "d/x.e911.json")]
    [InlineData("/repo", "/Repo/x.e911.json", "x.e911.json", "/Repo/x.e911.json")]
    [InlineData("/repo", "/repository/x.e911.json", "x.e911.json", "/repository/x.e911.json")]
    [InlineData("", "/repo/x.e911.json", "x.e911.json", "/repo/x.e911.json")]
    public void FilesAreNamedFromTheFolder(string folder, string file, string uri, string line)
    {
        var result = new DriftTestResult(Made().Result with { Run = new DriftRun(DateTimeOffset.UnixEpoch, "pool", null, file) });
        Assert.Equal(uri, (string)JObject.Parse(ReportFormat.Choose("Sarif", "").Write([result], folder))["runs"]![0]!["results"]![0]!
            ["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!);
        Assert.EndsWith("\n" + line, XDocument.Parse(ReportFormat.Choose("JUnit", "").Write([result], folder)).Descendants("failure")
            .First()
            .Value, StringComparison.Ordinal);
    }

    private static string Written(string format, object result) => ReportFormat.Choose(format, "").Write([result]);

    private static string Name(string format, string identity) => format switch
    {
        "Html" => System.Net.WebUtility.HtmlEncode(identity),
        "Markdown" => Regex.Replace(identity, @"[\\`*_{}\[\]|#~]", "\\$0"),
        "JUnit" => identity.Replace("&", "&amp;", StringComparison.Ordinal),
        _ => identity,
    };

    private static DriftTestResult Drift(DesignDocument design, Snapshot snapshot) =>
        Drifts.Find(design, snapshot, DriftSeverity.NotRated, DateTimeOffset.UnixEpoch.UtcDateTime);
}
