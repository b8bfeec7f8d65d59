using System.Linq;
using E911Config.Core.Drift;
using E911Config.Core.Reporting.Reports;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>Whom differences hurt, for the picture of the deployment as it was found.</summary>
internal static class DriftRisks
{
    public static Risks Of(DriftTestResult result)
    {
        var risks = new Risks();
        foreach (var (item, found) in result.Items.Zip(result.Result.Items, (item, found) => (item, found)))
        {
            if (found is not { Accepted.Length: 0, Waiting: false }) continue;
            if (found.Effect is not { } effect || (effect.Callers is null && effect.FailedElement.Length == 0))
            {
                risks.Nowhere();
                continue;
            }

            var tone = DriftPaper.ToneOf(item);
            var what = $"{item.Severity}: {item.ObjectType} {Visible.Of(item.Identity)}".TrimEnd();
            if (effect.Callers is { } callers) risks.AtSite(callers.NetworkSite, tone, what
                + (effect.FailedElement.Length == 0 ? "" : $", once {Visible.Of(effect.FailedElement)} fails"));
            if (effect.FailedElement.Length > 0) risks.Of(effect.FailedElement, tone, $"its failure is not survived any more ({what})");
        }

        return risks;
    }

    /// <summary>What is said below the picture of those whom it does not name.</summary>
    public static string Others(DriftTestResult result) => result.Result.Items
        .Where(item => item is { Accepted.Length: 0, Waiting: false }).Sum(item => (long)(item.Effect?.Others ?? 0)) is > 0 and var others
            ? $"A difference names one call that it hurts; {HarmText.Count(others, "other")} are counted in the table." : "";
}
