using System.Linq;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using Xunit;

namespace E911Config.Core.Tests.Drafting;

/// <summary>The draft of the example: as it is shipped, and after its own design was applied.</summary>
public sealed class LitwareDraftTests
{
    [Fact]
    public void ItAdoptsTheSiteMadeByHandAndTouchesNothingForeign()
    {
        var made = Drafts.Of(Litware.Snapshot);
        Golden.Equal("Drafting/Golden/litware-draft.txt", made.File.Text);

        var zone = Assert.Single(made.Draft.Zones);
        Assert.Equal(["Portland"], zone.NetworkSites);
        Assert.Equal(["CsPstnUsage Portland Emergency", "CsVoiceRoute Portland 911", "CsLocationPolicy Tag:Portland-E911"], zone.Adopt);
        Assert.Equal(["Update CsVoiceRoute Portland 911", "Update CsLocationPolicy Tag:Portland-E911"],
            made.Plan.Steps.Select(step => step.ToString()));
        Assert.All(made.Plan.Steps, step => Assert.True(made.Plan.Scope.Adopts(step.ObjectType + " " + step.Identity)));
        Assert.Equal(9, made.Draft.OutOfScope.Count);
        Assert.Equal(1, made.Result.PlannerRuns);
    }

    [Fact]
    public void OnWhatItsDesignMadeItPlansNothing()
    {
        var made = Drafts.Of(PlannedDeployment.After(Litware.Snapshot, Litware.Plan.Steps));
        Golden.Equal("Drafting/Golden/litware-applied-draft.txt", made.File.Text);
        Assert.Empty(made.Plan.Steps);
        Assert.Equal("Litware", made.Design.Name);
        Assert.Equal(Litware.Design.Zones.Select(Told).Order(), made.Design.Zones.Select(Told).Order());
    }

    // But for whether a trunk at a central site is said to be a branch's.
    private static string Told(Zone zone) => string.Join("|", zone.Name, zone.Strategy.FirstRole, zone.LocationPolicyIdentity,
        string.Join(",", zone.FirstTrunks.Select(trunk => trunk.Value)), zone.Redundancy,
        string.Join(",", zone.LocalTrunks.Select(local => $"{local.Trunk.Value} {local.Mode}").Order()),
        string.Join(",", zone.VoicePolicies.Select(policy => policy.Value).Order()),
            string.Join(",", zone.PbxTrunks.Select(pbx => pbx.Value)),
        string.Join(",", zone.Numbers.Select(number => number.DialString + ":" + number.MaskText)), zone.LegacyNumber.DialString,
        zone.TestNumber?.Value, zone.Notification?.UriText, zone.Conference?.Uri, zone.LocationRequired, zone.RefreshHours);
}
