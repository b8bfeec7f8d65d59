using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Design;
using E911Config.Core.Planning;

namespace E911Config.Core.Checks.Reading;

/// <summary>D01: what keeps a design from being read, and what in one that can be read is probably not what was meant.</summary>
internal sealed class DesignReads() : Check("D01", CheckSeverity.Error)
{
    public override CheckTexts Texts { get; } = new(
        "What is wrong with the design itself",
        "{reason}",
        "By a design that cannot be read nothing can be planned, checked or compared. What can be read is done as it is written.",
        "Mend it where the line and the column say, and check again: after a mistake of form the rest is not examined.",
        "schema/e911-design.schema.json; docs/design.md");

    public override CheckSubject Subject => CheckSubject.Design;

    public override bool NeedsDesign => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) => DeploymentFindings.Notices(context.Design!)
        .Select(told => DesignFits.Told(this, told));

    /// <summary>What keeps a design from being read: the mistakes in the order of the file.</summary>
    public IEnumerable<CheckFinding> Of(DesignInvalidException error)
    {
        foreach (var problem in error.Problems) yield return Mistake(problem.Message) with { Place = problem.Place };
        if (error.Rest is { } rest) yield return Mistake(rest.Problem);
    }

    private CheckFinding Mistake(string reason) => new CheckFinding(this, "", "").With(("reason", reason));
}
