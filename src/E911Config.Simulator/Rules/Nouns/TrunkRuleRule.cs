using E911Config.Core.Deployment;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Rules;

/// <summary>A rule of a trunk configuration: at a scope without one, the rule creates it with defaults.</summary>
internal sealed class TrunkRuleRule : NounRule
{
    public override void Complete(Draft draft)
    {
        var scope = draft.Type.Identity.ScopeOf(draft.After.Identity);
        if (!draft.InMemory && draft.Objects.Table(TrunkConfiguration.Type).Find(scope) is null)
            draft.Beside.Add(Change.Put(Defaults.New(TrunkConfiguration.Type, scope)));
    }
}
