using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Rules;

/// <summary>A new region gets a bypass id, and alternate paths for audio and video unless it is told otherwise.</summary>
internal sealed class NetworkRegionRule : ReferencedRule
{
    private const string List = "BWAlternatePaths";
    private static readonly string[] Media = ["Audio", "Video"];

    public override void Complete(Draft draft)
    {
        if (draft.Gives("BypassID") && draft.Alters(draft.Type.Get("BypassID"))) draft.Questions.Add(NetworkSiteRule.BypassQuestion);
        else if (draft.Before is null)
            draft.After = draft.After.With("BypassID", draft.Simulation.NewGuid().ToString("D", CultureInfo.InvariantCulture));
        if (!Media.Any(media => draft.Gives(Parameter(media))) && (draft.Before is not null || draft.Gives(List))) return;
        if (draft.Gives(List))
            throw SimulatorException.Invalid("Give either BWAlternatePaths or AudioAlternatePath and VideoAlternatePath.",
                draft.After.Identity);
        draft.After = draft.After.With(List, Media.Select(media => Path(draft, media)).OfType<ValueRecord>().ToArray());
    }

    private static ValueRecord? Path(Draft draft, string media) => draft.Parameter(Parameter(media)) is bool path ? Path(media, path)
        : draft.Before is null ? Path(media, true)
        : draft.After.Records(List).FirstOrDefault(record => string.Equals(record.Text("BWPolicyModality"), media,
            System.StringComparison.OrdinalIgnoreCase));

    private static ValueRecord Path(string media, bool path) => new("BWPolicyModality", media, "AlternatePath", path);

    private static string Parameter(string media) => media + "AlternatePath";
}
