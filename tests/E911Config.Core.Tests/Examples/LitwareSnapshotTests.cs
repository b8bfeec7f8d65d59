using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using E911Config.Core.Deployment;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Examples;

/// <summary>The deployment of the example is whole: whatever it names is there, but for the mistakes that it is meant to have.</summary>
public sealed class LitwareSnapshotTests
{
    private static readonly string Path = Repository.Example("litware/litware.e911-snapshot.json");
    private static readonly Snapshot Litware = SnapshotFile.Read(Path);

    public static TheoryData<string> Patterned() =>
        ["CsVoiceRoute", "CsOutboundTranslationRule", "CsOutboundCallingNumberTranslationRule", "CsVoiceNormalizationRule"];

    [Fact]
    public void TheFileIsWhatTheWriterWrites() =>
        Assert.Equal(File.ReadAllBytes(Path), Encoding.UTF8.GetBytes(SnapshotFile.Format(Litware)));

    [Fact]
    public void TheFileHasUnixLinesOfPlainAscii() =>
        Assert.All(File.ReadAllBytes(Path), value => Assert.True(value == '\n' || value is >= 0x20 and < 0x7F));

    [Fact]
    public void EveryNounWasRead()
    {
        Assert.Equal(ObjectTypes.All, Litware.ReadTypes);
        Assert.Empty(Litware.Unread);
        Assert.Empty(Litware.EmergencyNumberOwners);
    }

    [Fact]
    public void TheSourceNamesTheDeployment()
    {
        Assert.Equal("simulated", Litware.Source.Kind);
        Assert.StartsWith("Skype for Business Server 2019 (", Litware.Source.Version, StringComparison.Ordinal);
        Assert.Equal(SnapshotSource.NameOf(Litware.All(Registrar.Type)), Litware.Source.Deployment);
        Assert.NotNull(Litware.CapturedAt);
    }

    [Fact]
    public void EveryObjectThatAlwaysExistsIsThere() =>
        Assert.All(ObjectTypes.All.Where(type => type.GlobalAlwaysExists), type => Assert.NotNull(Litware.Find(type, "Global")));

    [Fact]
    public void OnlyThePolicyOfCologneIsNamedAndMissing() =>
        Assert.Equal(["CsNetworkSite Cologne: LocationPolicy Cologne-Emergency"], ObjectTypes.All.SelectMany(Litware.All)
            .SelectMany(Missing));

    [Fact]
    public void EveryRuleStandsUnderAnObject() => Assert.All(
        ObjectTypes.All.Where(type => type.ParentNoun is not null).SelectMany(Litware.All),
        rule => Assert.NotNull(Litware.Find(ObjectTypes.Get(rule.Type.ParentNoun!), rule.Type.Identity.ScopeOf(rule.Identity))));

    [Fact]
    public void EveryScopeNamesASiteOrATrunk() => Assert.All(
        ObjectTypes.All.Where(type => type.ParentNoun is null).SelectMany(Litware.All),
        item => Assert.True(
            Named(item.Identity, "Site:") is not { } site || Litware.Find(Site.Type, site) is not null,
            item.Address));

    [Fact]
    public void ServiceScopesNameTrunks() => Assert.All(
        Litware.All(TrunkConfiguration.Type).Select(item => Named(item.Identity, "Service:PstnGateway:")).OfType<string>(),
        trunk => Assert.NotNull(Litware.Find(Trunk.Type, trunk)));

    [Fact]
    public void EveryTrunkHasItsGatewayAtItsSite() => Assert.All(Litware.All(Trunk.Type), trunk =>
        Assert.Equal(Litware.Find(PstnGateway.Type, trunk.Text("PoolFqdn"))?.Text("SiteId"), trunk.Text("SiteId")));

    [Fact]
    public void EveryServiceStandsOnAPoolOfItsSite() => Assert.All(
        new[] { Registrar.Type, MediationServer.Type, PstnGateway.Type }.SelectMany(Litware.All), service =>
        {
            var pool = Litware.Find(Pool.Type, service.Text("PoolFqdn"));
            Assert.Equal(service.Text("SiteId"), pool?.Text("Site"));
            Assert.Contains(service.Identity, pool!.List("Services"));
        });

    [Fact]
    public void EveryCallerNamesWhatThereIs() => Assert.All(Litware.Callers, caller =>
    {
        Assert.NotNull(Litware.Find(Registrar.Type, caller.RegistrarPool!));
        Assert.True(caller.NetworkSite is null or "*offnetwork*" || Litware.Find(NetworkSite.Type, caller.NetworkSite) is not null);
        Assert.True(caller.VoicePolicy is null || Litware.Find(VoicePolicy.Type, caller.VoicePolicy) is not null);
        Assert.True(caller.DialPlan is null || Litware.Find(DialPlan.Type, caller.DialPlan) is not null);
        Assert.Null(caller.LocationPolicy);
    });

    [Fact]
    public void EveryKindOfCallerIsThereAndSomeoneIsOnTheRoad()
    {
        Assert.Equal(["analog", "legacy", "modern", "pbx"], Litware.Callers.Select(caller => caller.Kind).Distinct()
            .Order(StringComparer.Ordinal));
        Assert.Contains(Litware.Callers, caller => caller.NetworkSite == "*offnetwork*");
        Assert.Contains(Litware.Callers, caller => caller.NetworkSite is null);
        Assert.All(Litware.All(NetworkSite.Type), site => Assert.Contains(Litware.Callers, caller => caller.NetworkSite == site.Identity));
    }

