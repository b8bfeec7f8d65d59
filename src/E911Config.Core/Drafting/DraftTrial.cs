using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;

namespace E911Config.Core.Drafting;

/// <summary>
/// A draft read by the reader of designs and planned on its deployment: whether it is a design, and what an apply of it would do. What a
/// zone does wrong is told by zone.
/// </summary>
internal sealed class DraftTrial
{
    private readonly Draft draft;
    private readonly Snapshot snapshot;
    private readonly DraftText text;
    private readonly Dictionary<string, Refusal> refused = new(StringComparer.OrdinalIgnoreCase);

    private DraftTrial(Draft draft, Snapshot snapshot)
    {
        this.draft = draft;
        this.snapshot = snapshot;
        text = DraftWriter.Write(draft, "schema", DraftWords.None, shared: false);
    }

    /// <summary>The plan; null if the draft cannot stay as it is.</summary>
    public Plan? Plan { get; private set; }

    /// <summary>Whether it came to a plan.</summary>
    public bool WasPlanned { get; private set; }

    /// <summary>The zones that cannot stay, each with why.</summary>
    public IReadOnlyDictionary<string, Refusal> Refused => refused;

    /// <summary>Tries a draft.</summary>
    /// <exception cref="E911Exception">DraftImpossible: something that no zone is to blame for keeps it from being a design.</exception>
    public static DraftTrial Of(Draft draft, Snapshot snapshot, DateTimeOffset now)
    {
        var trial = new DraftTrial(draft, snapshot);
        if (trial.Read() is { } design) trial.Try(design, now);
        return trial;
    }

    private DesignDocument? Read()
    {
        try
        {
            return DesignFile.Parse("draft.e911.json", text.Text);
        }
        catch (DesignInvalidException error)
        {
            foreach (var problem in error.Problems)
                Blame(text.ZoneAt(problem.Place.Line), problem.Message, LeavingReason.NotSayable, ("problem", problem.Message));
            return null;
        }
    }

    private void Try(DesignDocument design, DateTimeOffset now)
    {
        WasPlanned = true;
        var result = Planner.Make(design, snapshot, [], now);
        if (result.Plan is not { } plan)
        {
            foreach (var finding in result.Findings.Where(finding => finding.Severity == FindingSeverity.Error))
            {
                Blame(text.ZoneAt(finding.Line), finding.Id, LeavingReason.PlanRefused, ("finding", finding.Id),
                    ("object", finding.ObjectType.Length == 0 ? "" : finding.ObjectType + " " + finding.Identity));
            }

            return;
        }

        Foreign(plan);
        OtherNumbers(plan);
        Worse(plan);
        if (refused.Count == 0) Plan = plan;
    }

    // Of an object that is neither the design's nor adopted a plan sets what a design declares of it: what a trunk needs, and for a zone
    // that is the design's already, or a new one, whom it is for.
    private void Foreign(Plan plan)
    {
        var scope = plan.Scope;
        var zones = draft.AllZones.ToDictionary(zone => zone.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var step in plan.Steps.Where(step => step.Before is not null && step.Type != TrunkConfiguration.Type
            && !scope.Adopts(step.Address) && !scope.Desired.Ownership.Owns(step.Before)))
        {
            if (step.Reason.Purpose?.Zone is { } name && zones.TryGetValue(name, out var zone) && zone
                is { IsOwned: false, Adopt.Count: > 0 })
                refused[name] = new Refusal(LeavingReason.OthersTouched, ("object", step.Address));
        }
    }

    // A route that other calls take as well by the numbers that it has today is missed by them afterwards, and a rule that rewrites them.
    private void OtherNumbers(Plan plan)
    {
        var others = UsagesOfOthers.In(snapshot);
        foreach (var change in plan.OtherCalls.Where(change => change.Kind is OtherCallKind.Numbers or OtherCallKind.Translation))
        {
            var rule = OutboundTranslationRule.Type;
            var step = change.Kind == OtherCallKind.Numbers ? StepOf(plan, VoiceRoute.Type, change.Identity)
                : StepOf(plan, rule, change.Identity) ?? StepOf(plan, TrunkConfiguration.Type, rule.Identity.ScopeOf(change.Identity));
            if (step is null) continue;
            if (step.Type == VoiceRoute.Type && step.Before?.List("PstnUsages").Any(others.Contains) != true) continue;
            if (draft.AllZones.FirstOrDefault(zone => zone.Name == step.Reason.Purpose?.Zone) is { IsOwned: false } zone)
                refused[zone.Name] = new Refusal(LeavingReason.OthersTouched,
                    ("object", (change.Kind == OtherCallKind.Numbers ? VoiceRoute.Type : rule).Noun + " " + change.Identity),
                    ("pattern", change.Property));
        }
    }

    private static Step? StepOf(Plan plan, ObjectType type, string identity) => plan.Steps.FirstOrDefault(step => step.Type == type
        && string.Equals(step.Identity, identity, StringComparison.OrdinalIgnoreCase));

    private void Worse(Plan plan)
    {
        var bad = plan.Calls.Where(call => call.Dark || call.Worse || call.Weaker).ToArray();
        if (bad.Length == 0) return;
        var changing = Changing(plan);
        var places = new HashSet<string>(bad.Select(call => call.Callers.NetworkSite ?? ""), StringComparer.OrdinalIgnoreCase);
        var blamed = changing.Where(zone => zone.NetworkSites.Any(places.Contains)
            || (zone.NetworkSites.Count == 0 && places.Contains(""))).ToArray();
        foreach (var zone in blamed.Length > 0 ? blamed : changing)
        {
            var own = Array.FindAll(bad, call =>
                zone.NetworkSites.Contains(call.Callers.NetworkSite ?? "", StringComparer.OrdinalIgnoreCase)
                || (zone.NetworkSites.Count == 0 && call.Callers.NetworkSite is null));
            var first = own.Length > 0 ? own[0] : bad[0];
            refused[zone.Name] = new Refusal(LeavingReason.CallsWorse, ("number", first.Number),
                ("networkSite", first.Callers.NetworkSite ?? ""), ("before", first.Before.ToString()), ("after", first.After.ToString()),
                ("worst", first.Dark ? first.Worst.ToString() : ""), ("weaker", first.Weaker && !first.Worse ? "weaker" : ""),
                ("calls", (long)(own.Length > 0 ? own : bad).Length));
        }

        if (refused.Count == 0) throw Impossible("its plan would leave somebody worse off, and no zone is to blame.");
    }

    // The zones for which the plan does anything.
    private DraftZone[] Changing(Plan plan)
    {
        var stepped = new HashSet<string>(plan.Steps.Select(step => step.Reason.Purpose?.Zone).OfType<string>(),
            StringComparer.OrdinalIgnoreCase);
        return [.. draft.AllZones.Where(zone => stepped.Contains(zone.Name))];
    }

    private void Blame(string? zone, string what, LeavingReason reason, params (string Name, object? Value)[] values)
    {
        if (string.IsNullOrEmpty(zone)) throw Impossible(what);
        if (!refused.ContainsKey(zone!)) refused.Add(zone!, new Refusal(reason, values));
    }

    private static E911Exception Impossible(string what) => new("DraftImpossible",
        $"No design can be drafted from this deployment: {what} Write the design by hand; New-E911TrunkPlan checks it.");
}
