using System.Collections.Generic;

namespace E911Config.Core.Tests.Checks;

/// <summary>Trunk configurations and their rules.</summary>
internal sealed class TrunkCases : ICheckCases
{
    private const string Provider = "Service:PstnGateway:sbc-chi";

    public IEnumerable<CheckCase> All =>
    [
        new("C14", "PstnGateway:gw-chi",
            world => world.Remove("CsOutboundTranslationRule", "Service:PstnGateway:gw-chi/E911-ECRC"), world => { })
            { Also = ["X01"] },
        new("C19", "PstnGateway:sbc-chi", world => world.Set("CsTrunkConfiguration", Provider, ("EnablePIDFLOSupport", false)),
            world => world.Remove("CsTrunkConfiguration", Provider).Set("CsTrunkConfiguration", "Global", ("EnablePIDFLOSupport", true))),
        new("C20", Provider, world => world.Set("CsTrunkConfiguration", Provider, ("EnablePIDFLOSupport", false))
                .Set("CsTrunkConfiguration", "Global", ("EnablePIDFLOSupport", true)),
            world => world.Set("CsTrunkConfiguration", "Service:PstnGateway:gw-chi", ("EnablePIDFLOSupport", false))
                .Set("CsTrunkConfiguration", "Global", ("EnablePIDFLOSupport", true))),
        new("C52", Provider + "/Busy", world => world.ResponseCode("PstnGateway:sbc-chi", "Busy", 503, 486),
            world => world.ResponseCode("PstnGateway:sbc-chi", "Busy", 486, 503)) { Says = "makes 486 of 503" },
    ];
}
