using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Ends;

/// <summary>X02: emergency calls that end at a provider or an ECRC which does not serve the caller's country.</summary>
internal sealed class WrongCountry() : Check("X02", CheckSeverity.Error)
{
    public override CheckTexts Texts { get; } = new(
        "Emergency calls that reach a provider or an ECRC of another country",
        "Emergency calls ({numbers}) of {callers} leave over {object}, behind which nobody serves their country ({countries}).",
        "A provider and its response centre serve the countries of their contract. Who answers cannot send help elsewhere.",
        "Route these callers over a gateway in their own country; if the provider serves it, say so under \"serves\" of \"provider\".",
        "Plan for emergency services in Skype for Business Server");

    public override bool FollowsCalls => true;

    public override IReadOnlyList<string> Fields => ["zones.jurisdiction", "provider.serves"];

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from call in context.Calls.All
        where call.Result.ReasonCode == ReasonCodes.WrongCountry && call.Result.Trunk is not null
        group call by call.Result.Trunk into same
        select At(Trunk.Type, same.Key!).With(("numbers", same.Select(call => call.Number).Distinct().ToArray()),
            ("countries", same.SelectMany(call => call.Groups).Select(context.CountryOf).OfType<string>().Distinct().ToArray()))
            with { Groups = FollowedCalls.GroupsOf(same) };
}
