using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Reporting.Reports;
using E911Config.Core.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace E911Config.Core.Reporting.Formats;

/// <summary>
/// Problems as tools that review changes take them (SARIF 2.1.0, OASIS): each with a place in a file, since GitHub refuses a file of which
/// one result has none; what is accepted is suppressed.
/// </summary>
internal sealed class SarifFormat : ReportFormat
{
    // GitHub takes no more of one run.
    private const int Most = 25_000;

    public SarifFormat()
        : base("Sarif", ".sarif")
    {
    }

    private protected override string Holds => "problems";

    private protected override string? Of(IReadOnlyList<IReported> results, string folder)
    {
        if (results.Any(result => result.Problems is null)) return null;
        var problems = results.SelectMany(result => result.Problems!).ToArray();
        var rules = problems.GroupBy(problem => problem.Id, StringComparer.Ordinal).Select(same => same.First()).ToArray();
        var run = new JObject
        {
            ["tool"] = new JObject
            {
                ["driver"] = new JObject { ["name"] = "E911Config", ["rules"] = new JArray(rules.Select(Rule)) },
            },
            ["invocations"] = new JArray(results.Select(result => new JObject
            {
                ["executionSuccessful"] = true,
                ["toolExecutionNotifications"] = new JArray(result.Report.Unseen.Select(text => new JObject
                {
                    ["level"] = "warning", ["message"] = Text("Not seen: " + text),
                }).Concat(problems.Length > Most ? [new JObject
                {
                    ["level"] = "warning", ["message"] =
                        Text(FormattableString.Invariant($"{problems.Length - Most} more are left out here.")),
                }] : [])),
            })),
            ["results"] = new JArray(problems.Take(Most).Select(problem => Result(problem, folder))),
        };
        return new JObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json", ["version"] = "2.1.0", ["runs"] = new JArray(run),
        }.ToString(Formatting.Indented).Replace("\r\n", "\n") + "\n";
    }

    private static JObject Rule(ReportProblem problem)
    {
        var rule = new JObject { ["id"] = problem.Id };
        if (problem.Title.Length > 0) rule["shortDescription"] = Text(problem.Title);
        if (problem.Why.Length > 0) rule["fullDescription"] = Text(problem.Why);
        if (problem.HowToFix.Length > 0) rule["help"] = Text(problem.HowToFix);
        return rule;
    }

    private static JObject Result(ReportProblem problem, string folder)
    {
        var result = new JObject
        {
            ["ruleId"] = problem.Id,
            ["level"] = problem.Tone switch { Tone.Bad => "error", Tone.Plain => "note", _ => "warning" },
            ["message"] = Text(problem.Message),
            ["locations"] = new JArray(new JObject
            {
                ["physicalLocation"] = new JObject
                {
                    ["artifactLocation"] = new JObject { ["uri"] = Uri(PathBelow.Of(folder, problem.File) ?? problem.File) },
                    ["region"] = new JObject { ["startLine"] = Math.Max(problem.Line, 1), ["startColumn"] = Math.Max(problem.Column, 1) },
                },
                ["logicalLocations"] = new JArray(new JObject
                {
                    ["fullyQualifiedName"] = problem.Object.Length == 0 ? problem.Id : problem.Object, ["kind"] = "object",
                }),
            }),
            ["partialFingerprints"] = new JObject { ["e911/v1"] = Sha256.Hex($"{problem.Id}\n{problem.Object}\n{problem.Key}") },
        };
        if (problem.Accepted.Length > 0) result["suppressions"] = new JArray(new JObject
        {
            ["kind"] = "external", ["status"] = "accepted", ["justification"] = problem.Accepted,
        });
        return result;
    }

    // Relative, as a checkout has it; without a design the result itself is meant.
    private static string Uri(string file) => file.Length == 0 ? "deployment"
        : PathText.IsRooted(file) ? System.Uri.EscapeDataString(PathText.FileName(file))
        : string.Join("/", file.Replace('\\', '/').Split('/').Where(part => part is not ("" or ".")).Select(System.Uri.EscapeDataString));

    private static JObject Text(string text) => new() { ["text"] = Visible.Lines(text) };
}