    [Fact]
    public void OneSubnetHasNoSiteAndOneIsNotKnownToTheLocationService()
    {
        var inUnitedStates = Litware.All(NetworkSubnet.Type).Where(subnet =>
            Litware.Find(NetworkSite.Type, subnet.Text("NetworkSiteID"))?.Text("NetworkRegionID") == "NorthAmerica");

        Assert.Equal(["10.10.9.0"], Litware.All(NetworkSubnet.Type).Where(subnet => subnet.Text("NetworkSiteID").Length == 0)
            .Select(subnet => subnet.Identity));
        Assert.Equal(["10.20.3.0"], inUnitedStates.Where(subnet => Litware.Find(LocationServiceTables.Subnet, subnet.Identity) is null)
            .Select(subnet => subnet.Identity));
        Assert.All(Litware.All(LocationServiceTables.Subnet), row => Assert.NotNull(Litware.Find(NetworkSubnet.Type, row.Identity)));
    }

    [Fact]
    public void EveryKnownAddressIsWhole() => Assert.All(Litware.All(LocationServiceTables.Subnet), row => Assert.All(
        new[] { "Location", "CompanyName", "HouseNumber", "StreetName", "City", "State", "PostalCode", "Country" },
        field => Assert.NotEqual("", row.Text(field))));

    [Fact]
    public void EveryValueKeepsItsLimits() => Assert.All(ObjectTypes.All.SelectMany(Litware.All), item => Assert.All(item.Known, property =>
    {
        var text = item[property.Name] as string;
        Assert.True(text is null || property.MaxLength is not { } length || text.Length <= length, $"{item}: {property} is too long.");
        Assert.True(string.IsNullOrEmpty(text) || property.Pattern is null
            || Regex.IsMatch(text, property.Pattern), $"{item}: {property} is not {property.PatternText}.");
        Assert.True(property.Kind != PropertyKind.Choice || string.IsNullOrEmpty(text)
            || property.Allowed.Contains(text), $"{item}: {property}");
        Assert.True(item[property.Name] is not long number
            || (number >= (property.Min ?? number) && number <= (property.Max ?? number)), $"{item}: {property}");
    }));

    [Theory]
    [MemberData(nameof(Patterned))]
    public void PatternsAreValidAndPrioritiesDiffer(string noun)
    {
        var type = ObjectTypes.Get(noun);
        var property = noun == "CsVoiceRoute" ? "NumberPattern" : "Pattern";

        Assert.All(Litware.All(type), item => Assert.NotNull(Regex.Match("+911", item.Text(property))));
        Assert.All(Litware.All(type).GroupBy(item => type.Identity.IsRule ? type.Identity.ScopeOf(item.Identity) : ""), scope =>
            Assert.Equal(scope.Count(), scope.Select(item => item.Number("Priority")).Distinct().Count()));
    }

    [Fact]
    public void TheMistakesAreStillThere()
    {
        var old = Litware.Find(LocationPolicy.Type, "Emergency-2013")!;
        Assert.Equal(("911", ""), (old.Text("EmergencyDialString"), old.Text("PstnUsage")));
        Assert.DoesNotContain(Litware.All(NetworkSite.Type), site => site.Text("LocationPolicy") == old.Name);

        Assert.Equal(["Cologne", "Portland"], Litware.All(NetworkSite.Type).Where(site => site.Text("LocationPolicy").Length > 0)
            .Select(site => site.Identity));
        Assert.Equal(@"\+911", Litware.Find(VoiceRoute.Type, "Portland 911")!.Text("NumberPattern"));
        Assert.Matches(Litware.Find(VoiceRoute.Type, "Global PSTN Hopoff")!.Text("NumberPattern"), "+911");
        Assert.Empty(Litware.Find(VoiceRoute.Type, "LocalRoute")!.List("PstnGatewayList"));
        Assert.DoesNotContain(Litware.All(VoiceNormalizationRule.Type), rule =>
            rule.Identity.StartsWith("Tag:Detroit/", StringComparison.Ordinal) && Regex.IsMatch("9911", rule.Text("Pattern")));
    }

    private static string? Named(string identity, string prefix) =>
        identity.StartsWith(prefix, StringComparison.Ordinal) ? identity.Substring(prefix.Length).Split('/')[0] : null;

    private static IEnumerable<string> Missing(DeploymentObject item)
    {
        foreach (var property in item.Known.Where(property => property.References is not null))
        {
            string[] named = property.Kind == PropertyKind.List ? [.. item.List(property.Name)] : [item.Text(property.Name)];
            foreach (var name in named.Where(name => name.Length > 0 && !Exists(ObjectTypes.Get(property.References!), name)))
                yield return $"{item}: {property} {name}";
        }
    }

    private static bool Exists(ObjectType type, string name) => type == PstnUsage.Type
        ? Litware.Usages.Contains(name, StringComparer.OrdinalIgnoreCase)
        : Litware.Find(type, name) is not null;
}
