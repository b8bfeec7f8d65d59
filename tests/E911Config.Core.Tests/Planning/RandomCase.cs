using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.TestSupport;
using Newtonsoft.Json;

namespace E911Config.Core.Tests.Planning;

/// <summary>A small deployment and a design for it, whole of chance but for the seed.</summary>
internal sealed class RandomCase
{
    private readonly Random random;
    private readonly DeploymentBuilder builder = new();
    private readonly string[] offices;

    public RandomCase(int seed)
    {
        random = new Random(seed);
        Reading = Pick(PriorityReading.Keep, PriorityReading.Renumber);
        offices = Enumerable.Range(1, random.Next(1, 5)).Select(number => "Office " + number).ToArray();
        foreach (var office in offices)
        {
            builder.Office(office);
            if (office == offices[0]) builder.Pool("pool.x", office, mediation: true);
            foreach (var kind in new[] { "sbc", "gw", "elin" }) builder.Gateway(Trunk(kind, office), office);
            builder.Route("Old " + office, @"^\+1\d{10}$", "Usage " + office, Trunk("gw", office))
                .VoicePolicy("Users " + office, Chance() ? ["Usage " + office, "Other"] : []);
            Configurations(office);
        }

        foreach (var route in builder.Build().All(VoiceRoute.Type)
            .Where(_ => Reading == PriorityReading.Keep && Chance())) builder.Set("CsVoiceRoute", route.Identity,
            ("Priority", random.Next(0, 9)));
        (Text, Document) = Another();
        if (Chance()) Callers();
        if (Chance()) builder.Normalization("Global", "Emergency", "^(911|112|933)$", "+$1");
        Snapshot = builder.Build();
    }

    public PriorityReading Reading { get; }

    public string Text { get; }

    public DesignDocument Document { get; }

    public Snapshot Snapshot { get; }

    public int Next(int end) => random.Next(end);

    /// <summary>Another design under the same name for the same offices.</summary>
    public (string Text, DesignDocument Document) Another()
    {
        var text = JsonConvert.SerializeObject(Design(), Formatting.Indented);
        return (text, DesignFile.Parse("random.e911.json", text));
    }

    private static string Trunk(string kind, string office) => kind + office[^1];

    private bool Chance() => random.Next(2) == 0;

    private T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];

    private void Configurations(string office)
    {
        foreach (var scope in new[] { "Site:" + office, "PstnGateway:" + Trunk("gw", office),
            "PstnGateway:" + Trunk("sbc", office) }.Where(_ => random.Next(3) == 0))
        {
            builder.Set("CsTrunkConfiguration", scope, ("EnableReferSupport", Chance()), ("RemovePlusFromUri", Chance()),
                ("MaxEarlyDialogs", random.Next(50)));
            for (var i = random.Next(3); i > 0; i--) builder.Translation(scope, "Rule " + (9 - i), @"^\+(\d+)$", "$1");
        }
    }

    private void Callers()
    {
        foreach (var office in offices)
        {
            foreach (var kind in new[] { "modern", "legacy", "analog" }.Where(_ => Chance()))
                builder.Callers(1 + random.Next(9), Pick(office, office, null), "pool.x", Pick("Tag:Users " + office, null), kind);
        }
    }

    private Dictionary<string, object> Design()
    {
        var scoped = offices.Where(office => office == offices[0] || random.Next(4) > 0).ToArray();
        var shared = Chance();
        var design = new Dictionary<string, object>
        {
            ["formatVersion"] = 1,
            ["name"] = "Random",
            ["provider"] = new { trunks = offices.Select(office =>
                new { trunk = "PstnGateway:" + Trunk("sbc", office), kind = "onPremSbc" }), ecrcNumber = "+18005550199",
                expectsPlus = Chance(), testNumber = "933" },
            ["redundancy"] = Pick("primarySecondary", "equalPeers"),
            ["emergencyNumbers"] = Chance() ? [new { dialString = "911", masks = new[] { "112" } }]
                : new object[] { new { dialString = "112", legacy = true }, new { dialString = "911" } },
            ["zones"] = scoped.Select(office => Zone(office, shared)).ToArray(),
            ["outOfScope"] = offices.Except(scoped).Select(office => new { networkSite = office, reason = "Chance." }).ToArray(),
        };
        if (Chance()) design["offNetwork"] = new { locationRequired = "yes" };
        return design;
    }

    private Dictionary<string, object> Zone(string office, bool shared)
    {
        var strategy = Pick("centralTrunk", "branchTrunk", "elinGateway", "localGateway");
        var zone = new Dictionary<string, object> { ["name"] = office, ["networkSites"] = new[] { office }, ["strategy"] = strategy };
        if (strategy == "elinGateway") zone["elinGateways"] = new[] { "PstnGateway:" + Trunk("elin", office) };
        if (strategy != "localGateway" && Chance()) return zone;
        var mode = strategy == "localGateway" || Chance() ? "psap" : "ecrc";
        zone["localTrunks"] = new[] { new { trunk = "PstnGateway:" + Trunk("gw", office), mode } };
        zone["voicePolicies"] = shared && mode == "ecrc" ? ["Tag:Users " + office, "Global"] : new[] { "Tag:Users " + office };
        return zone;
    }
}
