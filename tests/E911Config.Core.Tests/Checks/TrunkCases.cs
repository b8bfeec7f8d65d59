using System.Collections.Generic;
using E911Config.Core.Checks;
using E911Config.TestSupport;

namespace E911Config.Core.Tests.Checks;

/// <summary>Trunk configurations and their rules.</summary>
internal sealed class TrunkCases : ICheckCases
{
    private const string Provider = "Service:PstnGateway:sbc-chi";
    private const string Local = "Service:PstnGateway:gw-chi";

    private static readonly (string From, string To) Also112 = ("\"locationRequired\": \"yes\",",
        "\"locationRequired\": \"yes\", \"emergencyNumbers\": [{ \"dialString\": \"911\", \"legacy\": true }, "
            + "{ \"dialString\": \"112\" }],");

    public IEnumerable<CheckCase> All =>
    [
        new("C14", "PstnGateway:gw-chi", world => world.Remove("CsOutboundTranslationRule", Local + "/E911-ECRC"), _ => { })
            { Also = ["X01"], Says = "+911 leaves over PstnGateway:gw-chi as +911" },
        new("C15", Provider + "/All", world => world.Translation("PstnGateway:sbc-chi", "All", @"^\+?(\d+)$", "+1$1"),
            world => world.Translation("PstnGateway:sbc-chi", "All", @"^\+1(\d{10})$", "$1")) { Says = "makes +1911 of +911" },
        new("C15", Provider + "/Test", world => world.Translation("PstnGateway:sbc-chi", "Test", @"^\+?911$", "+933"),
            world => world.Translation("PstnGateway:sbc-chi", "Test", @"^\+?933$", "+933")) { Says = "makes +933 of +911" },
        new("C16", Local + "/All", world => First(world, Local + "/All", @"^\+?(\d+)$", "+1$1"),
            world => world.Translation("PstnGateway:gw-chi", "All", @"^\+?(\d+)$", "+1$1"))
            { Says = "E911-ECRC, which is meant for it, stands behind" },
        new("C15", Provider + "/Other", world => Both(world).Translation("PstnGateway:sbc-chi", "Other", @"^\+?911$", "+112"),
            world => Both(world).Translation("PstnGateway:sbc-chi", "Other", @"^\+?112$", "+112"))
        {
            InDesign = Also112, InNeighbour = Also112, Says = "another emergency number", Severity = CheckSeverity.Warning,
            Also = ["C46"],
        },
        new("C17", "PstnGateway:sbc-chi", world => world.Set("CsTrunkConfiguration", Provider, ("RemovePlusFromUri", true)),
            world => world.Set("CsTrunkConfiguration", Local, ("RemovePlusFromUri", true)))
                { Says = "leaves over PstnGateway:sbc-chi as 911" },
        new("C17", "PstnGateway:sbc-chi", _ => { }, world => world.Set("CsTrunkConfiguration", Provider, ("RemovePlusFromUri", true))
            .Set("CsTrunkConfiguration", "Service:PstnGateway:sbc-nyc", ("RemovePlusFromUri", true)))
        {
            Says = "wants it without the plus sign",
            InDesign = ("\"expectsPlus\": true", "\"expectsPlus\": false"),
            InNeighbour = ("\"expectsPlus\": true", "\"expectsPlus\": false"),
        },
        new("C19", "PstnGateway:sbc-chi", world => world.Set("CsTrunkConfiguration", Provider, ("EnablePIDFLOSupport", false)),
            world => world.Remove("CsTrunkConfiguration", Provider).Set("CsTrunkConfiguration", "Global", ("EnablePIDFLOSupport", true))),
        new("C20", Provider, world => world.Set("CsTrunkConfiguration", Provider, ("EnablePIDFLOSupport", false))
                .Set("CsTrunkConfiguration", "Global", ("EnablePIDFLOSupport", true)),
            world => world.Set("CsTrunkConfiguration", Local, ("EnablePIDFLOSupport", false))
                .Set("CsTrunkConfiguration", "Global", ("EnablePIDFLOSupport", true))),
        new("C22", Provider + "/Main", world => world.CallerTranslation("PstnGateway:sbc-chi", "Main", ".*", "+13125550000"),
            world => world.CallerTranslation("PstnGateway:sbc-chi", "Main", @"^\+1(\d{10})$", "$1")) { Says = "makes +13125550000" },
        new("C22", Provider + "/Floor", world =>
            world.CallerTranslation("PstnGateway:sbc-chi", "Floor", @"^\+1312555\d{4}$", "+13125550000"),
            world => world.CallerTranslation("PstnGateway:sbc-chi", "Floor", @"^\+13125550100$", "+13125550199")),
        new("C22", Provider + "/All", world => world.CallerTranslation("PstnGateway:sbc-chi", "All", ".*", "+13125550000"),
            world => world.CallerTranslation("PstnGateway:sbc-chi", "Own", @"^\+\d{11,}$", "$0")
                .CallerTranslation("PstnGateway:sbc-chi", "All", ".*", "+13125550000")),
        new("C22", Provider + "/Short", world => world.CallerTranslation("PstnGateway:sbc-chi", "Short", @"^\+1\d{6}(\d{4})$", "$1"),
            world => world.CallerTranslation("PstnGateway:sbc-nyc", "Short", @"^\+1\d{3}(\d{7})$", "$1")),
        new("C48", "PstnGateway:pbx", world => Pbx(world, "Chicago"), world => Pbx(world, "E911-Chicago-Local", "Chicago"))
            { Says = "911 has no route by the usages of Service:PstnGateway:pbx" },
        new("C48", "PstnGateway:pbx", world => Pbx(world.PbxCallers(20, "pbx"), "Chicago"),
            world => Pbx(world.PbxCallers(20, "pbx"), "E911-Chicago-Local", "Chicago")) { Severity = CheckSeverity.Error },
        new("C48", "PstnGateway:pbx", world => Pbx(world.Route("Back", @"^\+911$", "Back", "gw-chi"), "Back")
                .Set("CsVoiceRoute", "Back", ("PstnGatewayList", new[] { "PstnGateway:pbx" })),
            world => Pbx(world.Route("Back", @"^\+911$", "Back", "gw-chi"), "Back")) { Says = "are led back to it" },
        new("C49", Provider, world => world.Set("CsTrunkConfiguration", Provider, ("EnableFastFailoverTimer", false)),
            world => world.Gateway("other", "Chicago")
                .Set("CsTrunkConfiguration", "Service:PstnGateway:other", ("EnableFastFailoverTimer", false))),
        new("C52", Provider + "/Busy", world => world.ResponseCode("PstnGateway:sbc-chi", "Busy", 503, 486),
            world => world.ResponseCode("PstnGateway:sbc-chi", "Busy", 486, 503)) { Says = "makes 486 of 503" },
    ];

    private static void First(DeploymentBuilder world, string rule, string pattern, string translation) =>
        world.Put("CsOutboundTranslationRule", rule, ("Priority", 0), ("Pattern", pattern), ("Translation", translation));

    private static DeploymentBuilder Both(DeploymentBuilder world) =>
        world.Set("CsVoiceNormalizationRule", "Global/Emergency", ("Pattern", "^(911|112|933)$"));

    private static DeploymentBuilder Pbx(DeploymentBuilder world, params string[] usages) => world.Gateway("pbx", "Chicago")
        .Set("CsTrunkConfiguration", "Service:PstnGateway:pbx", ("PstnUsages", usages));
}
