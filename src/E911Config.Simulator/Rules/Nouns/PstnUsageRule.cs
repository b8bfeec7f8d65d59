using System;
using System.Linq;
using System.Management.Automation;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Rules;

/// <summary>Taking a usage away that is still referenced: a switch of the simulation decides, the documents do not.</summary>
internal sealed class PstnUsageRule : NounRule
{
    public override void Complete(Draft draft)
    {
        if (draft.Simulation.UsageRemoval == UsageRemoval.Allow || draft.Before is null) return;
        foreach (var gone in draft.Before.List("Usage").Except(draft.After.List("Usage"), StringComparer.OrdinalIgnoreCase))
        {
            var users = draft.Objects.UsersOf("CsPstnUsage", gone);
            if (users.Count > 0)
                throw new SimulatorException("ObjectInUse", ErrorCategory.InvalidOperation,
                    $"The usage \"{gone}\" is still referenced, by {users.First()} for one.", gone);
        }
    }
}
