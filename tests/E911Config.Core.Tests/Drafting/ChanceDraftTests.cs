using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Drafting;
using E911Config.Core.Tests.Planning;
using E911Config.TestSupport;
using E911Config.TestSupport.Calls;
using Xunit;

namespace E911Config.Core.Tests.Drafting;

/// <summary>Drafts of deployments of chance. A failure prints the seed.</summary>
public sealed class ChanceDraftTests
{
    private const int All = 200;
    private static readonly int Drawn = Chances.Of(All);

    [Fact]
    public void DraftsOfOddDeploymentsAreSafeDesigns()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var seed = 1; seen.GetValueOrDefault("made") < Drawn; seed++)
        {
            Assert.True(seed < 4 * All, "There are too few deployments of which a design can be drafted.");
            try
            {
                var made = Of(seed, CallWorldGenerator.Call(seed).Snapshot);
                Count("made");
                if (made.Draft.AllZones.Any(zone => zone.Adopt.Count > 0)) Count("adopting");
                if (made.Draft.OutOfScope.Count > 0) Count("leaving");
            }
            catch (E911Exception error)
            {
                // What cannot be drafted says so; what breaks a rule by no fault of a zone would be a fault of the drafter.
                Assert.Contains(error.ErrorId, new[] { "NothingToDraft", "NounUnread" });
            }
        }

        Assert.True(seen["adopting"] > Drawn / 2 && seen["leaving"] > Drawn / 3, string.Join("; ", seen));

        void Count(string what) => seen[what] = seen.GetValueOrDefault(what) + 1;
    }

    [Fact]
    public void OnWhatADesignMadeADraftPlansNothing()
    {
        foreach (var seed in Chances.Seeds(0, All))
        {
            var it = new RandomCase(seed);
            var plan = Litware.Planned(it.Document, it.Snapshot);
            var made = Of(seed, Applying.Applied(plan, it.Snapshot, it.Reading).Now);
            Assert.True(made.Plan.Steps.Count == 0, $"seed {seed}: {string.Join("; ", made.Plan.Steps)}\n{it.Text}\n{made.File.Text}");
            Assert.Equal("Random", made.Design.Name);
            Assert.Equal(it.Document.Zones.Select(zone => zone.Name).Order(StringComparer.Ordinal),
                made.Design.Zones.Select(zone => zone.Name).Order(StringComparer.Ordinal));
            Assert.Equal(it.Document.OffNetwork is null, made.Design.OffNetwork is null);
            Assert.Empty(made.Draft.AllZones.SelectMany(zone => zone.Adopt));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void OnAGeneratedOneToo(int seed)
    {
        var generated = DeploymentGenerator.Make(DeploymentSize.S, seed);
        var made = Of(seed, generated.Snapshot);
        Assert.Empty(made.Plan.Steps);
        Assert.Equal(generated.Design.Zones.Count, made.Design.Zones.Count);
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
