using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.TestSupport;
using E911Config.TestSupport.Calls;

namespace E911Config.Core.Tests.Resilience;

/// <summary>
/// A deployment in which few things can fail, with a call, by seed: mostly one that arrives, over two or three trunks, with a second
/// registrar pool, a branch behind a line that may be full, local centres that are the wrong ones elsewhere, and replies that end calls.
/// </summary>
internal sealed class SmallCase
{
    /// <summary>The most elements of a case.</summary>
    public const int MostElements = 10;

    private SmallCase(CallIndex index, CallRequest request)
    {
        Index = index;
        Request = request;
    }

    public CallIndex Index { get; }

    public CallRequest Request { get; }

    /// <summary>The case of a seed; what has too many elements is thrown again.</summary>
    public static SmallCase Of(int seed)
    {
        for (var dice = new Dice(seed); ;)
        {
            var snapshot = Town(dice);
            var index = new CallIndex(snapshot, CallFacts.Assumed(snapshot));
            if (index.Elements.Count > MostElements) continue;
            var pools = snapshot.All(Registrar.Type).Select(pool => pool.Name).ToArray();
            var sites = snapshot.All(NetworkSite.Type).Select(site => (string?)site.Identity)
                .Concat(dice.Chance(15) ? [null, "Nowhere"] : []).DefaultIfEmpty(null).ToArray();
            var site = dice.Chance(50) && sites.Contains("Branch") ? "Branch" : dice.One(sites);
            var kind = dice.Chance(80) ? ClientKind.Modern : dice.One(ClientKind.Legacy, ClientKind.Analog, ClientKind.Pbx);
            var caller = new Caller
            {
                NetworkSite = site,
                OffNetwork = site is null,
                RegistrarPool = dice.One(pools),
                VoicePolicy = dice.Chance(75) ? "Tag:Users" : null,
                Kind = kind,
                Trunk = kind == ClientKind.Pbx ? dice.One("sbc", "one") : null,
            };
            var readings = dice.Chance(45) ? Assumptions.Documented : dice.Chance(60)
                ? Assumptions.Documented.With("CacRefusal", "Blocks") : dice.One(Assumptions.All);
            return new SmallCase(index, new CallRequest(caller, kind == ClientKind.Modern ? "911" : "+911")
            {
                Assumptions = readings,
                Failed = dice.Chance(85) ? [] : dice.Some(index.Elements, 1, 2),
            });
        }
    }

    private static Snapshot Town(Dice dice)
    {
        var builder = new DeploymentBuilder().Profile("Narrow").AdmissionControl(dice.Chance(85));
        // Four trunks and little else: only four failures together take such a call.
        var many = dice.Chance(15);
        var branch = !many && dice.Chance(55);
        var located = dice.Chance(80);
        builder.LocationPolicy("Tag:Emergency", "Emergency", "911:112");
        if (dice.Chance(85)) builder.LocationPolicy("Global", "Emergency", "911");
        if (dice.Chance(90))
        {
            builder.Site("HQ").Region("Region", "HQ").NetworkSite("HQ", locationPolicy: "Emergency").Subnet("10.0.0.0", "HQ", 24, located);
            if (branch)
            {
                builder.NetworkSite("Branch", locationPolicy: "Emergency", profile: dice.Chance(80) ? "Narrow" : null)
                    .Subnet("10.1.0.0", "Branch", 24, located);
                if (dice.Chance(15)) builder.DirectLink("HQ", "Branch", dice.Chance(50) ? "Narrow" : null);
            }
        }
        else
        {
            builder.Site("HQ");
        }

        if (branch && dice.Chance(50)) builder.Branch("Branch", "HQ");
        var sites = builder.Build().All(Site.Type).Select(site => site.Name).ToArray();
        var own = many || dice.Chance(50);
        var backup = !many && dice.Chance(45) ? "second" : null;
        builder.Pool("pool", dice.Chance(75) ? "HQ" : dice.One(sites), backup, own);
        if (backup is not null)
        {
            builder.Pool("second", dice.One(sites), dice.Chance(50) ? "pool" : null);
            if (dice.Chance(10)) builder.Set("CsRegistrar", "pool", ("EnableAutomaticFailover", false));
            if (dice.Chance(30)) builder.VoicePolicy("Site:" + dice.One(sites), "Other");
        }

        if (!own) builder.Mediation("med", dice.One(sites));
        else if (!many && dice.Chance(25)) builder.Mediation("other", dice.One(sites));
        string[] trunks = ["sbc", "one", .. many ? ["two", "three"] : dice.Chance(40) ? new[] { "two" } : []];
        var servers = builder.Build().All(MediationServer.Type).Select(server => server.Name).ToArray();
        foreach (var trunk in trunks)
        {
            if (!many && dice.Chance(30)) builder.Gateway(trunk, dice.One(sites), dice.One(servers));
            else builder.Put("CsTrunk", trunk, ("PoolFqdn", trunk), ("SiteId", dice.One(sites)), ("MediationServer", dice.One(servers)));
            if (trunk == "sbc" ? dice.Chance(90) : dice.Chance(30)) builder.PassesLocation(trunk);
            if (dice.Chance(8)) builder.Translation("PstnGateway:" + trunk, "Mangles", @"^\+911$", "+1911");
        }

        if (dice.Chance(30)) Replies(dice, builder, trunks);
        builder.VoicePolicy("Tag:Users", "Users").VoicePolicy("Global", dice.One("Users", "Emergency", "Other"));
        Routes(dice, builder, trunks, many);
        return builder.Build();
    }

    private static void Routes(Dice dice, DeploymentBuilder builder, string[] trunks, bool all)
    {
        if (all) builder.Route("All", "911$", dice.One("Emergency", "Users"), trunks);
        var count = 0;
        foreach (var usage in new[] { "Emergency", "Emergency", "Users", "Users", "Other" })
        {
            if (count > 0 && dice.Chance(35)) continue;
            IReadOnlyList<string> chosen = count == 0 && dice.Chance(60) ? ["sbc"] : dice.Some(trunks, 1, dice.Chance(40) ? 2 : 1);
            builder.Route("Route" + count, dice.Chance(92) ? @"^\+911$" : @"^\+112$", usage, [.. chosen]);
            if (dice.Chance(20)) builder.Set("CsVoiceRoute", "Route" + count, ("Priority", 0L));
            count++;
        }
    }

    private static void Replies(Dice dice, DeploymentBuilder builder, string[] trunks)
    {
        var scope = dice.Chance(80) ? "PstnGateway:" + dice.One(trunks) : "Global";
        builder.ResponseCode(scope, "First", dice.One(503, 503, 504), dice.One(404, 486, 603));
        if (dice.Chance(40)) builder.ResponseCode(scope, "Second", dice.One(404, 603), dice.One(503, 500));
    }
}
