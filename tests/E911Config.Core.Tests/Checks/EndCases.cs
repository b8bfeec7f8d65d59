using System.Collections.Generic;

namespace E911Config.Core.Tests.Checks;

/// <summary>Where emergency calls end.</summary>
internal sealed class EndCases : ICheckCases
{
    public IEnumerable<CheckCase> All =>
    [
        new("X01", "PstnGateway:gw-rno", world => world.Callers(7, "Chicago", "pool-chi.x.com", "RenoUsers", "analog"),
            world => world.Callers(7, "Reno", "pool-chi.x.com", "RenoUsers", "analog")) { Says = "7 callers" },
        new("X02", "PstnGateway:sbc-chi", _ => { }, _ => { })
        {
            InDesign = ("\"name\": \"Reno\",", "\"name\": \"Reno\", \"jurisdiction\": \"DE\","),
            InNeighbour = ("\"name\": \"Reno\",", "\"name\": \"Reno\", \"jurisdiction\": \"US-NV\","),
        },
    ];
}
