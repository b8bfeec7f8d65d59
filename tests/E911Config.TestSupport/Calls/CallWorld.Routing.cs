using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>Policies, routes, trunk settings and dial plans of the deployment of one seed.</summary>
internal sealed partial class CallWorld
{
    private static readonly string[] Usages = ["Emergency", "Emergency", "Emergency", "Fallback", "Local", "Other"];

    private void LocationPolicies()
    {
        Policy("Tag:One", 92);
        Policy("Tag:Two", 85);
        Policy("Tag:Off", 15);
        if (dice.Chance(30)) Policy("Tag:Old", 80);
        if (dice.Chance(30)) Policy("Site:Alpha", 80);
        if (dice.Chance(20)) Policy("Site:Gamma", 80);
        if (dice.Chance(55)) Policy("Global", 65);
        if (dice.Chance(3)) Builder.Remove("CsLocationPolicy", "Global");
    }

    private void Policy(string identity, int enabled)
    {
        string[] numbers = (topic == CallTopic.TestNumber ? dice.Chance(50) ? 4 : 10 : IsCalm ? 9 : dice.Next(10)) switch
        {
            0 => ["112:911;999", "911"],
            1 => ["911", "112:999"],
            2 => ["100:112;911"],
            3 => ["999"],
            4 => ["911:112;999", "933"],
            10 => ["933:911;112;999"],
            _ => ["911:112;999"],
        };
        Builder.LocationPolicy(identity, IsAimed || dice.Chance(95) ? dice.Chance(IsAimed ? 99 : IsCalm ? 90 : 40) ? "Emergency"
            : dice.One(Usages) : null, numbers);
        if (!dice.Chance(IsCalm ? 95 : enabled)) Builder.Set("CsLocationPolicy", identity, ("EnhancedEmergencyServicesEnabled", false));
        if (dice.Chance(IsAimed ? 2 : 12)) Builder.Set("CsLocationPolicy", identity, ("EmergencyNumbers", null));
        if (dice.Chance(IsAimed ? 3 : 12)) Builder.Set("CsLocationPolicy", identity, ("EmergencyDialString", dice.One("112", null)),
            ("EmergencyDialMask", dice.One("", "911", " 911 ;999")));
    }

    private void Routing()
    {
        Builder.Usage("Emergency", "Fallback", "Local");
        VoicePolicy("Tag:Users", toll: 20);
        VoicePolicy("Tag:Tolled", toll: 90);
        if (dice.Chance(70)) VoicePolicy("Global", toll: 20);
        if (dice.Chance(25)) VoicePolicy("Site:Alpha", toll: 30);
        if (dice.Chance(2)) Builder.Remove("CsVoicePolicy", "Global");

        if (IsCalm || dice.Chance(85)) Route("Main", "Emergency", 0);
        if (dice.Chance(50)) Route("Second", "Emergency", dice.Next(3));
        if (dice.Chance(65)) Route("Fall", "Fallback", dice.Next(4));
        if (dice.Chance(65)) Route("Near", "Local", dice.Next(4));
        if (dice.Chance(40)) Route("Rest", "Other", dice.Next(4));
        if (dice.Chance(50)) Route("Any", dice.One(Usages), dice.Next(4));
        if (dice.Chance(4)) Builder.Remove("CsPstnUsage", "Global");

        if (!dice.Chance(topic == CallTopic.Restricted ? 100 : IsAimed ? 15 : 40)) return;
        if (dice.Chance(95)) Builder.Set("CsRoutingConfiguration", "Global", ("EnableLocationBasedRouting", true));
        else Builder.Remove("CsRoutingConfiguration", "Global");
        Builder.Put("CsVoiceRoutingPolicy", "Tag:Here", ("PstnUsages", dice.Some(["Local", "Other", "Emergency"], 0, 2)));
        foreach (var site in NetworkSites.Where(_ => dice.Chance(75)))
            Builder.Set("CsNetworkSite", site, ("EnableLocationBasedRouting", true),
                ("VoiceRoutingPolicy", dice.Chance(70) ? dice.One("Here", "Here", "Here", "Gone") : null));
    }

