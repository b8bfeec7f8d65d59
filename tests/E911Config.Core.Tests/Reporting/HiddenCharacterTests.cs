using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Core.Reporting.Script;
using E911Config.Core.Text;
using Xunit;

namespace E911Config.Core.Tests.Reporting;

/// <summary>
/// Names of a deployment with characters that nobody sees: every text shows their numbers; values, commands and scripts are exact.
/// </summary>
public sealed class HiddenCharacterTests
{
    private const string Hidden = "\u202e\u200b\u0007\n\ufeff\u0085!";
    private const string Shown = "<U+202E><U+200B><U+0007><U+000A><U+FEFF><U+0085>!";

    // A location policy that a network site of the design has, and a foreign route in one of its usages.
    private static readonly Snapshot Deployment = Litware.Right.With(
    [
        Litware.Right.Find(VoiceRoute.Type, "E911-Reno-Primary")!.Renamed("Evil" + Hidden).With("Priority", -5L)
            .With("Description", "Somebody's " + Hidden),
        Litware.Right.Find(NetworkSite.Type, "Reno")!.With("LocationPolicy", "Policy" + Hidden),
        Litware.Right.Find(LocationPolicy.Type, "Global")!.Renamed("Tag:Policy" + Hidden),
    ]);

    [Fact]
    public void DriftShowsThem()
    {
        var result = Drifts.Find(Litware.Design, Deployment, DriftSeverity.Minor, default);
        var foreign = Assert.Single(result.Items, item => item.Identity == "Evil" + Hidden);
        Assert.Equal("Evil" + Shown, foreign.IdentityText);
        Assert.Contains("Evil" + Shown, foreign.ToString(), StringComparison.Ordinal);
        Assert.Contains("Evil" + Shown, Joined(result.Text), StringComparison.Ordinal);
        Assert.All(result.Items.SelectMany(item => new[] { item.Intended, item.Actual, item.Effect, item.Property }).Append(result.Summary)
            .Append(result.Text), IsVisible);
    }

    [Fact]
    public void PlanAndScriptShowThemInWordsAndKeepThemInValues()
    {
        var plan = Litware.Planned(Litware.Design, Deployment);
        var shown = new TrunkPlan(plan);
        IEnumerable<string> texts =
        [
            shown.Text, shown.Summary, .. shown.Steps.SelectMany(step => new[] { step.Text, step.Reason, step.ToString() }),
            .. shown.Findings.SelectMany(finding => new[] { finding.Text, finding.Message }),
            .. shown.Calls.Select(call => call.ToString()!), shown.Steps[0].Before?.Text ?? "",
        ];
        Assert.All(texts, IsVisible);
        Assert.Contains("Policy" + Shown, Joined(shown.Text), StringComparison.Ordinal);

        var site = Assert.Single(shown.Steps, step => step.ObjectType == "CsNetworkSite");
        Assert.Equal("Policy" + Hidden, site.Before!["LocationPolicy"]);
        Assert.DoesNotContain("U+202E", site.Inverse, StringComparison.Ordinal);
        var script = PlanScript.Of(plan, force: true);
        Assert.Contains("'Policy' + [char]8238 + [char]8203 + [char]7", script, StringComparison.Ordinal);
        Assert.All(script.Split('\n'), line => Assert.Equal(-1, Visible.First(line)));
    }

    [Fact]
    public void ATraceShowsThem()
    {
        var index = new CallIndex(Deployment, CallFacts.From(Litware.Design));
        var request = new CallRequest(new Caller
        {
            NetworkSite = "Reno", VoicePolicy = "Tag:RenoUsers", RegistrarPool = "sba-rno.litwareinc.com", DialPlan = "Tag:NorthAmerica",
        }, "911");
        var trace = TraceResult.Of(request, new CallEngine(index).Trace(request));
        Assert.Contains("Policy" + Shown, Joined(trace.Text), StringComparison.Ordinal);
        Assert.Equal("Tag:Policy" + Hidden, trace.LocationPolicy);
        Assert.All(trace.Hops.SelectMany(hop => new[] { hop.Asked, hop.Rule, hop.Answer, hop.Text }).Append(trace.Text), IsVisible);
    }

    [Theory]
    [InlineData('\u202e')]
    [InlineData('\u200b')]
    [InlineData('\u2066')]
    [InlineData('\u061c')]
    [InlineData('\ufeff')]
    [InlineData('\u0085')]
    [InlineData('\u0007')]
    [InlineData('\ud800')]
    public void NamesOfADesignHaveNone(char hidden)
    {
        var code = ((int)hidden).ToString("x4", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var marked in new[]
        {
            Design.Designs.With(Design.Designs.Zone("Reno", "\"voicePolicies\": [§\"Tag:Re!no\"]")),
            Design.Designs.With(Design.Designs.Zone("Reno", "\"objects\": { \"usage\": §\"Re!no\" }")),
            Design.Designs.With(Design.Designs.Zone("Reno", "\"adopt\": [§\"CsVoiceRoute Re!no\"]")),
            Design.Designs.With(Design.Designs.Zone("Reno", "\"notification\": { \"uris\": [§\"sip:re!no@litwareinc.com\"] }")),
            Design.Designs.With(Design.Designs.Zone("Reno", "\"providerTrunks\": [§\"PstnGateway:Re!no\"]")),
            Design.Designs.With(
                Design.Designs.Zone("Reno", ""), tail: "\"outOfScope\": [ { \"networkSite\": §\"Re!no\", \"reason\": \"r\" } ]"),
            Design.Designs.With(Design.Designs.Zone("Reno", ""), tail: "\"naming\": { \"usage\": §\"Re!no{zone}\" }"),
        })
        {
            var (text, place) = Design.Designs.Marked(marked);
            var error = Design.Designs.Invalid(text.Replace("!", "\\u" + code, StringComparison.Ordinal));
            Assert.Equal((place.Line, place.Column), (error.Line, error.Column));
            Assert.Contains($"has {Visible.Number(hidden)} in it, which nobody sees", error.Message, StringComparison.Ordinal);
            Assert.Contains($"<{Visible.Number(hidden)}>", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void HalfOfACharacterComesThroughEveryFile()
    {
        const string Half = "Evil\ud83d name";
        var route = Litware.Snapshot.All(VoiceRoute.Type)[0].With("Description", Half);
        var file = SnapshotFile.Format(Litware.Snapshot.With([route]));
        Assert.Equal(Half, SnapshotFile.Parse("x", Encoded(file)).Find(VoiceRoute.Type, route.Identity)!["Description"]);

        var plan = PlanFile.Format(Litware.Planned(Litware.Design, Deployment.With(
            [Deployment.Find(NetworkSite.Type, "Reno")!.With("Description", Half)])));
        Assert.Contains("\\ud83d", plan, StringComparison.Ordinal);
        Assert.Equal(plan, PlanFile.Format(PlanFile.Parse("x", Encoded(plan))));
    }

    // As a file would give it back; anything that UTF-8 cannot hold is an error.
    private static string Encoded(string text)
    {
        var strict = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        return strict.GetString(strict.GetBytes(text));
    }

    private static void IsVisible(string text) => Assert.Equal(text, Visible.Lines(text));

    // Without the breaks of lines.
    private static string Joined(string text) =>
        string.Join(" ", text.Split(['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries));
}
