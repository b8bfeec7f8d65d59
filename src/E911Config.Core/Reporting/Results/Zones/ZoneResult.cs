using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using E911Config.Core.Apply;
using E911Config.Core.Attestation;
using E911Config.Core.Calls;
using E911Config.Core.Checks;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Reporting.Reports;

namespace E911Config.Core.Reporting;

/// <summary>A zone of a design as it is in a deployment, on one card.</summary>
public sealed class ZoneResult : IReported
{
    private readonly Lazy<AuditResult> laws;

    private ZoneResult(ZoneSurvey survey, DesignDocument design, ZoneHistory history, Lazy<string> hash, Lazy<AuditResult> laws,
        string source)
    {
        this.laws = laws;
        Survey = survey;
        History = history;
        Design = design.Name;
        DesignPath = design.Path;
        Source = source;
        NetworkSites = List(survey.Coverage.Sites, site => new ZoneSite(site));
        LocationProblems = List(survey.Coverage.Problems, problem => new LocationProblemEntry(problem));
        MissingLocations = List(survey.Missing, missing => new LocationRowEntry(missing));
        Elins = List(survey.Elins, place => new ElinPlaceEntry(place));
        LocationPolicies = List(survey.Policies, policy => new ZonePolicyEntry(policy));
        Numbers = new TextList(LocationPolicies.SelectMany(policy => policy.Numbers).Distinct());
        Legs = List(ZoneWays.Of(survey).SelectMany(ways => ways.Legs.Legs.Select((leg, place) => (ways, leg, place))),
            way => new ZoneLegEntry(way.ways, way.leg, way.place + 1));
        Notified = new TextList(survey.EmergencyCalls.SelectMany(call => call.Notified).Distinct(StringComparer.OrdinalIgnoreCase));
        Conferences = new TextList(survey.EmergencyCalls.Select(call => call.Conference).Where(uri => uri.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase));
        Callers = List(survey.Callers, kind => new ZoneCallersEntry(kind, survey));
        SinglePoints = List(survey.Resilience.SinglePoints, point => new ResilienceTestPoint(point));
        LastChange = history.LastChange(survey.Zone) is { } entry ? new RoutingHistoryEntry(entry) : null;
        Attestation = List(AttestedSite.Of(survey, hash), site => new AttestationEntry(site));
        TestSheet = List(TestCall.Of(survey), test => new TestSheetEntry(test, survey.Zone.Name));
        Unread = List(survey.Unread.Select(noun => new UnreadNoun(noun.Noun, noun.Reason)).Concat(history.Unread),
            noun => new UnreadItem(noun));
        Summary = ZoneText.Summary(survey);
        Text = ZoneText.Page(this);
    }

    /// <summary>The zone; <c>OffNetwork</c> for the callers outside every mapped subnet.</summary>
    public string Zone => Survey.Zone.Name;

    /// <summary>The design.</summary>
    public string Design { get; }

    /// <summary>Its file.</summary>
    public string DesignPath { get; }

    /// <summary>How the calls leave, by the design.</summary>
    public string Strategy => Survey.Zone.Strategy.Name;

    /// <summary>Whose law applies; empty if nobody says it.</summary>
    public string Jurisdiction => Survey.Zone.Jurisdiction ?? "";

    /// <summary>
    /// The worst that becomes of an emergency call of the zone while nothing has failed; null if none was followed.
    /// </summary>
    public Outcome? Outcome => Survey.EmergencyCalls.Select(call => (Outcome?)call.Result.Outcome).Min();

    /// <summary>Its network sites with their networks; none where nobody knows in which networks its callers are.</summary>
    public ReadOnlyCollection<ZoneSite> NetworkSites { get; }

    /// <summary>What is wrong with what the location service holds for them.</summary>
    public ReadOnlyCollection<LocationProblemEntry> LocationProblems { get; }

    /// <summary>
    /// The rows that the location service must get, with the parameters of Set-CsLisSubnet: export them, fill them in, and hand them over.
    /// </summary>
    public ReadOnlyCollection<LocationRowEntry> MissingLocations { get; }

    /// <summary>The places that its ELINs stand for, for the carrier's ALI record.</summary>
    public ReadOnlyCollection<ElinPlaceEntry> Elins { get; }

