using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Policies;

/// <summary>C56: the global location policy, which counts wherever no other does, has no number or no usage.</summary>
internal sealed class GlobalNotReady() : Check("C56", CheckSeverity.Error, LocationPolicy.Type)
{
    private const string NoUsage = nameof(NoUsage);
    private const string NoNumberForNobody = nameof(NoNumberForNobody);
    private const string NoUsageForNobody = nameof(NoUsageForNobody);

    public override CheckTexts Texts { get; } = new(
        "A global location policy that has no emergency number or no usage",
        "The location policy {object} has no emergency number, and is in effect for {callers}.",
        "The global policy counts for everybody whom no other reaches: outside mapped subnets, over remote access, on a subnet that nobody "
            + "mapped. Their emergency calls are ordinary ones.",
        "Set-CsLocationPolicy Global -EnhancedEmergencyServicesEnabled $true -PstnUsage <usage> -EmergencyDialString 911 "
            + "-LocationRequired yes, with a usage whose routes lead to the provider.",
        "Enable users for E9-1-1 in Skype for Business Server; New-CsLocationPolicy")
    {
        Cases = new Dictionary<string, string>
        {
            [NoUsage] = "The location policy {object} names no PSTN usage, and is in effect for {callers}.",
            [NoNumberForNobody] = "The location policy {object} has no emergency number, while others are enabled. Whoever is outside "
                + "their network sites has it.",
            [NoUsageForNobody] = "The location policy {object} names no PSTN usage, while others are enabled. Whoever is outside their "
                + "network sites has it.",
        },
    };

    public override bool FollowsCalls => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        var policies = context.Snapshot.All(LocationPolicy.Type);
        if (policies.All(policy => !policy.Flag("EnhancedEmergencyServicesEnabled"))) yield break;
        var global = context.Snapshot.Find(LocationPolicy.Type, "Global") ?? new DeploymentObject(LocationPolicy.Type, "Global");
        var hasNumbers = PolicyReach.HasNumbers(global);
        if (hasNumbers && global.Text("PstnUsage").Length > 0) yield break;
        var calls = context.Calls.All.Where(call => call.Result.LocationPolicySource == LocationPolicySource.Global).ToArray();
        yield return At(global) with
        {
            Case = (hasNumbers, calls.Length) switch
            {
                (true, 0) => NoUsageForNobody,
                (true, _) => NoUsage,
                (false, 0) => NoNumberForNobody,
                _ => "",
            },
            Severity = Array.Exists(calls, call => call.Result.Outcome < Outcome.Unknown && !call.IsSupposed) ? Severity
                : calls.Length == 0 && context.Design is { OffNetwork: null } ? CheckSeverity.Information : CheckSeverity.Warning,
            Groups = FollowedCalls.GroupsOf(calls),
        };
    }
}
