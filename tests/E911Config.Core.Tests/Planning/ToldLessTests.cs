using System;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>
/// Who is told less of emergency calls because another location policy is in effect for the callers, wherever the old one stood.
/// </summary>
public sealed class ToldLessTests
{
    private const string Mode = "disclaimer";
    private const string Text = "Say where you are.";

    /// <summary>The policy of the network site, or any other that stands where that names none.</summary>
    [Theory]
    [InlineData("Tag:Old")]
    [InlineData("Site:Reno")]
    [InlineData("Global")]
    [InlineData("Tag:Granted")]
    public void WhatGoesWithThePolicyThatWasInEffectIsSaid(string policy)
    {
        var start = With(Offices.One, policy, ("NotificationUri", "sip:reception@x,sip:security@x"),
            ("ConferenceUri", "sip:+17755550123@x"))
            .Assign("Reno", policy == "Tag:Old" ? "Old" : null)
            .Callers(9, "Reno", "pool.x", "Tag:RenoUsers", locationPolicy: policy == "Tag:Granted" ? policy : null);

        var finding = Assert.Single(Told(Offices.Design(), start));

        Assert.Equal((FindingSeverity.Warning, "CsLocationPolicy", policy), (finding.Severity, finding.ObjectType, finding.Identity));
        Assert.Equal($"CsLocationPolicy {policy} is in effect today for 9 callers at Reno, and Tag:E911-Reno afterwards. Then, when they "
            + "dial 911, sip:reception@x is not told, sip:+17755550123@x is not joined. Say the same in the design, if it is to stay.",
            finding.Message());
        Assert.True(finding.Line > 0 && finding.Calls.Count > 0);
    }

    [Theory]
    [InlineData("sip:security@x", "", "no", "")]
    [InlineData("SIP:SECURITY@X", "", "yes", "")]
    [InlineData("", "", "no", Text)]
    public void WhereNothingGoesNothingIsSaid(string notification, string conference, string required, string disclaimer) =>
        Assert.Empty(Told(Offices.Design(), With(Offices.One, "Tag:Old", ("NotificationUri", notification), ("ConferenceUri", conference),
            ("LocationRequired", required), ("EnhancedEmergencyServiceDisclaimer", disclaimer)).Assign("Reno", "Old")));

    /// <summary>What nobody would have been told, since the policy is off or knows no such number, does not go.</summary>
    [Fact]
    public void WhatAPolicyDoesNotDoDoesNotGo()
    {
        Assert.Empty(Told(Offices.Design(), With(Offices.One, "Tag:Old", ("NotificationUri", "sip:reception@x"),
            ("EnhancedEmergencyServicesEnabled", false)).Assign("Reno", "Old")));
        Assert.Empty(Told(Offices.Design(), With(Offices.One, "Tag:Old", ("NotificationUri", "sip:reception@x")).Assign("Reno", "Old")
            .Callers(4, "Reno", "pool.x", "Tag:RenoUsers", "analog")).Where(finding => finding.Calls.Any(call =>
                call.Callers.Kind == ClientKind.Analog)));
    }

    [Fact]
    public void ADisclaimerThatIsShownIsTold() => Assert.Contains("the disclaimer is not shown", Assert.Single(Told(Offices.Design(),
        With(Offices.One, "Tag:Old", ("LocationRequired", Mode), ("EnhancedEmergencyServiceDisclaimer", Text)).Assign("Reno", "Old")))
        .Message(), StringComparison.Ordinal);

    /// <summary>The same change at many places is one finding; another one is another.</summary>
    [Fact]
    public void ManySitesWithTheSameChangeAreOneFinding()
    {
        var names = Enumerable.Range(1, 9).Select(number => "Office " + number).ToArray();
        var start = With(With(Offices.One, "Tag:Old", ("NotificationUri", "sip:reception@x")), "Tag:Other",
            ("NotificationUri", "sip:desk@x")).Assign("Reno", "Other");
        foreach (var name in names) start.NetworkSite(name, "Reno", "Old");
        var sites = string.Join(", ", names.Select(name => $"\"{name}\""));
        var design = DesignFile.Parse("test.e911.json", Offices.Text()
            .Replace("\"networkSites\": [\"Reno\"]", $"\"networkSites\": [\"Reno\", {sites}]", StringComparison.Ordinal));

        var told = Told(design, start);

        Assert.Equal(["Tag:Old", "Tag:Other"], told.Select(finding => finding.Identity).Order(StringComparer.Ordinal));
        var many = told.Single(finding => finding.Identity == "Tag:Old");
        Assert.Equal(names, many.Values["networkSites"]);
        Assert.Contains("Office 4 and 5 other places, and", many.Message(), StringComparison.Ordinal);
        Assert.Equal(new[] { "Reno" }, told.Single(finding => finding.Identity == "Tag:Other").Values["networkSites"]);
    }

    /// <summary>Global itself is the policy of callers off the network: what goes from it is told of the object.</summary>
    [Theory]
    [InlineData("NotificationUri", "sip:reception@x", "NotificationUri sip:reception@x -> sip:security@x")]
    [InlineData("LocationRequired", Mode, "EnhancedEmergencyServiceDisclaimer Say where you are. -> (none)")]
    public void WhatGlobalLosesIsToldOfIt(string property, string value, string told)
    {
        var start = With(Offices.One, "Global", ("EnhancedEmergencyServiceDisclaimer", Text), (property, value));
        var design = Offices.Design(design: """, "offNetwork": { "locationRequired": "no" }""");

        var finding = Assert.Single(Litware.Planned(design, start.Build()).Findings, finding => finding.Id == "AdoptionChanges");

        Assert.Contains(told, finding.Message(), StringComparison.Ordinal);
        Assert.DoesNotContain(Litware.Planned(design, With(Offices.One, "Global", ("LocationRequired", "no"),
            ("EnhancedEmergencyServiceDisclaimer", Text)).Build()).Findings, finding => finding.Id == "AdoptionChanges");
    }

    private static DeploymentBuilder With(DeploymentBuilder start, string policy, params (string Property, object? Value)[] values) =>
        start.LocationPolicy(policy, null, "911").Set("CsLocationPolicy", policy, values);

    private static Finding[] Told(DesignDocument design, DeploymentBuilder start) =>
        [.. Litware.Planned(design, start.Build()).Findings.Where(finding => finding.Id == "CallersToldLess")];
}
