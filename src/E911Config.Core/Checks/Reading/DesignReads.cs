using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Checks.Reading;

/// <summary>D01: what keeps a design from being read, and what in one that can be read is probably not what was meant.</summary>
internal sealed class DesignReads() : Check("D01", CheckSeverity.Error)
{
    public override CheckTexts Texts { get; } = new(
        "What is wrong with the design itself",
        "{reason}",
        "What cannot be read is not planned, checked or compared; what can be is done as it is written, whatever was meant.",
        "Change it where the line and the column say, and check again: after an error the rest was not examined.",
        "schema/e911-design.schema.json; docs/design.md")
    {
        Cases = new Dictionary<string, string>
        {
            ["acceptId"] = "\"accept\" names {id}, which is no check, no finding of a plan and no kind of drift: it accepts "
                + "nothing.{nearest}",
        },
    };

    public override CheckSubject Subject => CheckSubject.Design;

    public override bool NeedsDesign => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) => DeploymentFindings.Notices(context.Design!)
        .Select(told => DesignFits.Told(this, told)).Concat(context.Design!.Accept.Where(accepted => !IsKnown(accepted.Id))
            .Select(accepted => new CheckFinding(this, "", "")
            {
                Severity = CheckSeverity.Warning,
                Case = "acceptId",
                Place = accepted.Place,
            }.With(("id", accepted.Id), ("nearest", Nearest.Hint(accepted.Id, Known)))));

    /// <summary>What keeps a design from being read: the mistakes in the order of the file.</summary>
    public IEnumerable<CheckFinding> Of(DesignInvalidException error)
    {
        foreach (var problem in error.Problems) yield return Mistake(problem.Message) with { Place = problem.Place };
        if (error.Rest is { } rest) yield return Mistake(rest.Problem);
    }

    private static IEnumerable<string> Known => CheckCatalog.All.Select(check => check.Id).Concat(FindingIds.All)
        .Concat(Acceptance.OfObjects);

    // What is read as Unread: and a noun is known to be one.
    private static bool IsKnown(string id) => id.StartsWith(Acceptance.Unread, StringComparison.Ordinal)
        || NotChecked.Find(id) is not null || Known.Contains(id, StringComparer.OrdinalIgnoreCase);

    private CheckFinding Mistake(string reason) => new CheckFinding(this, "", "").With(("reason", reason));
}
