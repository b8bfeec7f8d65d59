using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Readings;

namespace E911Config.Core.Checks.Laws;

/// <summary>
/// What a country asks of emergency calling, for its zones. The checks are made of the rule packs: one for each thing that a pack asks.
/// Its id is the country's code and the number of the kind, so that it stays whatever else a pack comes to ask.
/// </summary>
internal abstract class LawCheck : Check
{
    private const string OffNetwork = "offNetwork.jurisdiction";
    private const string Zones = "zones.jurisdiction";

    private readonly DateTime since;

    private protected LawCheck(RulePack pack, RequirementKind kind, Requirement? asked, CheckSeverity severity,
        params ObjectType[] needs)
        : base(pack.Country + ((int)kind + 1).ToString("D2", CultureInfo.InvariantCulture), severity, needs)
    {
        Pack = pack;
        Source = asked?.Source ?? pack.Source;
        since = asked?.Since ?? DateTime.MinValue;
    }

    public sealed override CheckSubject Subject => CheckSubject.Both;

    public sealed override bool FollowsCalls => true;

    public sealed override IReadOnlyList<string> Fields => [Zones, OffNetwork];

    /// <summary>The country's rules.</summary>
    private protected RulePack Pack { get; }

    /// <summary>Where it stands.</summary>
    private protected string Source { get; }

    /// <summary>The checks of a country.</summary>
    public static IEnumerable<Check> Of(RulePack pack) =>
        pack.Requirements.Select(asked => Of(pack, asked)).OfType<Check>().Prepend(new DialledAsItIs(pack));

    // That its numbers get through is asked of every country.
    private static LawCheck? Of(RulePack pack, Requirement asked) => asked.Kind switch
    {
        RequirementKind.DialledWithoutPrefix => null,
        RequirementKind.SomebodyIsTold => new SomebodyIsTold(pack, asked),
        RequirementKind.LocationOfFixedDevices => new LocationOfFixedDevices(pack, asked),
        RequirementKind.LocationOfMovingDevices => new LocationOfMovingDevices(pack, asked),
        RequirementKind.LocationOffPremises => new LocationOffPremises(pack, asked),
        var kind => throw new ArgumentOutOfRangeException(nameof(asked), kind, null),
    };

    internal sealed override IEnumerable<CheckFinding> Find(CheckContext context) => context.Today < since ? []
        : context.Design!.AllZones.Where(zone => IsHere(context.Design, zone)).SelectMany(zone => Find(context, zone));

    // Of callers in no zone nobody says whose law is theirs; off the network it is that of the one country which the provider serves.
    internal sealed override IEnumerable<string> Undeclared(CheckContext context) => context.Design is not { } design ? []
        : (context.HasDeployment && !context.IsHindered ? Homeless(context) : [])
            .Concat(design.OffNetwork is { } off && CountryOf(design, off) is null ? [OffNetwork] : []).Distinct();

    /// <summary>Whether it can tell nothing of a zone from which no emergency call was followed.</summary>
    internal virtual bool NeedsCallsOf(Zone zone) => true;

    /// <summary>Whose law is that of a zone: what it says, off the network too; else that of the one country which the provider serves;
    /// null if nobody says it.</summary>
    internal static string? CountryOf(DesignDocument design, Zone zone) =>
        zone.CountryCode ?? (design.Provider is { Serves: [var only] } ? only : null);

    /// <summary>
    /// Whether it leaves out the phones that no location policy reaches, though the law means their calls too: what is done for them, no
    /// cmdlet tells.
    /// </summary>
    public virtual bool LeavesPhonesOut => false;

    /// <summary>
    /// Whether what it asks takes a call that arrives: it is not kept for calls that nobody answers, or somebody who cannot help, whichever
    /// other check finds those.
    /// </summary>
    internal virtual bool IsKeptByArriving(Caller caller) => false;

    /// <summary>What is found of a zone of the country.</summary>
    private protected abstract IEnumerable<CheckFinding> Find(CheckContext context, Zone zone);

    /// <summary>A finding about a location policy of a zone.</summary>
    private protected CheckFinding At(string locationPolicy, Zone zone) => At(LocationPolicy.Type, locationPolicy)
        .With(("zone", zone.Name), ("country", Pack.Name)) with { Place = zone.Place };

    /// <summary>The emergency calls of a zone's callers, with those of their groups that are in the zone.</summary>
    private protected static IEnumerable<FollowedCall> CallsOf(CheckContext context, Zone zone) =>
        context.HasDeployment ? context.CallsOf(zone.Name) : [];

    /// <summary>The same of people: not of phones that no location policy reaches.</summary>
    private protected static IEnumerable<FollowedCall> CallsOfPeople(CheckContext context, Zone zone) =>
        CallsOf(context, zone).Where(call => call.Caller.Kind is ClientKind.Modern or ClientKind.Legacy);

    /// <summary>
    /// Whether the trunk over which a call leaves gets a location if there is one: an emergency call alone has any, and a local trunk, or a
    /// provider's without PIDF-LO, takes none; nor does an ELIN gateway without it, where the design says that it needs it.
    /// </summary>
    private protected static bool CarriesLocation(CheckContext context, FollowedCall call) => call.Result
        is { Emergency: true, Trunk: { } trunk }
        && context.Index.Trunks.Find(trunk, null) is { Role: var role } node
        && (role == TrunkRole.Elin ? node.Settings.SendsLocation || !context.Facts.Assumptions.IsTurned(Question.ElinNeedsPidfLo)
            : role == TrunkRole.Provider && node.Settings.SendsLocation && node.Facts?.LosesLocation != true);

    /// <summary>Whether callers are people at a network site, whose phones a location policy reaches.</summary>
    private protected static bool IsOfPremises(Caller caller) =>
        caller is { Kind: ClientKind.Modern or ClientKind.Legacy, OffNetwork: false, NetworkSite: not null };

    private static IEnumerable<string> Homeless(CheckContext context) => context.Calls.All.SelectMany(call => call.Groups)
        .Where(group => context.ZoneOf(group) is null).Select(group => group.NetworkSite is null ? OffNetwork : Zones);

    private bool IsHere(DesignDocument design, Zone zone) => CountryOf(design, zone) is { } country && Country.Same(country, Pack.Country);
}
