using System.Linq;
using E911Config.Core.Reporting.Reports;
using E911Config.Core.Resilience;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>What one failure takes from whom, for a picture.</summary>
internal static class ResilienceRisks
{
    private const int PlacesShown = 2;

    public static Risks Of(ResilienceSurvey survey)
    {
        var risks = new Risks();
        foreach (var element in survey.Found.Failed) risks.Of(element, Tone.Bad, "has failed");
        foreach (var point in survey.SinglePoints)
        {
            foreach (var loses in point.Calls.Select(call => call.Set.Loses).Distinct())
            {
                var hurt = point.Calls.Where(call => call.Set.Loses == loses).Select(call => call.Call.Group.NetworkSite).ToArray();
                risks.Of(point.Elements[0], ResiliencePaper.ToneOf(loses), $"alone {Takes(loses)} "
                    + HarmText.At(hurt, PlacesShown));
            }
        }

        foreach (var hurt in survey.SinglePoints.SelectMany(point => point.Calls.Select(call => (Element: point.Elements[0],
            call.Set.Loses, Site: call.Call.Group.NetworkSite))).Distinct().GroupBy(one => (one.Site, one.Loses)))
            risks.AtSite(hurt.Key.Site, ResiliencePaper.ToneOf(hurt.Key.Loses),
                hurt.Count() == 1 ? $"{Visible.Of(hurt.First().Element)} alone {Takes(hurt.Key.Loses)}"
                    : $"any of {HarmText.Count(hurt.Count(), "element")} alone {Takes(hurt.Key.Loses)}");

        return risks;
    }

    private static string Takes(Loss loses) => loses switch
    {
        Loss.Call => "takes the call",
        Loss.Location => "takes the location",
        _ => "makes it impossible to tell",
    };
}
