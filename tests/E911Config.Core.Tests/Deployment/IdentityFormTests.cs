using System;
using System.Linq;
using E911Config.Core.Deployment;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace E911Config.Core.Tests.Deployment;

public sealed class IdentityFormTests
{
    [Theory]
    [InlineData("CsLocationPolicy", "reno", "Tag:reno")]
    [InlineData("CsLocationPolicy", "tag:Reno", "Tag:Reno")]
    [InlineData("CsLocationPolicy", " TAG:Reno ", "Tag:Reno")]
    [InlineData("CsLocationPolicy", "site:Reno", "Site:Reno")]
    [InlineData("CsLocationPolicy", "GLOBAL", "Global")]
    [InlineData("CsVoiceRoutingPolicy", "Reno", "Tag:Reno")]
    [InlineData("CsTrunkConfiguration", "global", "Global")]
    [InlineData("CsTrunkConfiguration", "PstnGateway:sbc1.litwareinc.com", "Service:PstnGateway:sbc1.litwareinc.com")]
    [InlineData("CsTrunkConfiguration", "service:pstngateway:sbc1.litwareinc.com", "Service:PstnGateway:sbc1.litwareinc.com")]
    [InlineData("CsOutboundTranslationRule", "pstngateway:sbc1/To the ECRC", "Service:PstnGateway:sbc1/To the ECRC")]
    [InlineData("CsOutboundTranslationRule", "global/a/b", "Global/a/b")]
    [InlineData("CsVoiceNormalizationRule", "Chicago/Local", "Tag:Chicago/Local")]
    [InlineData("CsDialPlan", "Registrar:pool1", "Service:Registrar:pool1")]
    [InlineData("CsDialPlan", "service:PSTNGATEWAY:sbc1", "Service:PstnGateway:sbc1")]
    [InlineData("CsTrunk", "sbc1", "PstnGateway:sbc1")]
    [InlineData("CsTrunk", "Service:PstnGateway:sbc1", "PstnGateway:sbc1")]
    [InlineData("CsRegistrar", "registrar:pool1", "Registrar:pool1")]
    [InlineData("CsSite", "Reno", "Site:Reno")]
    [InlineData("CsVoiceRoute", "Tag:looks like a prefix", "Tag:looks like a prefix")]
    [InlineData("CsNetworkSite", "Reno", "Reno")]
    [InlineData("CsPstnUsage", "global", "Global")]
    public void EverySpellingHasOneStoredForm(string noun, string spelling, string stored) =>
        Assert.Equal(stored, ObjectTypes.Get(noun).CanonicalIdentity(spelling));

    [Theory]
    [InlineData("CsPstnUsage", "Local")]
    [InlineData("CsTrunkConfiguration", "sbc1")]
    [InlineData("CsTrunkConfiguration", "Tag:sbc1")]
    [InlineData("CsTrunkConfiguration", "Site:")]
    [InlineData("CsLocationPolicy", "")]
    [InlineData("CsLocationPolicy", "   ")]
    [InlineData("CsLocationPolicy", "Tag:")]
    [InlineData("CsTrunk", "Service:PstnGateway:")]
    [InlineData("CsOutboundTranslationRule", "Global")]
    [InlineData("CsOutboundTranslationRule", "Global/")]
    [InlineData("CsOutboundTranslationRule", "/rule")]
    [InlineData("CsOutboundTranslationRule", "sbc1/rule")]
    public void WhatIsNoIdentityIsRefused(string noun, string spelling) =>
        Assert.Contains(noun, Assert.Throws<FormatException>(() => ObjectTypes.Get(noun).CanonicalIdentity(spelling)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("CsLocationPolicy", "Tag:Reno", "Reno")]
    [InlineData("CsLocationPolicy", "Global", "Global")]
    [InlineData("CsTrunkConfiguration", "Service:PstnGateway:sbc1", "sbc1")]
    [InlineData("CsOutboundTranslationRule", "Service:PstnGateway:sbc1/To the ECRC", "To the ECRC")]
    [InlineData("CsTrunk", "PstnGateway:sbc1", "sbc1")]
    public void TheNameIsWhatStandsBehindPrefixAndScope(string noun, string identity, string name) =>
        Assert.Equal(name, new DeploymentObject(ObjectTypes.Get(noun), identity).Name);

    [Theory]
    [InlineData("Global/rule", "Global")]
    [InlineData("PstnGateway:sbc1/rule", "Service:PstnGateway:sbc1")]
    [InlineData("site:Reno/rule", "Site:Reno")]
    public void ARuleKnowsItsScope(string identity, string scope)
    {
        var rule = new DeploymentObject(OutboundTranslationRule.Type, identity);

        Assert.Equal(scope, rule.Type.Identity.ScopeOf(rule.Identity));
    }

    [Fact]
    public void TheStoredFormOfAStoredFormIsItself()
    {
        var parts = Gen.Elements("Global", "global", "Tag:", "tag:", "Site:", "SITE:", "Service:", "service:", "PstnGateway:", "Registrar:",
            "/", ":", " ", "a", "B", "\u0131", "\u00df", "sbc1");
        var spellings = Gen.ListOf(parts).Select(list => string.Concat(list.Take(6)));
        Prop.ForAll(spellings.ToArbitrary(), spelling => ObjectTypes.All.All(type =>
            type.Identity.Canonical(spelling) is not { } stored || type.Identity.Canonical(stored) == stored)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void CaseDecidesNothingButHowTheNameIsShown()
    {
        var names = Gen.Elements("Reno", "sbc1.litwareinc.com", "A b").ToArbitrary();
        Prop.ForAll(names, name => ObjectTypes.All.All(type => type.Identity.Scopes.All(scope =>
        {
            var rule = type.Identity.IsRule ? "/Rule" : "";
            return type.Identity.Canonical(scope.ToUpperInvariant() + ":" + name + rule) == type.Identity.Canonical(scope.ToLowerInvariant()
                + ":" + name + rule);
        }))).QuickCheckThrowOnFailure();
    }
}
