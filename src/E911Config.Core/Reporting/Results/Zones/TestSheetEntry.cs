using System.Linq;
using E911Config.Core.Attestation;
using E911Config.Core.Calls;
using E911Config.Core.Location;

namespace E911Config.Core.Reporting;

/// <summary>A line of the test sheet: what to dial from where with which phone, what must happen, and room for what did.</summary>
public sealed class TestSheetEntry
{
    private readonly TestCall test;

    internal TestSheetEntry(TestCall test, string zone)
    {
        this.test = test;
        Zone = zone;
        Trunks = new TextList(test.Call.First?.Trunks.Where(trunk => trunk.Outcome is not null).Select(trunk => trunk.Trunk) ?? []);
        AnsweredAt = new TextList(test.Call.First?.Trunks.Where(trunk => trunk.Outcome is not null).Select(trunk => trunk.Role.ToString())
            .Distinct() ?? []);
        ThenTrunks = new TextList(test.Legs.SkipWhile(leg => leg != test.Call.First).Skip(1)
            .SelectMany(leg => leg.Trunks).Select(trunk => trunk.Trunk).Distinct());
        Notified = new TextList(test.Call.Notified);
        Callers = new TextList(test.Callers.Select(group => CallerText.Of(group.Caller)));
        Expected = TestSheetText.Expected(test);
    }

    /// <summary>The zone.</summary>
    public string Zone { get; }

    /// <summary>Where to dial: a network site, or <c>off the network</c>.</summary>
    public string NetworkSite => CallerText.Where(test.NetworkSite);

    /// <summary>The network site; null off the network.</summary>
    internal string? At => test.NetworkSite;

    /// <summary>What to dial.</summary>
    public string Number => test.Call.Number;

    /// <summary>Whether that is the provider's test number.</summary>
    public bool IsTestNumber => test.Call.IsTest;

    /// <summary>
    /// Whether an emergency service answers, or nobody can tell who does: then it must have agreed first. A call to the test number does
    /// not if it leaves as such over a provider's trunk.
    /// </summary>
    public bool ReachesService => test.Call.ReachesService;

    /// <summary>With what: Modern, Legacy, Analog, Pbx.</summary>
    public string Phone => test.Call.Group.Caller.Kind.ToString();

    /// <summary>Whose phone: what decides the way of the call.</summary>
    public TextList Callers { get; }

    /// <summary>Whether nobody is known to be there with such a phone, and it is supposed.</summary>
    public bool IsSupposed => test.Call.Group.IsSupposed;

    /// <summary>The trunks over one of which the call must leave while nothing has failed; none if it leaves over none.</summary>
    public TextList Trunks { get; }

    /// <summary>What stands there: Provider, Elin, Local.</summary>
    public TextList AnsweredAt { get; }

    /// <summary>The trunks that come next when these fail, in order.</summary>
    public TextList ThenTrunks { get; }

    /// <summary>What becomes of the call at worst.</summary>
    public Outcome Outcome => test.Call.Result.Outcome;

    /// <summary>What becomes of it at best.</summary>
    public Outcome BestOutcome => test.Call.Result.BestOutcome;

    /// <summary>Whether whoever answers must have the location already.</summary>
    public CoverageState Location => test.Location;

    /// <summary>Who must be told.</summary>
    public TextList Notified { get; }

    /// <summary>Who must be joined; empty for nobody.</summary>
    public string Conference => test.Call.Conference;

    /// <summary>What must happen, in words.</summary>
    public string Expected { get; }

    /// <summary>What is wrong with a call that ends wrong.</summary>
    internal string Wrong => TestSheetText.Wrong(test);

    /// <summary>Whose phone, but for its kind.</summary>
    internal string Who => string.Join("; ", test.Callers.Select(group => CallerText.Without(group.Caller)));

    /// <summary>Whether there is nothing to dial: the test number has no way to the provider from such a phone.</summary>
    internal bool HasNoTest => TestSheetText.HasNoTest(test.Call);

    /// <summary>Whether the call ends wrong as the deployment was read: nobody dials before that is mended.</summary>
    internal bool EndsWrong => TestSheetText.EndsWrong(test.Call);

    /// <summary>What happened: to be filled in.</summary>
    public string Result { get; } = "";

    /// <summary>Who dialled: to be filled in.</summary>
    public string Initials { get; } = "";

    /// <summary>When: to be filled in.</summary>
    public string Date { get; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{Number} from {NetworkSite} ({Phone}): {Outcome}";
}