    /// <summary>The location policies in effect.</summary>
    public ReadOnlyCollection<ZonePolicyEntry> LocationPolicies { get; }

    /// <summary>The emergency numbers of these policies.</summary>
    public TextList Numbers { get; }

    /// <summary>The ways out of its calls, with their trunks, in order.</summary>
    public ReadOnlyCollection<ZoneLegEntry> Legs { get; }

    /// <summary>Who is told of its emergency calls.</summary>
    public TextList Notified { get; }

    /// <summary>Who is joined to them.</summary>
    public TextList Conferences { get; }

    /// <summary>Who calls, by kind.</summary>
    public ReadOnlyCollection<ZoneCallersEntry> Callers { get; }

    /// <summary>What takes a call, or its location, if it alone fails.</summary>
    public ReadOnlyCollection<ResilienceTestPoint> SinglePoints { get; }

    /// <summary>The newest change of something that the design wants for the zone, by the journals; null if none of them tells of one.
    /// </summary>
    public RoutingHistoryEntry? LastChange { get; }

    /// <summary>What is attested of each of its network sites.</summary>
    public ReadOnlyCollection<AttestationEntry> Attestation { get; }

    /// <summary>What to dial after a change, from where, and what must happen.</summary>
    public ReadOnlyCollection<TestSheetEntry> TestSheet { get; }

    /// <summary>The deployment.</summary>
    public string Deployment => Survey.Snapshot.Source.Deployment;

    /// <summary>When it was read, in UTC; null if nobody knows.</summary>
    public DateTimeOffset? Time => Survey.Snapshot.CapturedAt;

    /// <summary>What could not be read: nouns, journals.</summary>
    public ReadOnlyCollection<UnreadItem> Unread { get; }

    /// <summary>Whether something could not be read or told, or nobody's call was followed.</summary>
    public bool Inconclusive => Survey.Inconclusive || History.Unread.Count > 0;

    /// <summary>The zone in one line.</summary>
    public string Summary { get; }

    /// <summary>The card, laid out for 80 columns.</summary>
    public string Text { get; }

    /// <summary>What it was made of.</summary>
    internal ZoneSurvey Survey { get; }

    /// <summary>The parameters that name the deployment in a command; empty for that of the session.</summary>
    internal string Source { get; }

    /// <summary>What the journals tell.</summary>
    internal ZoneHistory History { get; }

    /// <summary>What the checks of laws found in the deployment, found out when it is asked for.</summary>
    internal AuditResult Laws => laws.Value;

    /// <summary>The cards of zones of a design, one by one as they are asked for.</summary>
    /// <param name="design">The design.</param>
    /// <param name="zones">The zones, in order.</param>
    /// <param name="snapshot">The deployment.</param>
    /// <param name="history">What journals tell.</param>
    /// <param name="today">The day for which the design's acceptances count.</param>
    /// <param name="source">The parameters that name the deployment in a command; empty for that of the session.</param>
    /// <exception cref="OperationCanceledException">The user wants an end.</exception>
    public static IEnumerable<ZoneResult> Of(DesignDocument design, IReadOnlyList<Zone> zones, Snapshot snapshot, ZoneHistory history,
        DateTime today, string source = "")
    {
        var hash = new Lazy<string>(() => AttestedSite.HashOf(snapshot));
        var laws = new Lazy<AuditResult>(() => CheckRunner.Run(new CheckScope(
            [.. CheckCatalog.All.Where(check => RulePack.All.Any(pack => check.Id.StartsWith(pack.Country, StringComparison.Ordinal)))],
            snapshot, design, today)));
        return ZoneSurvey.Of(design, zones, snapshot, today).Select(survey => new ZoneResult(survey, design, history, hash, laws, source));
    }

    /// <inheritdoc/>
    Report IReported.Report => ZonePaper.Of(this);

    /// <inheritdoc/>
    IReadOnlyList<object>? IReported.Rows => null;

    /// <inheritdoc/>
    IReadOnlyList<ReportProblem>? IReported.Problems => null;

    /// <inheritdoc/>
    public override string ToString() => Summary;

    private static ReadOnlyCollection<TResult> List<T, TResult>(IEnumerable<T> items, Func<T, TResult> result) =>
        new(items.Select(result).ToArray());
}
