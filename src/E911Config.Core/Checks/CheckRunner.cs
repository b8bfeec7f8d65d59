using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Checks.Reading;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;

namespace E911Config.Core.Checks;

/// <summary>Asks checks, and holds what they find against what the design accepts. Pure.</summary>
public sealed class CheckRunner
{
    private readonly CheckScope scope;
    private readonly CheckContext context;
    private readonly List<CheckFinding> findings = [];
    private readonly List<UnknownCheck> unknown = [];

    private CheckRunner(CheckScope scope)
    {
        this.scope = scope;
        context = new CheckContext(scope);
    }

    /// <summary>Checks what is to be checked.</summary>
    /// <exception cref="OperationCanceledException">The user wants an end.</exception>
    public static AuditResult Run(CheckScope scope)
    {
        var runner = new CheckRunner(scope);
        foreach (var check in scope.Checks) runner.Ask(check);
        return runner.Result();
    }

    /// <summary>What keeps a design from being read, as findings; no check is asked.</summary>
    /// <param name="scope">What was to be checked, without a design.</param>
    /// <param name="error">What keeps it from being read.</param>
    public static AuditResult Unusable(CheckScope scope, DesignInvalidException error)
    {
        var reading = new DesignReads();
        return new AuditResult
        {
            Scope = scope with
            {
                Checks = [reading], NotAsked = [.. scope.NotAsked.Where(check => check.Id != reading.Id)], File = error.Path,
            },
            Findings = [.. reading.Of(error)],
            Unknown = [],
        };
    }

    // Without a deployment checks are asked that can do without, of what the design says.
    private bool FollowsCalls => context.HasDeployment && !context.IsHindered && scope.Checks.Any(check => check.FollowsCalls);

    private Snapshot Snapshot => context.Snapshot;

    private void Ask(Check check)
    {
        if (!check.NeedsPlan || !context.IsHindered) Answer(check);
        else unknown.Add(Accepting(new UnknownCheck(check, [.. Hindering(unread: true).Select(finding => finding.ObjectType)], [], false, 0)
            { LacksPlan = Hindering(unread: false).Any() }, []));
    }

    // What keeps the design from being planned: what could not be read, or what must be mended.
    private IEnumerable<Finding> Hindering(bool unread) => context.Fit.Findings.Where(finding =>
        finding.Severity == FindingSeverity.Error && finding.Id == FindingIds.NounUnread == unread);

    private void Answer(Check check)
    {
        var nouns = !context.HasDeployment ? []
            : (string[])[.. check.Needs.Where(type => !Snapshot.IsRead(type)).Select(type => type.Noun)];
        var follows = context.HasDeployment && check.FollowsCalls;
        var lacksDesign = check.NeedsDesign && scope.Design is null;
        var fields = lacksDesign ? check.Fields : [.. check.Undeclared(context)];
        if (!lacksDesign && (nouns.Length == 0 || check.IsAskedByPart))
        {
            Snapshot.Run.Look();
            findings.AddRange(check.Find(context));
        }

        FollowedCall[] untold = follows ? [.. Untold(check)] : [];
        if (follows) nouns =
            [.. nouns.Union(context.Calls.All.Count == 0 ? Unread : NotRead(check, untold.Length)).Union(CallersUnread(check))];
        if (nouns.Length > 0 || lacksDesign || fields.Count > 0 || untold.Length > 0 || (follows && context.Calls.All.Count == 0))
            unknown.Add(Accepting(new UnknownCheck(check, nouns, fields, lacksDesign, untold.Length), untold));
    }

    // A way that cannot be told has no called number.
    private IEnumerable<FollowedCall> Untold(Check check) => check.JudgesFailures
        ? context.Calls.Untold.Union(context.Failing.Untold)
        : context.Calls.Untold.Where(call => check.JudgesEnds || call.Result.CalledNumber is null);

