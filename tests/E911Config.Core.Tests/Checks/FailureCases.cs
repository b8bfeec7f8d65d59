using System.Collections.Generic;
using E911Config.TestSupport;

namespace E911Config.Core.Tests.Checks;

/// <summary>What becomes of emergency calls when something fails.</summary>
internal sealed class FailureCases : ICheckCases
{
    public IEnumerable<CheckCase> All =>
    [
        new("C06", "PstnGateway:sbc-chi", world => Without(world, "E911-Reno-Secondary", "E911-Reno-Fallback", "E911-Reno-Local"),
            world => Without(world, "E911-Reno-Secondary")) { Also = ["C13"], Says = "1 group (80 callers) at Reno" },
        new("C07", "MediationServer:pool-chi.x.com",
            world => world.Set("CsTrunk", "sbc-nyc", ("MediationServer", "pool-chi.x.com"))
                .Set("CsTrunk", "gw-chi-2", ("MediationServer", "pool-chi.x.com")),
            world => world.Set("CsTrunk", "gw-nyc", ("MediationServer", "pool-chi.x.com"))) { Says = "all depend on" },
        new("C11", "All", world => Everything(world).VoicePolicy("Tag:ChicagoUsers", "Chicago"), world => Everything(world))
            { Also = ["X01"], Says = "to PstnGateway:gw-rno" },
        new("C12", "Tag:NewYorkUsers", world => Without(world, "E911-New York-Fallback", "E911-New York-Local"),
            world => Without(world, "E911-New York-Local")) { Says = "Nothing takes emergency calls" },
        new("C12", "Tag:NewYorkUsers", world => Without(world, "E911-New York-Fallback"), _ => { }) { Says = "The documents disagree" },
        new("C13", "Reno", world => Without(world, "E911-Reno-Fallback", "E911-Reno-Local"),
            world => Without(world.Nobody().Callers(80, "Reno", "pool-chi.x.com", "RenoUsers"), "E911-Reno-Fallback", "E911-Reno-Local"))
            { Says = "its phones stay registered" },
        new("X04", "Tag:RenoUsers", world => world.Callers(9, "Chicago", "pool-chi.x.com", "RenoUsers"),
            world => world.Callers(9, "Chicago", "pool-chi.x.com", "ChicagoUsers")) { Says = "its route E911-Reno-Local" },
        new("X05", "PstnGateway:sbc-nyc",
            world => Without(world.Set("CsTrunk", "gw-nyc", ("PoolFqdn", "sbc-nyc")), "E911-New York-Secondary"),
            world => world.Set("CsTrunk", "gw-nyc", ("PoolFqdn", "sbc-nyc"))) { Says = "in different roles" },
    ];

    private static DeploymentBuilder Without(DeploymentBuilder world, params string[] routes)
    {
        foreach (var route in routes) world.Remove("CsVoiceRoute", route);
        return world;
    }

    private static DeploymentBuilder Everything(DeploymentBuilder world) => world.Route("All", @"^\+?\d+$", "Chicago", "gw-rno");
}
