using E911Config.Core.Deployment;

namespace E911Config.Simulator.Rules;

/// <summary>A normalization rule needs its dial plan; unlike a translation rule it does not create one.</summary>
internal sealed class NormalizationRuleRule : NounRule
{
    public override void Complete(Draft draft)
    {
        var scope = draft.Type.Identity.ScopeOf(draft.After.Identity);
        if (!draft.InMemory && draft.Objects.IsRead(DialPlan.Type) && draft.Objects.Find(DialPlan.Type, scope) is null)
            throw SimulatorException.NotFound(DialPlan.Type.Noun, scope);
    }
}
