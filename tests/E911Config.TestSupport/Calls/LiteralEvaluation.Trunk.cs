using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>Steps 6 and 7: whether a trunk takes the call, and what leaves there.</summary>
internal sealed partial class LiteralEvaluation
{
    // Null: the trunk is skipped, or what it replies lets the call go on.
    private Ending? AtTrunk(string name, Shown shown)
    {
        if (!snapshot.IsRead(Trunk.Type)) return Ending.At(Trunk.Type.Identity.Canonical(name) ?? name, LiteralOutcome.Unknown);
        if (snapshot.Find(Trunk.Type, name) is not { } trunk) return null;
        var configuration = ConfigurationOf(trunk);
        var gateway = GatewayOf(trunk);
        // The far end lies where the gateway is; a trunk without one has it at its own site, and goes down with that.
        var farEnd = !gateway.Known ? Maybe<string>.Unknown([.. gateway.Nouns]) : Maybe<string>.Is(OrNull((gateway.Value ?? trunk).Text("SiteId")));
        var server = trunk.Text("MediationServer");
        var serverSite = SiteOfMediation(server);

        var usable = Sure.All(
            Sure.Of(!HasFailed("Trunk:" + trunk.Identity)),
            Sure.Of(trunk.Flag("Routable")),
            !gateway.Known ? Sure.Unknown(gateway.Nouns) : Sure.Of(gateway.Value is null || gateway.Value.Flag("Routable") && !HasFailed("Gateway:" + gateway.Value.Identity)),
            IsSiteUp(farEnd),
            IsMediationUp(server),
            Register().Registered,
            Signalled(serverSite),
            CallerReaches(serverSite, admitted: false),
            ServerReaches(serverSite, farEnd, admitted: false),
            ProviderIsUp(trunk, configuration),
            AllowedByLocation(configuration, shown.LocationBasedRouting));
        if (usable.IsNo) return null;

        // Both media legs need a path whose limited links admit the call. A refusal skips the trunk, or fails a call that picks it.
        var admitted = Sure.All(CallerReaches(serverSite, admitted: true), ServerReaches(serverSite, farEnd, admitted: true));
        if (admitted.IsNo)
        {
            if (!Second(LiteralSwitches.CacRefusal)) return null;
            if (usable.IsYes) return Ending.At(trunk.Identity, LiteralOutcome.Failed, null, "13010");
        }

        if (!usable.IsYes || !admitted.IsYes) return Ending.At(trunk.Identity, LiteralOutcome.Unknown);
        return Leave(trunk, configuration, farEnd, shown);
    }

    private Ending? Leave(DeploymentObject trunk, Maybe<Effective> configuration, Maybe<string> farEnd, Shown shown)
    {
        // A noun unread that only a trunk needs, or a rule that runs out of time, makes the trunk unknown.
        if (!configuration.Known) return Ending.At(trunk.Identity, LiteralOutcome.Unknown);
        var scope = configuration.Value!.Missing ? null : configuration.Value.Object.Identity;
        var number = Leaving(configuration.Value.Object, scope, shown.Result.CalledNumber!);

        var reply = call.Replies.Where(pair => Same(pair.Key, trunk.Identity)).Select(pair => (Code: pair.Value, Given: true)).FirstOrDefault();
        if (reply.Given)
        {
            // No reply goes on. The response-code rules of the configuration come first; then success answers, 5xx goes on, everything else is final,
            // whatever number left.
            if (reply.Code is not { } code) return null;
            if (code is >= 400 and <= 699)
            {
                if (!snapshot.IsRead(SipResponseCodeTranslationRule.Type)) return Ending.At(trunk.Identity, LiteralOutcome.Unknown);
                code = (int)(scope is null ? code : Translated(scope, code));
            }

            if (code is >= 500 and <= 599) return null;
            if (code is < 200 or > 299) return Ending.At(trunk.Identity, LiteralOutcome.Failed, number);
        }

        return number is null ? Ending.At(trunk.Identity, LiteralOutcome.Unknown) : Answer(trunk, configuration.Value.Object, farEnd, number, shown.Result.Emergency);
    }

    // The first rule that matches rewrites the number, then the plus sign goes. Null if that cannot be told.
    private string? Leaving(DeploymentObject settings, string? scope, string called)
    {
        if (!snapshot.IsRead(OutboundTranslationRule.Type)) return null;
        var (rewritten, timedOut) = scope is null ? (null, false) : FirstRule(OutboundTranslationRule.Type, scope, called);
        if (timedOut) return null;
        return settings.Flag("RemovePlusFromUri") ? WithoutPlus(rewritten ?? called) : rewritten ?? called;
    }

    private long Translated(string scope, int code) => RulesOf(SipResponseCodeTranslationRule.Type, scope)
        .Where(rule => rule.Number("ReceivedResponseCode") == code && rule.Number("ReceivedISUPCauseValue") is null)
        .Select(rule => rule.Number("TranslatedResponseCode") ?? code).FirstOrDefault(code);

    // The configuration in effect is the trunk's, else its site's, else the global one; as a whole.
    private Maybe<Effective> ConfigurationOf(DeploymentObject trunk)
    {
        if (!snapshot.IsRead(TrunkConfiguration.Type)) return Maybe<Effective>.Unknown("CsTrunkConfiguration");
        var found = snapshot.Find(TrunkConfiguration.Type, "Service:" + trunk.Identity)
            ?? (OrNull(trunk.Text("SiteId")) is { } site ? snapshot.Find(TrunkConfiguration.Type, site) : null)
            ?? snapshot.Find(TrunkConfiguration.Type, "Global");
        return Maybe<Effective>.Is(new Effective(found ?? new DeploymentObject(TrunkConfiguration.Type, "Global"), "", found is null));
    }

    // The provider takes every provider trunk with it.
    private Sure ProviderIsUp(DeploymentObject trunk, Maybe<Effective> configuration)
    {
        if (!HasFailed("Provider")) return Sure.Yes;
        return RoleOf(trunk, configuration) switch { { Known: false } unknown => Sure.Unknown(unknown.Nouns), { Value: var facts } => Sure.Of(facts!.Role != LiteralRole.Provider) };
    }

    // Under location-based routing a trunk that is restricted to another network site is refused.
    private Sure AllowedByLocation(Maybe<Effective> configuration, Sure routing)
    {
        if (routing.IsNo) return Sure.Yes;
        if (!configuration.Known) return Sure.Unknown(configuration.Nouns);
        var settings = configuration.Value!.Object;
        if (!settings.Flag("EnableLocationRestriction") || OrNull(settings.Text("NetworkSiteID")) is not { } site) return Sure.Yes;
        if (!place.Known) return Sure.Unknown(place.Nouns);
        if (place.Value is not null && Same(place.Value, site)) return Sure.Yes;
        return routing.IsYes ? Sure.No : Sure.Unknown(routing.Nouns);
    }
}
