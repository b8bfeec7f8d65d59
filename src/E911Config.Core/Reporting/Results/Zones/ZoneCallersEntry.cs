using System.Linq;
using E911Config.Core.Attestation;
using E911Config.Core.Calls;

namespace E911Config.Core.Reporting;

/// <summary>The callers of one kind in a zone, and what becomes of their emergency calls.</summary>
public sealed class ZoneCallersEntry
{
    internal ZoneCallersEntry(KindOfCallers callers, ZoneSurvey survey)
    {
        Kind = callers.Kind.ToString();
        Groups = callers.Groups;
        Count = callers.Callers;
        Supposed = callers.Supposed;
        Uncounted = callers.Uncounted;
        var results = survey.EmergencyCalls.Where(call => call.Group.Caller.Kind == callers.Kind).Select(call => call.Result).ToArray();
        Outcome = results.Min(result => result.Outcome);
        BestOutcome = results.Max(result => result.BestOutcome);
    }

    /// <summary>What they call with.</summary>
    public string Kind { get; }

    /// <summary>How many groups of them there are.</summary>
    public int Groups { get; }

    /// <summary>How many callers there are; each class counts once, wherever its people sit.</summary>
    public long Count { get; }

    /// <summary>How many of the groups are supposed, since nobody is known to be there.</summary>
    public int Supposed { get; }

    /// <summary>How many of the groups are of a number that nobody knows, as behind a PBX.</summary>
    public int Uncounted { get; }

    /// <summary>The worst that becomes of an emergency call of theirs while nothing has failed.</summary>
    public Outcome Outcome { get; }

    /// <summary>The best.</summary>
    public Outcome BestOutcome { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Outcome}";
}
