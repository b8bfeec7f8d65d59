using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Location;
using E911Config.Core.Text;

namespace E911Config.Core.Attestation;

/// <summary>What is attested of a network site of a zone: what is in effect there, and what becomes of its emergency calls.</summary>
public sealed class AttestedSite
{
    private readonly ZoneSurvey survey;
    private readonly ZoneCall[] calls;
    private readonly Lazy<string> hash;

    private AttestedSite(ZoneSurvey survey, string? networkSite, IEnumerable<ZoneCall> calls, SiteCoverage? coverage, Lazy<string> hash)
    {
        this.survey = survey;
        NetworkSite = networkSite;
        this.hash = hash;
        this.calls = [.. calls];
        Coverage = coverage;
    }

    /// <summary>The zone.</summary>
    public string Zone => survey.Zone.Name;

    /// <summary>Whose law applies; null if nobody says it.</summary>
    public string? Jurisdiction => survey.Zone.Jurisdiction;

    /// <summary>The network site; null off the network.</summary>
    public string? NetworkSite { get; }

    /// <summary>The emergency calls from there.</summary>
    public IReadOnlyList<ZoneCall> Calls => calls;

    /// <summary>The location policies in effect there; null stands for one that cannot be told.</summary>
    public IReadOnlyList<string?> Policies => [.. calls.Where(call => call.Group.Caller.Kind != ClientKind.Pbx)
        .Select(call => call.Result.LocationPolicy).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The emergency numbers.</summary>
    public IReadOnlyList<string> Numbers => [.. calls.Select(call => call.Number).Distinct(StringComparer.Ordinal)];

    /// <summary>The voice routes that the calls may take, in the order in which they are tried first.</summary>
    public IReadOnlyList<string> Routes => [.. calls.SelectMany(call => call.Legs.Legs).SelectMany(leg => leg.Routes)
        .Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Their trunks, in the same order.</summary>
    public IReadOnlyList<string> Trunks => [.. calls.SelectMany(call => call.Legs.Legs).SelectMany(leg => leg.Trunks)
        .Select(trunk => trunk.Trunk).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Who is told of calls.</summary>
    public IReadOnlyList<string> Notified => [.. calls.SelectMany(call => call.Notified).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Who is joined to calls.</summary>
    public IReadOnlyList<string> Conferences => [.. calls.Select(call => call.Conference).Where(uri => uri.Length > 0)
        .Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>How many of the calls are known to tell nobody.</summary>
    public int CallsTellingNobody => calls.Count(call => call.Notified.Count == 0 && !call.IsToldUnknown);

    /// <summary>Of how many it cannot be told whom they tell.</summary>
    public int CallsToldUnknown => calls.Count(call => call.IsToldUnknown);

    /// <summary>What the location service holds for it; null off the network, where nobody knows the networks.</summary>
    public SiteCoverage? Coverage { get; }

    /// <summary>The worst that becomes of a call from there while nothing has failed; null if none was followed.</summary>
    public Outcome? Outcome => calls.Length == 0 ? null : calls.Min(call => call.Result.Outcome);

    /// <summary>The best.</summary>
    public Outcome? BestOutcome => calls.Length == 0 ? null : calls.Max(call => call.Result.BestOutcome);

    /// <summary>The open questions and unread nouns on which that hangs.</summary>
    public IReadOnlyList<string> DependsOn => [.. calls.SelectMany(call => call.DependsOn).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether nobody is known to call from there, and callers are supposed.</summary>
    public bool IsSupposed => calls.Length > 0 && calls.All(call => call.Group.IsSupposed);

    /// <summary>When the deployment was read; null if nobody knows.</summary>
    public DateTimeOffset? CapturedAt => survey.Snapshot.CapturedAt;

    /// <summary>The SHA-256 of the deployment as a snapshot file without its time holds it, in lowercase hex.</summary>
    public string SnapshotHash => hash.Value;

    /// <summary>The nouns that were not read.</summary>
    public IReadOnlyList<string> Unread => [.. survey.Unread.Select(noun => noun.Noun)];

    /// <summary>What is attested of a zone: of each of its network sites, and of wherever else its callers are.</summary>
    /// <param name="survey">The zone.</param>
    /// <param name="hash">The hash of the deployment, of <see cref="HashOf"/>; found out when it is asked for.</param>
    public static IReadOnlyList<AttestedSite> Of(ZoneSurvey survey, Lazy<string> hash)
    {
        var calls = survey.EmergencyCalls.ToLookup(call => call.Group.NetworkSite, StringComparer.OrdinalIgnoreCase);
        var coverage = survey.Coverage.Sites.ToLookup(site => site.NetworkSite, StringComparer.OrdinalIgnoreCase);
        return [.. survey.Zone.NetworkSites.Select(site => (string?)site.Value).Concat(survey.Calls.Select(call => call.Group.NetworkSite))
            .Distinct(StringComparer.OrdinalIgnoreCase).DefaultIfEmpty(null)
            .Select(site => new AttestedSite(survey, site, calls[site], coverage[site].FirstOrDefault(), hash))];
    }

    /// <summary>The hash of a deployment: the same whenever it was read, as long as nothing changes.</summary>
    public static string HashOf(Snapshot snapshot) => Sha256.Hex(SnapshotFile.Format(snapshot.From(snapshot.Source, null)));
}
