using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.TestSupport;

namespace E911Config.Core.Tests.Examples;

/// <summary>
/// One section of the page of worked examples, done as it says: differences are applied to the design, plans are made, printed and applied.
/// </summary>
internal sealed partial class DocumentedChanges : IDisposable
{
    private static readonly DateTimeOffset Start = Litware.Created;
    private readonly TemporaryFolder journals = new();
    private readonly FakeDeployment deployment;
    private readonly string basis;
    private string design;
    private AppliedDesign applied;

    /// <summary>Starts with the design of the page in place.</summary>
    public DocumentedChanges(string design)
    {
        basis = this.design = design;
        var first = Litware.Planned(Document, Fabrikam);
        applied = AppliedDesign.Of(first);
        deployment = Applying.Applied(first, Fabrikam);
    }

    /// <summary>The plans that were made.</summary>
    public IList<Plan> Plans { get; } = [];

    private DesignDocument Document => DesignFile.Parse("fabrikam.e911.json", design);

    private static Snapshot Fabrikam
    {
        get
        {
            var builder = new DeploymentBuilder().Office("Reno").Office("Sparks").Office("Elko").Office("Boise")
                .Pool("pool.fabrikam.com", "Reno", mediation: true)
                .VoicePolicy("RenoUsers", "Long Distance").VoicePolicy("ElkoUsers", "Long Distance")
                .Callers(40, "Reno", "pool.fabrikam.com", "Tag:RenoUsers").Callers(12, "Sparks", "pool.fabrikam.com", "Tag:RenoUsers")
                .Callers(25, "Elko", "pool.fabrikam.com", "Tag:ElkoUsers").Callers(8, "Boise", "pool.fabrikam.com", "Tag:ElkoUsers");
            foreach (var trunk in new[] { "sbc1", "sbc2", "gw-reno" }) builder.Gateway(trunk, "Reno");
            return builder.Build();
        }
    }

    /// <summary>A difference: lines that stand in the design once, and what they become.</summary>
    public void Change(string difference)
    {
        var lines = difference.Split('\n');
        var old = string.Join("\n", lines.Where(line => line[0] != '+').Select(line => line[1..]));
        if (design.Split(old).Length != 2) throw new InvalidOperationException("The design must hold these lines once:\n" + old);
        design = design.Replace(old, string.Join("\n", lines.Where(line => line[0] != '-').Select(line => line[1..])),
            StringComparison.Ordinal);
    }

    /// <summary>What somebody does in the Management Shell.</summary>
    public void ByHand(string command)
    {
        var match = Emptied().Match(command);
        if (!match.Success) throw new InvalidOperationException("The test cannot do this: " + command);
        deployment.Set(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value, null);
    }

    /// <summary>What the tool prints where the page says <paramref name="what"/>.</summary>
    public string Print(string what)
    {
        var at = Start.AddHours(25 * Plans.Count);
        var plan = what switch
        {
            "plan" or "plan only" => Planner.Make(Document, deployment.Now, [], at, applied: applied).Plan!,
            "retire" => Planner.Retire(Document, deployment.Now, new RetirePolicy(RetirePolicy.DefaultAge, Released()), at,
                applied).Plan!,
            "retire at once" => Planner.Retire(Document, deployment.Now, RetirePolicy.AtOnce, at, applied).Plan!,
            _ => throw new InvalidOperationException("The page says something that the test does not know: " + what),
        };
        Plans.Add(plan);
        if (what == "plan only") design = basis;
        else if (!new PlanApplication(plan, deployment, () => at).Run(deployment, journals.File(Plans.Count + JournalHistory.Extension))
            .Clean) throw new InvalidOperationException("The plan cannot be applied.");
        else applied = AppliedDesign.Of(plan);
        return PlanText.Of(plan).Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    public void Dispose() => journals.Dispose();

    private IReadOnlyDictionary<string, DateTimeOffset> Released() =>
        PolicyReleases.Of(JournalHistory.Journals(journals.Path, error => throw error), deployment.Now.Source);

    [GeneratedRegex(@"^Set-(\w+) -Identity (\w+) -(\w+) \$null$")]
    private static partial Regex Emptied();
}
