using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Drift;

namespace E911Config.Core.Reporting;

/// <summary>Drift in words: one paragraph a difference, and a summary that says how much was compared.</summary>
internal static class DriftText
{
    private const int Indent = 13;

    /// <summary>What was compared with.</summary>
    public static string Reference(DriftReference reference) => string.Format(
        CultureInfo.InvariantCulture, "design {0} ({1}){2}", reference.Design, ApplyText.ShortId(reference.DesignHash),
            reference.PlanId.Length == 0 ? "" : string.Format(
            CultureInfo.InvariantCulture, " and plan {0} ({1} of its {2} calls)", ApplyText.ShortId(reference.PlanId),
                reference.FollowedCalls, reference.ProvenCalls));

    /// <summary>The result in one line.</summary>
    public static string Summary(DriftResult result)
    {
        var news = result.Items.Count(item => item.New == true);
        return Comparison(result) + (news == 0 ? "" : string.Format(CultureInfo.InvariantCulture, " New since the baseline: {0}.", news))
            + (CallersText.Of(result.Callers) is { Length: > 0 } callers ? $" Callers: {callers}." : "");
    }

    /// <summary>The property of an item; where calls are meant, which.</summary>
    public static string Property(DriftItem item) => item.Numbers.Count == 0 ? item.Property
        : "Calls to " + string.Join(", ", item.Numbers);

    /// <summary>What a drift does to calls; empty while it is not examined.</summary>
    public static string Effect(DriftEffect? effect) => effect switch
    {
        null => "",
        { Kind: DriftEffectKind.None } => "no call changes",
        { Kind: DriftEffectKind.Worse } => Beginning(effect) + (effect.ReasonCode.Length == 0 ? "" : ", " + effect.ReasonCode)
            + (effect.FailedElement.Length == 0 ? "" : $" when {effect.FailedElement} fails") + Others(effect, ", and {0} more"),
        _ => Beginning(effect, effect.ReasonCode) + ", which the plan proved" + Others(effect, ", and {0} more kinds of callers"),
    };

    /// <summary>A result as it is shown.</summary>
    public static string Page(DriftTestResult result) =>
        Reporting.Page.Lines([.. result.Items.SelectMany(Lines), .. Reporting.Page.Wrap(result.Summary)]);

    private static string Beginning(DriftEffect effect, string code = "") => string.Format(
        CultureInfo.InvariantCulture, "{0} from {1} ({2}): {3}{4} instead of {5}", string.Join(", ", effect.Numbers),
            CallerText.Where(effect.Callers!.NetworkSite), CallerText.Of(effect.Callers!),
        effect.Outcome, code.Length == 0 ? "" : ", " + code, effect.InsteadOf);

    private static string Others(DriftEffect effect, string words) => effect.Others == 0 ? ""
        : string.Format(CultureInfo.InvariantCulture, words, effect.Others);

    private static string Comparison(DriftResult result) => result.Clean
        ? string.Format(CultureInfo.InvariantCulture, "No drift: {0} objects compared with {1}{2}.", result.Compared,
            Reference(result.Reference),
            result.Accepted == 0 ? "" : string.Format(CultureInfo.InvariantCulture, ", {0} accepted", result.Accepted))
        : string.Format(CultureInfo.InvariantCulture,
            "Drift: {0} missing, {1} changed, {2} unexpected, {3} unreadable, {4} accepted; {5} objects compared with {6}.",
            result.Count(DriftKind.Missing), result.Count(DriftKind.Changed), result.Count(DriftKind.Unexpected),
                result.Count(DriftKind.Unreadable), result.Accepted, result.Compared,
            Reference(result.Reference));

    private static IEnumerable<string> Lines(DriftTestItem item) =>
    [
        .. Reporting.Page.Wrap($"{item.ObjectType} {item.Identity}{Values(item)}{Marks(item)}", $"  {item.Severity,-8} {item.Kind,-10} ",
            Indent),
        .. item.Effect.Length == 0 ? [] : Reporting.Page.Wrap(item.Effect, new string(' ', Indent), Indent),
    ];

    private static string Marks(DriftTestItem item) =>
        (item.New == true ? " (new)" : "") + (item.Accepted.Length == 0 ? "" : $" (accepted: {item.Accepted})");

    private static string Values(DriftTestItem item) => item.Kind switch
    {
        DriftKind.Missing => "",
        DriftKind.Unreadable => ": " + item.Actual,
        _ => $" {item.Property}{(item.Property.Length == 0 ? "" : ": ")}is {Shown(item.Actual)}, intended {Shown(item.Intended)}",
    };

    private static string Shown(string value) => value.Length == 0 ? "(none)" : value;
}
