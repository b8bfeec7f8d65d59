using System;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>
/// An end of a call at which somebody answers, and to which it comes by another number than the design has it, or in another form. The
/// outcome does not show that.
/// </summary>
/// <param name="Flaw">What is wrong.</param>
/// <param name="Trunk">Where it leaves.</param>
/// <param name="Number">The number that leaves.</param>
internal sealed record WrongLeaving(LeavingFlaw Flaw, string Trunk, string Number)
{
    /// <summary>The gravest of all ends that a call can take; null if nothing is wrong, or nobody says what is right.</summary>
    public static WrongLeaving? Of(CallIndex index, CallRequest request, CallResult result)
    {
        if (index.Facts.IsAssumed) return null;
        if (result.Ends is null) return Of(index, request, result.Outcome, result.Trunk, result.DeliveredNumber);
        WrongLeaving? gravest = null;
        foreach (var end in result.Ends)
        {
            if (Of(index, request, end.Worst, end.Trunk, end.Delivered) is { } found && (gravest is null || found.Flaw > gravest.Flaw))
                gravest = found;
        }

        return gravest;
    }

    private static WrongLeaving? Of(CallIndex index, CallRequest request, Outcome outcome, string? trunk, string? number) =>
        outcome >= Outcome.Unlocated && trunk is not null && number is not null && Of(index, request, trunk, number) is { } flaw
            ? new WrongLeaving(flaw, trunk, number) : null;

    // Where somebody answers it.
    private static LeavingFlaw? Of(CallIndex index, CallRequest request, string trunk, string number)
    {
        var facts = index.Facts;
        if (facts.IsAssumed || index.Trunks.Find(trunk, null) is not { } node) return null;
        var (dialled, bare) = (CallFacts.Bare(request.Digits), CallFacts.Bare(number));
        var meant = facts.ZoneAround(request.Caller.NetworkSite, request.Caller.LocationPolicy) is { } zone
            && zone.Meant.TryGetValue(dialled, out var known) ? known : null;
        if (meant is null && facts.IsTestNumber(dialled) && !(node.Role == TrunkRole.Provider && facts.IsTestNumber(bare)))
            return LeavingFlaw.TestIsReal;
        if (meant is not null && bare != meant && facts.AllNumbers.Contains(bare)) return LeavingFlaw.OtherNumber;
        var isAsDeclared = node.Role == TrunkRole.Provider
            ? facts.ExpectsPlus is not { } plus || number.StartsWith("+", StringComparison.Ordinal) == plus
            : node.Facts?.EcrcForm is not { } form || bare != node.Facts.EcrcNumber || number == form;
        return isAsDeclared ? null : LeavingFlaw.OtherForm;
    }
}
