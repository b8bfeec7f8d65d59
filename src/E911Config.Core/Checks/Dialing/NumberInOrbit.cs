using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Dialing;

/// <summary>C33: what is dialled for an emergency number lies in a range of call park or group pickup numbers.</summary>
internal sealed class NumberInOrbit() : Check("C33", CheckSeverity.Error, CallParkOrbit.Type, LocationPolicy.Type)
{
    public override CheckTexts Texts { get; } = new(
        "A range of call park numbers that has an emergency number",
        "The range {object} has {digits}, which {callers} may dial for {numbers}.",
        "A number of a call park or group pickup range never becomes an emergency call: who dials it picks up a parked call, or hears "
            + "that there is none.",
        "Move the range with Set-CsCallParkOrbit, or make a new one elsewhere and remove this. If only a mask lies in it, the mask can be "
            + "taken out of the location policy instead.",
        "New-CsLocationPolicy; New-CsCallParkOrbit");

    public override bool FollowsCalls => true;

    public override bool JudgesEnds => false;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from dialled in context.Dialled
        where dialled.Result.ReasonCode == ReasonCodes.Orbit
        group dialled by context.Index.Orbits.RangeOf(dialled.Digits, null) into same
        where same.Key is not null
        select At(CallParkOrbit.Type, same.Key!).With(
            ("digits", same.Select(dialled => dialled.Digits).Distinct(StringComparer.Ordinal).ToArray()),
            ("numbers", same.Select(dialled => dialled.DialString).Distinct(StringComparer.Ordinal).ToArray()))
            with { Groups = [.. same.SelectMany(dialled => dialled.Groups).Distinct(SameGroup.Instance)] };
}
