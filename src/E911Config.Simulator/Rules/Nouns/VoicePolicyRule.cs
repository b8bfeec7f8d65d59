namespace E911Config.Simulator.Rules;

/// <summary>A voice policy without usages is allowed, with a warning; custom forwarding usages must be given.</summary>
internal sealed class VoicePolicyRule : NounRule
{
    public override void Complete(Draft draft)
    {
        var policy = draft.After;
        if (policy.Text("CallForwardingSimulRingUsageType") == "CustomUsage"
            && policy.List("CustomCallForwardingSimulRingUsages").Count == 0)
            throw SimulatorException.Invalid("CallForwardingSimulRingUsageType CustomUsage needs CustomCallForwardingSimulRingUsages.",
                policy.Identity);
        if (policy.List("PstnUsages").Count == 0 && (draft.Before is null || draft.Before.List("PstnUsages").Count > 0))
            draft.Warnings.Add($"The voice policy \"{policy.Identity}\" has no PSTN usage: its users cannot make outbound PSTN calls.");
    }
}
