using System.Collections.Generic;
using System.Globalization;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks;

/// <summary>
/// One thing that may be wrong with a deployment or a design. There is one class for each, found by being there
/// (<see cref="CheckCatalog"/>); it asks the call engine wherever that can tell.
/// </summary>
public abstract class Check
{
    /// <summary>Describes a check.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="severity">How much its findings weigh, where a finding does not say otherwise.</param>
    /// <param name="needs">The nouns without which it cannot tell.</param>
    private protected Check(string id, CheckSeverity severity, params ObjectType[] needs)
    {
        Id = id;
        Severity = severity;
        Needs = needs;
    }

    /// <summary>The stable id, such as <c>C01</c>: for scripts and for <c>accept</c>.</summary>
    public string Id { get; }

    /// <summary>How much its findings weigh, where a finding does not say otherwise.</summary>
    public CheckSeverity Severity { get; }

    /// <summary>The nouns without which it cannot tell.</summary>
    public IReadOnlyList<ObjectType> Needs { get; }

    /// <summary>The fixed texts.</summary>
    public abstract CheckTexts Texts { get; }

    /// <summary>What it looks at.</summary>
    public virtual CheckSubject Subject => CheckSubject.Deployment;

    /// <summary>
    /// Whether it follows the emergency calls of all callers. What it cannot tell of some of them makes it one that cannot tell; what it
    /// finds of the others stands.
    /// </summary>
    public virtual bool FollowsCalls => false;

    /// <summary>
    /// Of a check that follows calls: whether it judges by where they end, so that it cannot tell as long as the end of one cannot be told;
    /// else by the routes and trunks that they may take.
    /// </summary>
    public virtual bool JudgesEnds => FollowsCalls;

    /// <summary>Whether it judges by what becomes of calls when single elements fail.</summary>
    public virtual bool JudgesFailures => false;

    /// <summary>Whether it asks whose line an emergency number is: then it cannot tell where nobody asked for users.</summary>
    public virtual bool ReadsLines => false;

    /// <summary>Whether it cannot tell without a design.</summary>
    public virtual bool NeedsDesign => Fields.Count > 0;

    /// <summary>Whether it asks a deployment, so that it is not asked where there is none.</summary>
    public virtual bool NeedsDeployment => Needs.Count > 0 || FollowsCalls;

    /// <summary>
    /// Whether a check of designs asks the deployment as it will be when the design is applied; then it cannot tell as long as there is no
    /// plan. Else it asks the deployment as it is.
    /// </summary>
    private protected virtual bool AsksAfterPlan => true;

    /// <summary>Whether it cannot tell as long as there is no plan.</summary>
    internal bool NeedsPlan => AsksAfterPlan && (Needs.Count > 0 || FollowsCalls);

    /// <summary>The fields of a design that tell what no cmdlet tells: <c>provider.expectsPlus</c>.</summary>
    public virtual IReadOnlyList<string> Fields => [];

    /// <summary>
    /// Whether what was read can prove a finding although something that it needs was not: then it is asked all the same, and counts as
    /// one that cannot tell as well.
    /// </summary>
    private protected virtual bool ProvesByPart => false;

    /// <summary>Whether it is asked although something that it needs was not read.</summary>
    internal bool IsAskedByPart => ProvesByPart;

    /// <summary>Its place in lists: S3 before S13.</summary>
    internal (string Family, int Number) Order
    {
        get
        {
            var family = Id.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            return (family, int.Parse(Id.Substring(family.Length), NumberStyles.None, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Everything that it finds.</summary>
    /// <param name="context">What it looks at.</param>
    internal abstract IEnumerable<CheckFinding> Find(CheckContext context);

    /// <summary>
    /// The fields that the design does not say although the check applies to it. Without a design it is asked only if it can do without
    /// one.
    /// </summary>
    /// <param name="context">What it looks at.</param>
    internal virtual IEnumerable<string> Undeclared(CheckContext context) => [];

    /// <summary>A finding about an object of the deployment.</summary>
    private protected CheckFinding At(DeploymentObject item) => new(this, item.Type.Noun, item.Identity);

    /// <summary>A finding about an object that need not be there.</summary>
    private protected CheckFinding At(ObjectType type, string identity) => new(this, type.Noun, identity);

    /// <inheritdoc/>
    public override string ToString() => Id;
}
