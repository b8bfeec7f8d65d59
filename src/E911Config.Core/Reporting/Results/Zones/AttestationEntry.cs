using System;
using System.Linq;
using E911Config.Core.Attestation;
using E911Config.Core.Calls;
using E911Config.Core.Location;

namespace E911Config.Core.Reporting;

/// <summary>What is attested of a network site of a zone.</summary>
public sealed class AttestationEntry
{
    private readonly AttestedSite site;

    internal AttestationEntry(AttestedSite site)
    {
        this.site = site;
        LocationPolicies = new TextList(site.Policies.Select(policy => policy ?? ""));
        Numbers = new TextList(site.Numbers);
        Routes = new TextList(site.Routes);
        Trunks = new TextList(site.Trunks);
        Notified = new TextList(site.Notified);
        Conferences = new TextList(site.Conferences);
        DependsOn = new TextList(site.DependsOn);
        Unread = new TextList(site.Unread);
        LocationProblems = new ItemList<LocationProblemEntry>((site.Coverage?.Problems ?? [])
            .Select(problem => new LocationProblemEntry(problem)));
    }

    /// <summary>The zone.</summary>
    public string Zone => site.Zone;

    /// <summary>Whose law applies; empty if nobody says it.</summary>
    public string Jurisdiction => site.Jurisdiction ?? "";

    /// <summary>The network site, or <c>off the network</c>.</summary>
    public string NetworkSite => CallerText.Where(site.NetworkSite);

    /// <summary>The worst that becomes of an emergency call from there; null if none was followed.</summary>
    public Outcome? Outcome => site.Outcome;

    /// <summary>The best.</summary>
    public Outcome? BestOutcome => site.BestOutcome;

    /// <summary>How many calls were followed: each number of each group of callers.</summary>
    public int Calls => site.Calls.Count;

    /// <summary>Whether nobody is known to call from there, and callers are supposed.</summary>
    public bool IsSupposed => site.IsSupposed;

    /// <summary>The open questions and unread nouns on which the outcome hangs.</summary>
    public TextList DependsOn { get; }

    /// <summary>The location policies in effect.</summary>
    public TextList LocationPolicies { get; }

    /// <summary>The emergency numbers.</summary>
    public TextList Numbers { get; }

    /// <summary>The voice routes that calls may take, in order.</summary>
    public TextList Routes { get; }

    /// <summary>Their trunks.</summary>
    public TextList Trunks { get; }

    /// <summary>Who is told.</summary>
    public TextList Notified { get; }

    /// <summary>Who is joined.</summary>
    public TextList Conferences { get; }

    /// <summary>How many of the calls are known to tell nobody, as those of analog phones and PBXs.</summary>
    public int CallsTellingNobody => site.CallsTellingNobody;

    /// <summary>Of how many it cannot be told whom they tell.</summary>
    public int CallsToldUnknown => site.CallsToldUnknown;

    /// <summary>Whether clients are located there; Untold off the network, where nobody knows their networks.</summary>
    public CoverageState Location => site.Coverage?.State ?? CoverageState.Untold;

    /// <summary>In how many of its networks they are.</summary>
    public int LocatedSubnets => site.Coverage?.Count(CoverageState.Located) ?? 0;

    /// <summary>How many networks there are.</summary>
    public int Subnets => site.Coverage?.Networks.Count ?? 0;

    /// <summary>What is wrong with what the location service holds.</summary>
    public ItemList<LocationProblemEntry> LocationProblems { get; }

    /// <summary>When the deployment was read, in UTC; null if nobody knows.</summary>
    public DateTimeOffset? Time => site.CapturedAt;

    /// <summary>The SHA-256 of the deployment as a snapshot holds it, without its time, in lowercase hex.</summary>
    public string SnapshotHash => site.SnapshotHash;

    /// <summary>The nouns that were not read.</summary>
    public TextList Unread { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Zone}, {NetworkSite}: {Outcome?.ToString() ?? "not followed"}";
}