    private void VoicePolicy(string identity, int toll)
    {
        Builder.VoicePolicy(identity, [.. dice.Some(["Local", "Fallback", "Other", "Emergency", "Unlisted"], dice.Chance(92) ? 1 : 0, 3)]);
        if (dice.Chance(toll)) Builder.Set("CsVoicePolicy", identity, ("PreventPSTNTollBypass", true));
    }

    // The trunks that a call of the topic should come to.
    private string[]? Preferred => topic switch
    {
        CallTopic.Elin => ["elin-g"],
        CallTopic.Ecrc or CallTopic.OffNetwork => ["gw-a", "gw-g", "gw-d", "sbc-a"],
        CallTopic.Pbx or CallTopic.Media => ["gw-a", "gw-g", "sbc-a"],
        CallTopic.None => null,
        _ => ["sbc-a", "sbc-a", "sbc-b"],
    };

    private void Route(string name, string usage, int priority)
    {
        var pattern = dice.Chance(IsCalm && name == "Main" ? 100 : 84) ? IsAimed && name == "Main" ? @"^\+?(911|112|999)$"
            : dice.One(@"^\+911$", @"^\+(?:911|112)$", @"^\+?(\d*)$", @"^\+\d{3}$", @"^\+?9?911$")
            : dice.One("911", @"^911$", @"^\+1425", "[0-9]{10}", "(", Explosive, @"^\+(?<n>9)11$", "");
        if (topic == CallTopic.TestNumber && name == "Main") pattern = @"^\+(911|933)$";
        string[] preferred = name == "Main" && Preferred is { } own ? own : usage is "Emergency" && dice.Chance(78) ? dice.Chance(25)
            ? ["elin-g"] : ["sbc-a", "sbc-b", "elin-g"] : ["gw-a", "gw-g", "gw-d", "bare-d", "gw-g-via-a", "sbc-a"];
        var trunks = dice.Some(preferred, dice.Chance(3) ? 0 : 1, 3).ToList();
        if (dice.Chance(4)) trunks.Add("gone");
        if (trunks.Count > 0 && dice.Chance(8)) trunks[0] = $"1-PstnGateway-{1 + dice.Next(Trunks.Count)}";
        Builder.Route(name, pattern, dice.Chance(90) ? usage : usage.ToUpperInvariant(), [.. trunks])
            .Set("CsVoiceRoute", name, ("Priority", (long)priority));
        if (dice.Chance(10)) Builder.Set("CsVoiceRoute", name,
            ("PstnUsages", new[] { usage, dice.One(Usages.Where(other => other != usage).ToArray()) }));
    }

    private void TrunkSettings()
    {
        foreach (var trunk in Trunks)
        {
            var scope = "PstnGateway:" + trunk;
            if (trunk.StartsWith("sbc", System.StringComparison.Ordinal) ? !dice.Chance(88)
                : !dice.Chance(topic is CallTopic.Ecrc or CallTopic.Pbx ? 80 : 45)) continue;
            Settings(scope, trunk.StartsWith("gw", System.StringComparison.Ordinal) ? 8
                : trunk.StartsWith("elin", System.StringComparison.Ordinal) ? 35 : 92);
            if (trunk[0] is 'g' or 'b' && dice.Chance(topic == CallTopic.Ecrc ? 90 : 50)) Ecrc(scope);
            else if (dice.Chance(8)) Rule(scope);
            if (topic == CallTopic.TestNumber && trunk.StartsWith("sbc", System.StringComparison.Ordinal) && dice.Chance(60))
                Builder.Translation(scope, "readback", @"^\+?911$", "+933");
            if (trunk == "pbx-a" && dice.Chance(80)) Builder.Set("CsTrunkConfiguration", scope,
                ("PstnUsages", dice.Some(["Local", "Emergency", "Fallback", "Other"], 0, 3)));
            if (dice.Chance(20)) Builder.ResponseCode(scope, "again", dice.One(486, 404, 503, 503), dice.One(503, 500, 404));
        }

        if (dice.Chance(20)) Settings("Site:Alpha", 50);
        if (dice.Chance(10)) Settings("Site:Gamma", 30);
        if (dice.Chance(15)) Settings("Global", 40);
        if (dice.Chance(8)) Rule(dice.One("Global", "Site:Gamma", "Site:Delta"));
        if (dice.Chance(5)) Builder.ResponseCode("Global", "again", 486, 503);
        else if (dice.Chance(2) && !HasGlobalRules) Builder.Remove("CsTrunkConfiguration", "Global");
    }

