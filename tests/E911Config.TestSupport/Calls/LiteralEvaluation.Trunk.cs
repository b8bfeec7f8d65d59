using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>Steps 6 and 7: whether a trunk takes the call, and what leaves there.</summary>
internal sealed partial class LiteralEvaluation
{
    // Null: the trunk is skipped, or what it replies lets the call go on.
    private Ending? AtTrunk(string name, Shown shown, string? pool)
    {
        var found = TrunkNamed(name);
        if (!found.Known) return Ending.At(Trunk.Type.Identity.Canonical(name) ?? name, LiteralOutcome.Unknown);
        if (found.Value is not { } trunk) return null;
        var configuration = ConfigurationOf(trunk);
        var gateway = GatewayOf(trunk);
        var farEnd = FarEnd(trunk);
        var server = trunk.Text("MediationServer");
        var serverPlace = Located(SiteOfMediation(server));
        // R's site; for a pbx caller the site of the Mediation Server that his own trunk leads to.
        var from = Located(IsPbx ? SiteOfMediation(ownTrunk!.Text("MediationServer")) : SiteOfPool(pool!));
        var (open, admitted) = Media(configuration, serverPlace, farEnd);

        var usable = Sure.All(
            Sure.Of(!HasFailed("Trunk:" + trunk.Identity)),
            Sure.Of(trunk.Flag("Routable")),
            gateway.Known ? Sure.Of(gateway.Value?.Flag("Routable") != false) : Sure.Unknown(gateway.Nouns),
            GatewayIsUp(trunk),
            IsMediationUp(server),
            ServersReach(from, serverPlace),
            open,
            ProviderIsUp(trunk, configuration),
            AllowedByLocation(configuration, shown.LocationBasedRouting));
        if (usable.IsNo) return null;

        // A refusal skips the trunk, or fails a call that picks it.
        if (admitted.IsNo)
        {
            if (!Second(LiteralSwitches.CacRefusal)) return null;
            if (usable.IsYes) return Ending.At(trunk.Identity, LiteralOutcome.Failed, null, "13010");
        }

        if (!usable.IsYes || !admitted.IsYes) return Ending.At(trunk.Identity, LiteralOutcome.Unknown);
        return Leave(trunk, configuration, farEnd, shown);
    }

    // "A ServiceId of a gateway stands for the trunk of the gateway's own name": the snapshot calls it by that name already, unless the
    // gateways were not read.
    private Maybe<DeploymentObject> TrunkNamed(string name)
    {
        if (!snapshot.IsRead(Trunk.Type)) return Maybe<DeploymentObject>.Unknown("CsTrunk");
        if (snapshot.Find(Trunk.Type, name) is { } trunk) return Maybe<DeploymentObject>.Is(trunk);
        return snapshot.IsRead(PstnGateway.Type) ? Maybe<DeploymentObject>.Is(null) : Maybe<DeploymentObject>.Unknown("CsPstnGateway");
    }

    private Ending? Leave(DeploymentObject trunk, Maybe<Effective> configuration, Maybe<string> farEnd, Shown shown)
    {
        // A noun unread that only a trunk needs, or a rule that runs out of time, makes the trunk unknown.
        if (!configuration.Known) return Ending.At(trunk.Identity, LiteralOutcome.Unknown);
        var scope = configuration.Value!.Missing ? null : configuration.Value.Object.Identity;
        var number = Leaving(configuration.Value.Object, scope, shown.Result.CalledNumber!);

        var (given, reply) = ReplyOf(trunk, scope);
        if (given)
        {
            // No reply goes on. The response-code rules of the configuration come first; then success answers, 5xx goes on, everything
            // else is final,
            // whatever number left.
            if (reply is not { } code) return null;
            if (code is >= 400 and <= 699)
            {
                if (!snapshot.IsRead(SipResponseCodeTranslationRule.Type)) return Ending.At(trunk.Identity, LiteralOutcome.Unknown);
                code = Translated(scope, code);
            }

            if (code is >= 500 and <= 599) return null;
            if (code is < 200 or > 299) return Ending.At(trunk.Identity, LiteralOutcome.Failed, number);
        }

        return number is null ? Ending.At(trunk.Identity, LiteralOutcome.Unknown)
            : Answer(trunk, configuration, scope, farEnd, number, shown.Result.Emergency);
    }

