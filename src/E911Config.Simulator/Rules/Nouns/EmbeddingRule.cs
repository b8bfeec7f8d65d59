namespace E911Config.Simulator.Rules;

/// <summary>The rule lists that a trunk configuration or dial plan is given become flat rules at its scope.</summary>
internal class EmbeddingRule : NounRule
{
    public override void Complete(Draft draft)
    {
        if (draft.InMemory) return;
        foreach (var (property, list) in draft.Embedded.Of(draft.Type))
            draft.Beside.AddRange(EmbeddedRules.Changes(draft.Objects, draft.After, property, list));
    }
}
