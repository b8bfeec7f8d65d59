using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using E911Config.Core.Deployment;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Rules;

/// <summary>A new dial plan gets a name that no other one has, and the default rule unless it is given rules.</summary>
internal sealed class DialPlanRule : EmbeddingRule
{
    private const string DefaultRule = "Prefix All";
    private const string SimpleName = "SimpleName";
    private const string Prefix = "ExternalAccessPrefix";

    public override void Complete(Draft draft)
    {
        if (draft.After.Text(SimpleName).Length == 0)
            draft.After = draft.After.With(SimpleName, NameOf(draft.After.Identity));
        if (draft.Alters(draft.Type.Get(SimpleName))) CheckName(draft, draft.After.Text(SimpleName));
        if (draft.After.Flag("OptimizeDeviceDialing") && draft.After.Has(Prefix) && ValueText.IsEmpty(draft.After.Stated(Prefix)))
            throw SimulatorException.Invalid("OptimizeDeviceDialing needs an ExternalAccessPrefix.", draft.After.Identity);
        base.Complete(draft);
        var list = draft.Type.Get("NormalizationRules");
        if (draft.Before is not null || draft.Gives(list.Name) || draft.Embedded.Find(list) is { Count: > 0 }) return;
        var rules = Rules(draft.Objects, draft.After.Identity);
        if (draft.InMemory) draft.Embedded.Set(list, [.. rules.Select(rule => EmbeddedRules.Record(rule.After!, list))]);
        else draft.Beside.AddRange(rules);
    }

    public override IEnumerable<Change> OnReset(ObjectStore objects, DeploymentObject fresh) =>
        [Change.Put(fresh.With(SimpleName, NameOf(fresh.Identity))), .. Rules(objects, fresh.Identity)];

    private static Change[] Rules(ObjectStore objects, string plan) => objects.IsRead(VoiceNormalizationRule.Type)
        ? [Change.Put(Defaults.New(VoiceNormalizationRule.Type, plan + "/" + DefaultRule).With("Priority", 0L))] : [];

    // What a server shows of the plan that it came with.
    private static string NameOf(string identity)
    {
        var parts = identity.Split([':'], 3);
        return parts.Length switch
        {
            1 => "DefaultProfile",
            2 => parts[1],
            _ => parts[1] + "_" + parts[2],
        };
    }

    private static void CheckName(Draft draft, string name)
    {
        // A default name may have the blanks of the site that it is taken from.
        if (draft.Gives(SimpleName) && !Regex.IsMatch(name, @"^[\p{L}\p{Nd}\-.+_()]+$", RegexOptions.CultureInvariant))
            throw SimulatorException.Invalid($"SimpleName has letters, digits and - . + _ ( ), unlike \"{name}\".", draft.After.Identity);
        if (!draft.InMemory && draft.Objects.Table(DialPlan.Type).All().FirstOrDefault(plan => plan.Identity != draft.After.Identity
            && string.Equals(plan.Text(SimpleName), name, StringComparison.OrdinalIgnoreCase)) is { } other)
            throw new SimulatorException("SimpleNameExists", ErrorCategory.ResourceExists,
                $"The dial plan \"{other.Identity}\" has the SimpleName \"{name}\" already.", draft.After.Identity);
    }
}
