using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Core.Planning;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Examples;

/// <summary>
/// The plans of docs/examples.md are what the tool prints today. With <c>E911_UPDATE_GOLDEN=1</c> the page is written anew.
/// </summary>
public sealed partial class DocumentedChangesTests
{
    private static readonly string Page = Repository.File("docs/examples.md");

    [Fact]
    public void EveryPlanOfThePageIsWhatTheToolPrints()
    {
        var page = File.ReadAllText(Page).Replace("\r\n", "\n", StringComparison.Ordinal);
        var sections = page.Split("\n## ");
        var design = Block().Match(sections[0]).Groups["text"].Value.TrimEnd('\n');
        var plans = new Dictionary<string, IReadOnlyList<Plan>>();
        var made = string.Join("\n## ", sections.Select((section, index) => index == 0 ? section : Done(section, design, plans)));

        if (Environment.GetEnvironmentVariable("E911_UPDATE_GOLDEN") == "1") File.WriteAllText(Page, made);
        Assert.Equal(File.ReadAllText(Page).Replace("\r\n", "\n", StringComparison.Ordinal), made);

        // What the words beside the plans say.
        Assert.All(plans.Where(section => section.Key != "Change the number that is routed").SelectMany(section => section.Value), plan =>
            Assert.True(plan.Safe));
        Assert.All(plans.SelectMany(section => section.Value), plan =>
            Assert.DoesNotContain(plan.Findings, finding => finding.Id == "CallsWorse"
            && finding.Message().Contains("Elko, modern", StringComparison.Ordinal) && !plan.Retire));
        Assert.Equal([false, true, true], plans["Change the number that is routed"].Select(plan => plan.Safe));
        Assert.All(new[] { "Add a zone", "Move a network site to another zone", "Swap the provider", "Change the number that is routed" },
            section => Assert.DoesNotContain(plans[section], plan => plan.Findings.Any(finding => finding.Id == "RetireOffered")));
        Assert.All(new[] { "Rename a zone", "Close an office" }, section =>
            Assert.Contains(plans[section][^1].Steps, step => step.ObjectType == "CsLocationPolicy" && step.Action == StepAction.Delete));
    }

    private static string Done(string section, string design, Dictionary<string, IReadOnlyList<Plan>> plans)
    {
        using var changes = new DocumentedChanges(design);
        var made = Block().Replace(section, block =>
        {
            var (what, kind, text) = (block.Groups["what"].Value, block.Groups["kind"].Value, block.Groups["text"].Value.TrimEnd('\n'));
            if (kind == "diff") changes.Change(text);
            else if (what == "by hand") changes.ByHand(text);
            else return $"<!-- {what} -->\n\n```{kind}\n{changes.Print(what)}\n```\n";
            return block.Value;
        });
        plans.Add(section.Split('\n')[0], [.. changes.Plans]);
        return made;
    }

    [GeneratedRegex(@"(?:<!-- (?<what>[a-z ]+) -->\n\n)?```(?<kind>\w+)\n(?<text>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Block();
}
