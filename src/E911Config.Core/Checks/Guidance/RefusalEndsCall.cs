using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Guidance;

/// <summary>
/// S18: calls whose first way crosses a limited line, so that they are lost when it is full if a refusal ends a call. Whether it does, or
/// the next route is tried, the documents do not say in one voice. What is lost either way is S4.
/// </summary>
internal sealed class RefusalEndsCall() : GuidanceCheck("S18", CheckSeverity.Information, Limits)
{
    public override CheckTexts Texts { get; } = new(
        "Emergency calls that depend on what a refusal of call admission control means",
        "If no more calls are admitted ({elements}), emergency calls ({numbers}) of {callers} go on to the next route, or are lost: it is "
            + "not certain which.",
        "With call admission control an emergency call is treated like any other. The guidance says that it is blocked or sent to a local "
            + "gateway; whether a refused call tries the next route is an open question (assumption cacRefusal).",
        "Lead the first way of these callers over a trunk that they reach without a limited line, or see that the limit leaves room.",
        Page);

    public override bool FollowsCalls => true;

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, DesignDocument design) =>
        from pair in context.Calls.All.Where(call => GetsThrough(call.Result.Outcome))
            .SelectMany(call => context.Engine.Asked(new CallRequest(call.Caller, call.Number)).Where(Losing.IsFull)
                .Select(element => (element, call)))
        where GetsThrough(WhenFull(context, pair.call, pair.element, blocks: false))
            && !GetsThrough(WhenFull(context, pair.call, pair.element, blocks: true))
        group pair.call by pair.element into lost
        let item = Losing.ObjectOf(lost.Key)
        select new CheckFinding(this, item.Noun, item.Identity).With(("elements", new[] { lost.Key }),
            ("numbers", lost.Select(call => call.Number).Distinct().ToArray())) with { Groups = FollowedCalls.GroupsOf(lost) };

    private static bool GetsThrough(Outcome outcome) => outcome >= Outcome.Unlocated;

    private static Outcome WhenFull(CheckContext context, FollowedCall call, string full, bool blocks) => context.Engine.Run(
        new CallRequest(call.Caller, call.Number)
        {
            Failed = [full],
            Assumptions = blocks ? context.Facts.Assumptions.With("CacRefusal", "Blocks") : null,
        }).Outcome;
}
