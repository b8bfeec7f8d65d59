using System.Collections.Generic;
using E911Config.TestSupport;

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
        new("X03", "PstnGateway:sbc-chi", world => Number(world, "112:911"), world => Number(world, "911:112"))
            { Says = "as +112, which is no emergency number there" },
        new("C46", "Global", world => world.Callers(3, "Chicago", "pool-chi.x.com", null, "analog"),
            world => world.Callers(3, "Chicago", "pool-chi.x.com", null)) { Says = "Global has no usage" },
        new("C46", "Global", world => world.Remove("CsVoiceNormalizationRule", "Global/Emergency"),
            world => world.Nobody().Callers(3, "Chicago", "pool-chi.x.com", "ChicagoUsers")
                .Remove("CsVoiceNormalizationRule", "Global/Emergency")) { Says = "No rule of Global takes 911" },
        new("X06", "Tag:E911-Reno", world => Unroutable(world, "sbc-chi", "sbc-nyc", "gw-rno"),
            world => Unroutable(world, "sbc-chi", "gw-rno")) { Says = "is skipped (12000)", Also = ["C05"] },
        new("X08", "PstnGateway:sbc-chi", world => world.Translation("PstnGateway:sbc-chi", "Test", @"^\+?933$", "+911"),
            world => world.Translation("PstnGateway:sbc-chi", "Test", @"^\+?933$", "933"))
            { Says = "leaves over PstnGateway:sbc-chi as +911" },
        new("X08", "PstnGateway:sbc-chi", world => Mask(world, "933"), world => Mask(world, "112"))
            { Says = "reaches an emergency service" },
        new("X08", "PstnGateway:gw-chi", world => world.Set("CsVoiceRoute", "E911-Chicago-Local", ("NumberPattern", @"^\+?9(11|33)$"))
                .Set("CsOutboundTranslationRule", "Service:PstnGateway:gw-chi/E911-ECRC", ("Pattern", @"^\+?9(11|33)$")),
            world => world.Set("CsOutboundTranslationRule", "Service:PstnGateway:gw-chi/E911-ECRC", ("Pattern", @"^\+?9(11|33)$")))
            { Says = "5 callers" },
        new("X09", "Registrar:sba-rno.x.com", world => world.Set("CsRegistrar", "Registrar:sba-rno.x.com", ("BackupRegistrar", null)),
            world => world.Set("CsRegistrar", "Registrar:sba-rno.x.com", ("BackupRegistrar", "pool-nyc.x.com")))
            { Says = "has no backup registrar" },
    ];

    private static void Unroutable(DeploymentBuilder world, params string[] trunks)
    {
        foreach (var trunk in trunks) world.Set("CsTrunk", "PstnGateway:" + trunk, ("Routable", false));
    }

    private static DeploymentBuilder Mask(DeploymentBuilder world, string mask) => world.Set("CsLocationPolicy", "Tag:E911-Chicago",
        ("EmergencyNumbers", new[] { new Core.Deployment.ValueRecord("DialString", "911", "DialMask", mask) }),
        ("EmergencyDialMask", mask));

    private static void Number(DeploymentBuilder world, string number)
    {
        foreach (var route in new[] { "Primary", "Secondary", "Fallback" })
            world.Set("CsVoiceRoute", "E911-Reno-" + route, ("NumberPattern", @"^\+(911|112)$"));
        var parts = number.Split(':');
        world.Set("CsLocationPolicy", "Tag:E911-Reno", ("EmergencyDialString", parts[0]), ("EmergencyDialMask", parts[1]),
            ("EmergencyNumbers", new[] { new Core.Deployment.ValueRecord("DialString", parts[0], "DialMask", parts[1]) }));
    }
}