    private bool HasGlobalRules => Builder.Build().All(OutboundTranslationRule.Type)
        .Any(rule => rule.Identity.StartsWith("Global/", System.StringComparison.Ordinal));

    private void Settings(string scope, int passes)
    {
        Builder.Set("CsTrunkConfiguration", scope, ("EnablePIDFLOSupport", dice.Chance(passes)), ("RemovePlusFromUri", dice.Chance(25)),
            ("EnableBypass", dice.Chance(45)));
        if (dice.Chance(3)) Builder.Set("CsTrunkConfiguration", scope, ("PstnUsages", new[] { "Other" }));
        if (dice.Chance(topic == CallTopic.Restricted ? 50 : 18))
        {
            Builder.Set("CsTrunkConfiguration", scope, ("EnableLocationRestriction", true),
                ("NetworkSiteID", dice.Chance(90) ? dice.One("Alpha", "Gamma", "Delta") : null));
        }
    }

    // The carrier may want the number in a form of its own, which another rule of the trunk makes.
    private void Ecrc(string scope)
    {
        var made = dice.Chance(topic == CallTopic.Ecrc ? 50 : 25) ? dice.One("8005550199", "98005550199", "005550199") : null;
        var sent = made ?? dice.One("+18005550199", "18005550199", "+18005550199", "+18885550100");
        EcrcNumbers[scope["PstnGateway:".Length..]] = sent;
        Builder.Translation(scope, "ecrc", dice.One(@"^\+911$", @"^\+?(911|112)$", @"^\+9"), sent);
        if (made is not null) Builder.Translation(scope, "carrier", @"^\+1(800)(5550199)$",
            made[..^7].Replace("800", "$1", System.StringComparison.Ordinal) + "$2");
    }

    private void Rule(string scope)
    {
        Builder.Translation(scope, "odd", dice.One(@"^\+(\d*)$", "11", "(", Explosive, @"^\+911$"),
            dice.One("$1", "0$1", "+112", "+18005550199"));
        if (dice.Chance(30)) Builder.Translation(scope, "then", @"^\+?(\d*)$", "+$1");
        if (dice.Chance(20)) Builder.Set("CsOutboundTranslationRule", scope + "/odd", ("Priority", 1L));
    }

    private void DialPlans()
    {
        Normalization("Global", 85);
        if (dice.Chance(20)) Normalization("Site:Alpha", 80);
        if (dice.Chance(15)) Normalization("Service:Registrar:pool-a.test", 80);
        if (dice.Chance(70)) Normalization("Tag:Plan", 80);
        if (dice.Chance(30)) Normalization("Service:PstnGateway:" + dice.One(Trunks), 90);
        if (dice.Chance(3)) Builder.Remove("CsDialPlan", "Global");
        if (dice.Chance(IsAimed ? 2 : 9))
        {
            var (start, end) = dice.One(("900", "950"), ("100", "199"), ("*10", "*19"), ("900", "999"), ("9000", "9999"));
            Builder.Orbit("Parked", start, end);
        }
    }

    private void Normalization(string plan, int percent)
    {
        Builder.Set("CsDialPlan", plan);
        if (dice.Chance(percent)) Builder.Normalization(plan, "outside", "^9?(911|112)$", "+$1");
        if (dice.Chance(15)) Builder.Normalization(plan, "abroad", "^112$", "911");
        if (dice.Chance(10)) Builder.Normalization(plan, "zero", @"^0(\d+)$", dice.One("$1", "+$1"));
        if (dice.Chance(30)) Builder.Normalization(plan, "national", @"^1?(\d{10})$", "+1$1");
        if (dice.Chance(3)) Builder.Normalization(plan, "odd", dice.One("(", Explosive, @"^\d{3}$"), dice.One("", "+$0", "8$0"));
        if (dice.Chance(10) && percent > 0) Builder.Set("CsVoiceNormalizationRule", plan + "/last", ("Pattern", @"^\d{3}$"),
            ("Translation", "+$0"), ("Priority", 0L));
    }
}
