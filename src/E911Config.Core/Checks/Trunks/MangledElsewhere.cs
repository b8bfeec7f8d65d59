using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Trunks;

/// <summary>C16: a rule that makes a wrong number of the emergency number, perhaps before the one that is meant for it.</summary>
internal sealed class MangledElsewhere() : MangledNumber("C16")
{
    private const string What = "{object} makes {made} of {number}, which is no emergency number on {trunks}. Emergency calls of {callers} "
        + "may leave there";

    public override CheckTexts Texts { get; } = new(
        "A rule that makes a wrong number of the emergency number",
        What + ".",
        "Of the rules of a trunk the first that matches is applied, and no other. The call reaches a number that does not exist, or "
            + "somebody who cannot help.",
        "Narrow the pattern of {object} so that it leaves emergency numbers alone, or sort the rule for them before it.",
        "Configure a trunk without media bypass (Lync Server 2013)")
    {
        Cases = new Dictionary<string, string>
        {
            [InFront] = What + "; {behind}, which is meant for it, stands behind.",
            [Another] = AnotherText,
        },
    };

    private protected override bool IsAbout(TrunkRole role) => role is TrunkRole.Local or TrunkRole.Elin;

    // Without a design a rule for emergency numbers alone may make the response centre's number of them.
    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        var candidates = Candidates(context);
        return base.Find(context).Where(finding => !candidates.Contains(finding.Identity));
    }

    internal override IEnumerable<string> Undeclared(CheckContext context) => Candidates(context).Count > 0 ? ["provider.ecrcNumber"] : [];

    private static HashSet<string> Candidates(CheckContext context) => !context.Facts.IsAssumed ? [] :
    [
        .. from trunk in context.Calls.ByTrunk
            from number in trunk.Select(call => call.Result.CalledNumber!).Distinct()
            let rule = context.Calls.Guessed.Candidate(trunk.Key, number)
            where rule is not null
            select rule.Identity,
    ];
}