    private IEnumerable<string> NotRead(Check check, int untold) => untold > 0 ? context.Calls.NotRead
        : check.JudgesEnds ? [] : FollowedCalls.WayNouns.Where(type => !Snapshot.IsRead(type)).Select(type => type.Noun);

    private IEnumerable<string> Unread => ObjectTypes.All.Where(type => !Snapshot.IsRead(type)).Select(type => type.Noun);

    // That nobody is asked is as good as anything for whose calls to follow, and not for whose line is whose.
    private IEnumerable<string> CallersUnread(Check check) => Snapshot.Unread
        .Where(noun => CallerNoun.Is(noun.Noun) && (check.ReadsLines || !noun.NotAsked))
        .Concat(check.ReadsLines ? Snapshot.UnreadCallers : []).Select(noun => noun.Noun).Distinct(StringComparer.Ordinal);

    // With its nouns a check is accepted only as far as nothing else keeps it from telling.
    private UnknownCheck Accepting(UnknownCheck check, IReadOnlyList<FollowedCall> untold)
    {
        var accepted = Acceptance(check.Check.Id, null, null)
            ?? (check.Fields.Count == 0 && check is { NeedsDesign: false, LacksPlan: false } && check.Nouns.Count > 0
                && check.Nouns.All(noun => OfNoun(noun) is not null)
                && untold.All(call => context.Calls.NotReadFor(call) is { Count: > 0 } nouns && nouns.All(noun => OfNoun(noun) is not null))
                    ? OfNoun(check.Nouns[0]) : null);
        return check with { Accepted = accepted?.Reason ?? "" };
    }

    private Acceptance? OfNoun(string noun) => Acceptance(Design.Acceptance.Unread + noun, null, null);

    private CheckFinding Accepting(CheckFinding finding)
    {
        var found = Acceptances(finding.Id, finding.ObjectType, finding.Identity)
            .Select(one => (Accepted: one, Beyond: one.Beyond(finding.Parts))).OrderBy(one => one.Beyond.Count).FirstOrDefault();
        if (found.Accepted is { } accepted)
            return finding with { Accepted = found.Beyond.Count == 0 ? accepted.Reason : "", Beyond = found.Beyond };
        var expired = (scope.Design?.Accept ?? []).Where(one => one.Until is { } until
            && one.Covers(finding.Id, finding.ObjectType, finding.Identity, until)).Select(one => one.Until).Max();
        return finding with { Expired = expired };
    }

    private Acceptance? Acceptance(string id, string? objectType, string? identity) =>
        Acceptances(id, objectType, identity).FirstOrDefault();

    private IEnumerable<Acceptance> Acceptances(string id, string? objectType, string? identity) => (scope.Design?.Accept ?? [])
        .Where(accepted => accepted.Covers(id, objectType, identity, scope.Today));

    private AuditResult Result() => new()
    {
        Scope = scope,
        Findings =
        [
            .. findings.Select(finding => Accepting(finding with { Callers = context.Count(finding.Groups) }))
                .OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Check.Order.Family, StringComparer.Ordinal)
                .ThenBy(finding => finding.Check.Order.Number)
                .ThenBy(finding => finding.Id, StringComparer.Ordinal)
                .ThenBy(finding => finding.ObjectType, StringComparer.Ordinal)
                .ThenBy(finding => finding.Identity, StringComparer.OrdinalIgnoreCase)
                    .ThenBy(finding => finding.Case, StringComparer.Ordinal)
                .ThenBy(finding => finding.Place?.Line).ThenBy(finding => finding.Place?.Column),
        ],
        Unknown = unknown,
        Followed = FollowsCalls ? context.Count(context.Calls.All.SelectMany(call => call.Groups)) : null,
        OutOfScope = FollowsCalls ? context.Calls.OutOfScope : [],
        HomedOnline = FollowsCalls ? CallerGroups.HomedOnline(Snapshot) : 0,
        Callers = FollowsCalls ? CallersNote.Of(Snapshot) : null,
        IsGuessed = context.Facts.IsAssumed,
    };
}