    // What -Reply gives; else what has failed: Reply:<trunk>=<code>, and of several a final one.
    private (bool Given, int? Code) ReplyOf(DeploymentObject trunk, string? scope)
    {
        foreach (var pair in call.Replies)
        {
            if (Same(pair.Key, trunk.Identity)) return (true, pair.Value);
        }

        var start = "Reply:" + trunk.Identity + "=";
        var codes = failed.Where(element => element.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            .Select(element => int.Parse(element[start.Length..], CultureInfo.InvariantCulture)).ToArray();
        return !Met(LiteralRule.ReplyFailed, codes.Length > 0) ? (false, null)
            : (true, codes.OrderBy(code => Translated(scope, code) is >= 500 and <= 599).First());
    }

    // The first rule that matches rewrites the number, then the plus sign goes. Null if that cannot be told.
    private string? Leaving(DeploymentObject settings, string? scope, string called)
    {
        if (!snapshot.IsRead(OutboundTranslationRule.Type)) return null;
        var (rewritten, timedOut) = scope is null ? (null, false) : FirstRule(OutboundTranslationRule.Type, scope, called);
        if (timedOut) return null;
        return settings.Flag("RemovePlusFromUri") ? WithoutPlus(rewritten ?? called) : rewritten ?? called;
    }

    private int Translated(string? scope, int code) => scope is null ? code : (int)CodeRules(scope)
        .Where(rule => rule.Number("ReceivedResponseCode") == code).Select(rule => rule.Number("TranslatedResponseCode") ?? code)
            .FirstOrDefault(code);

    // A rule that also asks for an ISUP cause matches no reply.
    private IEnumerable<DeploymentObject> CodeRules(string scope) => RulesOf(SipResponseCodeTranslationRule.Type, scope)
        .Where(rule => rule.Number("ReceivedISUPCauseValue") is null);

    /// <summary>
    /// The replies as failures: those that the rules in effect for a trunk turn from going on into final, or from final into going on.
    /// </summary>
    public IEnumerable<string> Replies() =>
        from trunk in snapshot.All(Trunk.Type)
        let configuration = ConfigurationOf(trunk)
        where configuration.Known && !configuration.Value!.Missing
        from code in CodeRules(configuration.Value!.Object.Identity).Select(rule => rule.Number("ReceivedResponseCode")).OfType<long>()
            .Distinct()
        where code is >= 400 and <= 699 && code is >= 500 and <= 599 != Translated(configuration.Value!.Object.Identity,
            (int)code) is >= 500 and <= 599
        select FormattableString.Invariant($"Reply:{trunk.Identity}={code}");

    // The configuration in effect is the trunk's, else its site's, else the global one; as a whole.
    private Maybe<Effective> ConfigurationOf(DeploymentObject trunk)
    {
        if (!snapshot.IsRead(TrunkConfiguration.Type)) return Maybe<Effective>.Unknown("CsTrunkConfiguration");
        var found = snapshot.Find(TrunkConfiguration.Type, "Service:" + trunk.Identity)
            ?? (OrNull(trunk.Text("SiteId")) is { } site ? snapshot.Find(TrunkConfiguration.Type, site) : null);
        return found is null ? Global(TrunkConfiguration.Type) : Maybe<Effective>.Is(new Effective(found, ""));
    }

    // The provider takes every provider trunk with it.
    private Sure ProviderIsUp(DeploymentObject trunk, Maybe<Effective> configuration)
    {
        if (!HasFailed("Provider")) return Sure.Yes;
        var role = RoleOf(trunk, configuration);
        return role.Known ? Sure.Of(role.Value!.Role != LiteralRole.Provider) : Sure.Unknown(role.Nouns);
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
