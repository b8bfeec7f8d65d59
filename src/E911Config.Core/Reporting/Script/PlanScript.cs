using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting.Script;

/// <summary>
/// A plan as a script for Windows PowerShell 5.1 that needs Microsoft's cmdlets and nothing else: every object is compared with what the
/// plan found before anything is written, each is looked at again before and after its write, and <c>-Undo</c> is the way back. Nothing in
/// it is more than the plan says.
/// </summary>
public static class PlanScript
{
    // Windows PowerShell takes a file without it for one of the system's code page.
    private const string ByteOrderMark = "\uFEFF";

    /// <summary>The text of the script: the same plan gives the same bytes.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="force">Write it though it is not safe (<see cref="Plan.Safe"/>); the script says so at its head.</param>
    /// <exception cref="UnsafePlanException">PlanUnsafe: calls are dark on the way, or end worse.</exception>
    public static string Of(Plan plan, bool force = false)
    {
        if (!force && UnsafePlanException.Of(plan) is { } refused) throw refused;
        var dark = plan.Calls.Where(call => call.Dark || call.Worse || call.Weaker).ToArray();
        var orders = new ScriptOrders(plan);
        var types = plan.Steps.Select(step => step.Type).Where(type => type.ElementOf is null)
            .Concat(plan.Steps.Where(step => step.Reorders).Select(step => step.Type)).Distinct().ToArray();
        return string.Join("\n",
        [
            "#requires -Version 5.1",
            .. Header(plan, dark).Select(line => ("# " + ScriptLiteral.Comment(line)).TrimEnd()),
            "",
            "[CmdletBinding(SupportsShouldProcess = $true)]",
            "param(",
            "    # Takes back what the plan did.",
            "    [switch]$Undo",
            ")",
            "",
            "$ErrorActionPreference = 'Stop'",
            "Set-StrictMode -Version 2.0",
            "",
            $"$plan = {ScriptLiteral.Quote(plan.Id.Substring(0, 12))}",
            $"$deployment = {ScriptLiteral.Quote(plan.Deployment)}",
            $"$pools = {ScriptLiteral.Value(plan.Deployment.Split([' '], System.StringSplitOptions.RemoveEmptyEntries))}",
            "",
            "# ---------------------------------------------------------------------------------------------------------------------",
            "# The steps. Before is what the plan found, After what it leaves; Do is the change, Back the way back.",
            "",
            .. new ScriptSteps(plan, orders).Lines(),
            "",
            .. orders.Lines(),
            "",
            "# ---------------------------------------------------------------------------------------------------------------------",
            "# The cmdlets and parameters that are needed, and when two values of a property count as the same.",
            "",
            "$needs = [ordered]@{",
            .. CommandNeeds.Of(plan.Steps, withInverse: true)
                .Select(need => $"    {ScriptLiteral.Quote(need.Key)} = {ScriptLiteral.Value(need.Value.ToArray())}"),
            "}", "",
            .. ScriptRules.Of(types, plan.Steps.Where(step => step.Before is null || step.After is null).Select(step => step.Type)),
            "",
            Machinery(),
        ]);
    }

    /// <summary>Replaces the file with the script, in one step.</summary>
    /// <exception cref="E911Exception">As for <see cref="Of"/>; FileUnwritable.</exception>
    public static void Write(string path, string script) => TextFile.Replace(path, ByteOrderMark + script);

    private static IEnumerable<string> Header(Plan plan, IReadOnlyList<CallChange> dark) =>
    [
        "Emergency calling: the plan of a design as a script of Microsoft's cmdlets.",
        "",
        $"Design:     {plan.Design.Name}{(plan.Zones.Count == 0 ? "" : ", zones " + string.Join(", ", plan.Zones))}"
            + (plan.Retire ? ", what it has left behind" : ""),
        $"Plan:       {plan.Id}",
        $"Deployment: {plan.Deployment}",
        $"Made:       {Timestamp.Format(plan.Created)}",
        string.Format(CultureInfo.InvariantCulture, "Steps:      {0} ({1} add, {2} change, {3} remove)", plan.Steps.Count,
            plan.Steps.Count(step => step.Action == StepAction.Create), plan.Steps.Count(step => step.Action == StepAction.Update),
                plan.Steps.Count(step => step.Action == StepAction.Delete)),
        $"Proved:     {PlanText.Summary(plan)}",
        .. CallersText.Of(plan.Callers) is { Length: > 0 } callers ? [$"Callers:    {callers}"] : Enumerable.Empty<string>(),
        .. dark.Select(call => $"{(call.Dark ? "DARK:  " : call.Worse ? "WORSE: " : "WEAKER:")}     {CallText.Of(call)}"),
        .. plan.Findings.Select(finding => $"{finding.Severity}: {FindingText.Of(finding)}"),
        "",
        "Run it in the Management Shell of a front end, without any other module:",
        "",
        "    .\\this.ps1 -WhatIf         looks at everything, shows the commands, writes nothing",
        "    .\\this.ps1                 does what is not done yet, step by step",
        "    .\\this.ps1 -Undo -WhatIf   the same two for the way back",
        "    .\\this.ps1 -Undo",
        "",
        "Before anything is written every object is compared with what the plan found. What is already as planned is left alone, so that",
        "the script can be run again after it was stopped; what somebody has changed ends it, and nothing is written.",
        "",
        "What it does not do, and Set-E911Routing does: it keeps no journal and takes no lock, takes nothing back by itself when a "
            + "step fails",
        "(-Undo is the way back), does not wait for replication, and does not look again at what the plan only read, such as the trunk",
        "configuration that a new one copies, nor at whether users were granted a policy that it removes. Use it soon after the plan "
            + "was made.",
    ];

    private static string Machinery()
    {
        using var stream = typeof(PlanScript).Assembly.GetManifestResourceStream("Machinery.ps1")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
