using System.Globalization;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Rules;

/// <summary>A new region gets a bypass id, and alternate paths for audio and video unless it is told otherwise.</summary>
internal sealed class NetworkRegionRule : NounRule
{
    public override void Complete(Draft draft)
    {
        if (draft.Before is not null) return;
        if (draft.Gives("BypassID")) draft.Questions.Add(NetworkSiteRule.BypassQuestion);
        else draft.After = draft.After.With("BypassID", draft.Simulation.NewGuid().ToString("D", CultureInfo.InvariantCulture));
        if (!draft.Gives("BWAlternatePaths"))
            draft.After = draft.After.With("BWAlternatePaths", new[] { Path(draft, "Audio"), Path(draft, "Video") });
        else if (draft.Gives("AudioAlternatePath") || draft.Gives("VideoAlternatePath"))
            throw SimulatorException.Invalid("Give either BWAlternatePaths or AudioAlternatePath and VideoAlternatePath.",
                draft.After.Identity);
    }

    private static ValueRecord Path(Draft draft, string modality) =>
        new("BWPolicyModality", modality, "AlternatePath", draft.Parameter(modality + "AlternatePath") as bool? ?? true);
}
