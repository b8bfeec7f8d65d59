using System;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Rules;

/// <summary>An object that joins two others: they are two, and nothing else of its noun joins them.</summary>
internal class PairRule : NounRule
{
    private readonly string first;
    private readonly string second;

    public PairRule(string first, string second)
    {
        this.first = first;
        this.second = second;
    }

    public override void Complete(Draft draft)
    {
        var (one, other) = Ends(draft.After);
        if (Same(one, other)) throw SimulatorException.Invalid($"{first} and {second} are two, not \"{one}\" twice.", draft.After.Identity);
        if (draft.InMemory) return;
        var noun = draft.Type.Get(first).References!;
        var twins = draft.Objects.UsersOf(noun, one).Intersect(draft.Objects.UsersOf(noun, other), StringComparer.OrdinalIgnoreCase)
            .Where(user => user.StartsWith(draft.Type.Noun + " ", StringComparison.OrdinalIgnoreCase) && user != draft.Before?.Address);
        if (twins.FirstOrDefault() is { } twin)
            throw new SimulatorException("PairExists", ErrorCategory.ResourceExists,
                $"\"{one}\" and \"{other}\" are joined already, by {twin}.", draft.After.Identity);
    }

    private (string One, string Other) Ends(DeploymentObject item) => (item.Text(first), item.Text(second));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
