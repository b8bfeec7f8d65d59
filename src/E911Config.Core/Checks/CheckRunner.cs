using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

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
        context = new CheckContext(scope.Snapshot ?? new Snapshot([]), scope.Design, scope.Today);
    }

    /// <summary>Checks what is to be checked.</summary>
    /// <exception cref="OperationCanceledException">The user wants an end.</exception>
    public static AuditResult Run(CheckScope scope)
    {
        var runner = new CheckRunner(scope);
        foreach (var check in scope.Checks) runner.Ask(check);
        return runner.Result();
    }

    private bool FollowsCalls => scope.Checks.Any(check => check.FollowsCalls);

    private Snapshot Snapshot => context.Snapshot;

    private void Ask(Check check)
    {
        var nouns = check.Needs.Where(type => !Snapshot.IsRead(type)).Select(type => type.Noun).ToArray();
        var lacksDesign = check.NeedsDesign && scope.Design is null;
        var fields = lacksDesign ? check.Fields : [.. check.Undeclared(context)];
        if (!lacksDesign && (nouns.Length == 0 || check.IsAskedByPart))
        {
            Snapshot.Run.Look();
            findings.AddRange(check.Find(context));
        }

        var untold = !check.FollowsCalls ? 0 : Untold(check);
        if (check.FollowsCalls) nouns =
            [.. nouns.Union(context.Calls.All.Count == 0 ? Unread : NotRead(check, untold)).Union(CallersUnread)];
        if (nouns.Length > 0 || lacksDesign || fields.Count > 0 || untold > 0 || (check.FollowsCalls && context.Calls.All.Count == 0))
            unknown.Add(Accepting(new UnknownCheck(check, nouns, fields, lacksDesign, untold)));
    }

    // A way that cannot be told has no called number.
    private int Untold(Check check) => check.JudgesFailures ? context.Calls.Untold.Union(context.Failing.Untold).Count()
        : context.Calls.Untold.Count(call => check.JudgesEnds || call.Result.CalledNumber is null);

    private IEnumerable<string> NotRead(Check check, int untold) => untold > 0 ? context.Calls.NotRead
        : check.JudgesEnds ? [] : FollowedCalls.WayNouns.Where(type => !Snapshot.IsRead(type)).Select(type => type.Noun);

    private IEnumerable<string> Unread => ObjectTypes.All.Where(type => !Snapshot.IsRead(type)).Select(type => type.Noun);

    private IEnumerable<string> CallersUnread =>
        Snapshot.Unread.Where(noun => CallerNoun.Is(noun.Noun) && !noun.NotAsked).Select(noun => noun.Noun);

    private UnknownCheck Accepting(UnknownCheck check)
    {
        var nouns = check.Nouns.Select(noun => Acceptance("Unread:" + noun, null, null)).ToArray();
        var accepted = Acceptance(check.Check.Id, null, null) ?? (check.Fields.Count == 0 && !check.NeedsDesign && nouns.Length > 0
            && Array.TrueForAll(nouns, one => one is not null) ? nouns[0] : null);
        return check with { Accepted = accepted?.Reason ?? "" };
    }

    private CheckFinding Accepting(CheckFinding finding)
    {
        if (Acceptance(finding.Check.Id, finding.ObjectType, finding.Identity) is { } accepted)
            return finding with { Accepted = accepted.Reason };
        var expired = (scope.Design?.Accept ?? []).Where(one => one.Until is { } until
            && one.Covers(finding.Check.Id, finding.ObjectType, finding.Identity, until)).Select(one => one.Until).Max();
        return finding with { Expired = expired };
    }

    private Acceptance? Acceptance(string id, string? objectType, string? identity) =>
        scope.Design?.Accept.FirstOrDefault(accepted => accepted.Covers(id, objectType, identity, scope.Today));

    private AuditResult Result() => new()
    {
        Scope = scope,
        Findings =
        [
            .. findings.Select(finding => Accepting(finding with { Callers = context.Count(finding.Groups) }))
                .OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Check.Id, StringComparer.Ordinal)
                .ThenBy(finding => finding.ObjectType, StringComparer.Ordinal)
                .ThenBy(finding => finding.Identity, StringComparer.OrdinalIgnoreCase)
                    .ThenBy(finding => finding.Case, StringComparer.Ordinal),
        ],
        Unknown = unknown,
        Followed = FollowsCalls ? context.Count(context.Calls.All.SelectMany(call => call.Groups)) : null,
        OutOfScope = FollowsCalls ? context.Calls.OutOfScope : [],
        HomedOnline = FollowsCalls ? CallerGroups.HomedOnline(Snapshot) : 0,
        Callers = FollowsCalls ? CallersNote.Of(Snapshot) : null,
        IsGuessed = context.Facts.IsAssumed,
    };
}
