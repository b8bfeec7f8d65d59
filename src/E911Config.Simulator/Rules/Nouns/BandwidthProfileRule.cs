using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Rules;

/// <summary>
/// The limits of a profile, given as objects or one by one. Single limits replace all that there are, as the description of
/// Set-CsNetworkBandwidthPolicyProfile says; an example of the same page says otherwise.
/// </summary>
internal sealed class BandwidthProfileRule : ReferencedRule
{
    private const string List = "BWPolicy";
    private static readonly (string Modality, long Session, long LeastSession)[] Media = [("Audio", 175, 40), ("Video", 700, 100)];

    public override void Complete(Draft draft)
    {
        var single = Media.Where(media => draft.Gives(Limit(media.Modality)) || draft.Gives(Session(media.Modality))).ToArray();
        if (single.Length > 0 && draft.Gives(List))
            throw SimulatorException.Invalid($"Give either {List} or the limits one by one.", draft.After.Identity);
        if (single.Length > 0) draft.After =
            draft.After.With(List, single.Select(media => Policy(draft, media.Modality, media.Session)).ToArray());
        foreach (var policy in draft.After.Records(List))
        {
            var least = Media.Where(media => Is(policy, media.Modality)).Select(media => media.LeastSession).DefaultIfEmpty(0).Single();
            if (policy["BWSessionLimit"] is long session && session < least)
                throw SimulatorException.Invalid(string.Format(CultureInfo.InvariantCulture,
                    "A session of {0} is limited to {1} kbps or more, not to {2}.", policy.Text("BWPolicyModality"), least, session),
                    draft.After.Identity);
        }

        var twice = draft.After.Records(List).GroupBy(policy => policy.Text("BWPolicyModality").ToUpperInvariant())
            .FirstOrDefault(group => group.Count() > 1);
        if (twice is not null) throw ListChange.Duplicate(draft.Type.Noun, List, twice.First().Text("BWPolicyModality"));
    }

    private static ValueRecord Policy(Draft draft, string modality, long session) => new(
    [
        new KeyValuePair<string, object?>("BWLimit", Number(draft, Limit(modality)) ?? 0),
        new KeyValuePair<string, object?>("BWSessionLimit", Number(draft, Session(modality)) ?? session),
        new KeyValuePair<string, object?>("BWPolicyModality", modality),
    ]);

    private static long? Number(Draft draft, string parameter)
    {
        if (draft.Parameter(parameter) is not string text || text.Length == 0) return null;
        return uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw SimulatorException.Invalid($"{parameter} is a number of kbps, not \"{text}\".", draft.After.Identity);
    }

    private static bool Is(ValueRecord policy, string modality) =>
        string.Equals(policy.Text("BWPolicyModality"), modality, System.StringComparison.OrdinalIgnoreCase);

    private static string Limit(string modality) => modality + "BWLimit";

    private static string Session(string modality) => modality + "BWSessionLimit";
}
