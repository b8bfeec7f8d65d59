using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Drafting;
using E911Config.Core.Planning;
using E911Config.Core.Tests.Planning;
using E911Config.TestSupport;
using E911Config.TestSupport.Calls;
using Xunit;

namespace E911Config.Core.Tests.Drafting;

/// <summary>Drafts of deployments of chance.</summary>
public sealed class ChanceDraftTests
{
    private const int All = 200;
    private static readonly int Drawn = Chances.Of(All);

    [Fact]
    public void DraftsOfOddDeploymentsAreSafeDesigns()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var seed in Chances.Seeds(1, All))
        {
            try
            {
                var made = Of(seed, CallWorldGenerator.Call(seed).Snapshot);
                Count("made");
                if (made.Draft.AllZones.Any(zone => zone.Adopt.Count > 0)) Count("adopting");
                if (made.Result.PlannerRuns > 1) Count("tried again");
                foreach (var reason in made.Draft.OutOfScope.Select(site => site.Why.Reason.ToString()!).Distinct()) Count(reason);
            }
            catch (E911Exception error)
            {
                Count(error.ErrorId + (error.ErrorId == "NothingToDraft" ? string.Join(",", System.Text.RegularExpressions.Regex.Matches(error.Message, "(?<=[0-9] )[A-Z][A-Za-z]+").Select(m => m.Value).Order()) : error.ErrorId == "DraftImpossible" ? error.Message : ""));
            }
        }

        Assert.Fail(string.Join("; ", seen.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key}: {pair.Value}")));

        void Count(string what) => seen[what] = seen.GetValueOrDefault(what) + 1;
    }

    [Fact]
    public void OnWhatADesignMadeADraftPlansNothing()
    {
        foreach (var seed in Chances.Seeds(0, All))
        {
            var it = new RandomCase(seed);
            var plan = Litware.Planned(it.Document, it.Snapshot);
            var after = Applying.Applied(plan, it.Snapshot, it.Reading).Now;
            var made = Of(seed, after);
            Assert.True(made.Plan.Steps.Count == 0, $"seed {seed}: {string.Join("; ", made.Plan.Steps.Select(step => $"{step} {string.Join(",", step.Changes)}"))}\n{it.Text}\n{made.File.Text}");
            Assert.Equal("Random", made.Design.Name);
            Assert.Equal(it.Document.Zones.Select(zone => zone.Name).Order(StringComparer.Ordinal),
                made.Design.Zones.Select(zone => zone.Name).Order(StringComparer.Ordinal));
        }
    }

    private static Drafts.Made Of(int seed, Snapshot snapshot)
    {
        try
        {
            return Drafts.Of(snapshot);
        }
        catch (Exception error) when (error is not E911Exception)
        {
            throw new InvalidOperationException($"seed {seed}: {error}", error);
        }
    }
}
