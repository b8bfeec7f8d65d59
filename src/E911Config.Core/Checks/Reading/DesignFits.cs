using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;

namespace E911Config.Core.Checks.Reading;

/// <summary>
/// D02: what a plan says of a design and a deployment before anything is planned: names that are not there, sites that nobody thought of,
/// names that are taken, what two designs want.
/// </summary>
internal sealed class DesignFits() : Check("D02", CheckSeverity.Error, [.. DeploymentFindings.Needed, Site.Type])
{
    public override CheckTexts Texts { get; } = new(
        "What does not fit between the design and the deployment",
        "{reason}",
        "With an error there is no plan, and nobody knows what becomes of calls; a warning is something that somebody should decide.",
        "Each message tells its way out; New-E911TrunkPlan says the same.",
        "docs/design.md; docs/plan.md");

    public override CheckSubject Subject => CheckSubject.Design;

    public override bool NeedsDesign => true;

    private protected override bool AsksAfterPlan => false;

    private protected override bool ProvesByPart => true;

    // What could not be read is no finding: the check cannot tell then.
    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        var notices = DeploymentFindings.Notices(context.Design!).Select(notice => notice.Id).ToArray();
        return context.Fit.Findings.Where(told =>
            told.Id is not (FindingIds.NounUnread or FindingIds.NounsUnread or FindingIds.CallersUnread)
            && !notices.Contains(told.Id))
            .Select(told => Told(this, told));
    }

    /// <summary>A finding of a plan as one of a check.</summary>
    internal static CheckFinding Told(Check check, Finding told) => new(check, told.ObjectType, told.Identity)
    {
        Severity = told.Severity switch
        {
            FindingSeverity.Error => CheckSeverity.Error,
            FindingSeverity.Warning => CheckSeverity.Warning,
            _ => CheckSeverity.Information,
        },
        Told = told,
        Place = told.Line == 0 ? null : new SourcePlace(told.Line, told.Column),
    };
}
