using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Calls;
using E911Config.Core.Drift;
using E911Config.Core.Planning;

namespace E911Config.Core.Reporting;

/// <summary>Drift in words: one paragraph a difference, and a summary that says how much was compared.</summary>
internal static class DriftText
{
    private const int Indent = 13;
    private const int MostGone = 5;

    /// <summary>What was compared with.</summary>
    public static string Reference(DriftReference reference) => string.Format(
        CultureInfo.InvariantCulture, "design {0} ({1}){2}{3}", reference.Design, ApplyText.ShortId(reference.DesignHash),
        reference.Zones.Count == 0 ? "" : $", zone{(reference.Zones.Count == 1 ? "" : "s")} {string.Join(", ", reference.Zones)}",
            Basis(reference));

    /// <summary>The result in one line: what could not be read first.</summary>
    public static string Summary(DriftResult result)
    {
        var news = result.Items.Count(item => item.New == true);
        return Unread(result) + Comparison(result)
            + (news == 0 ? "" : string.Format(CultureInfo.InvariantCulture, " New since the baseline: {0}.", news))
            + (CallersText.WithOnline(result.Callers) is { Length: > 0 } callers ? $" Callers: {callers}." : "");
    }

    /// <summary>The property of an item; where calls are meant, which.</summary>
    public static string Property(DriftItem item) => item.Numbers.Count == 0 ? item.Property
        : "Calls to " + string.Join(", ", item.Numbers);

    /// <summary>What a drift does to calls; empty while it is not examined.</summary>
    public static string Effect(DriftEffect? effect) => effect switch
    {
        null => "",
        { Kind: DriftEffectKind.None } => "no call changes",
        { Kind: DriftEffectKind.CallerId } => "the emergency service does not see the number that it should",
        { Kind: DriftEffectKind.NobodyHasIt } =>
            "whoever had it is routed, shown and told of as everybody else: Grant-CsLocationPolicy gives it back",
        { Kind: DriftEffectKind.NumberForm or DriftEffectKind.OtherNumber or DriftEffectKind.TestIsReal, Leaving.Count: > 1 } =>
            Leaves(effect),
        { Kind: DriftEffectKind.NumberForm } => "an emergency number leaves in another form than the design declares",
        { Kind: DriftEffectKind.ToldLess } => string.Format(CultureInfo.InvariantCulture, "{0} from {1} ({2}): {3}{4}",
            string.Join(", ", effect.Numbers), Where(effect), CallerText.Of(effect.Callers!),
            string.Join(", ", effect.LostProperties.Zip(effect.Lost, Lost)), Others(effect, ", and {0} more")),
        { Kind: DriftEffectKind.Worse } =>
            Beginning(effect) + (effect.ReasonCode.Length == 0 ? "" : ", " + ReasonCodeText.Of(effect.ReasonCode))
            + (effect.FailedElement.Length == 0 ? "" : $" when {effect.FailedElement} fails") + Others(effect, ", and {0} more"),
        _ => Beginning(effect, effect.ReasonCode) + ", which the plan proved" + Others(effect, ", and {0} more kinds of callers"),
    };

    /// <summary>A result as it is shown: the verdict, when and where, the items, and what mends them.</summary>
    public static string Page(DriftTestResult result) => Reporting.Page.Lines(
    [
        .. Reporting.Page.Wrap(result.Summary),
        .. result.Result.Run is { } run ? Run(run) : [],
        .. result.Items.SelectMany(Lines),
        .. Mending(result.Result) is { Length: > 0 } mending ? Reporting.Page.Command(mending, "To mend it: ") : [],
        .. Ending(result.Result).SelectMany(line => Reporting.Page.Wrap(line)),
    ]);

    private static IEnumerable<string> Run(DriftRun run) => new[]
    {
        $"{Time(run.Time)}, {run.User} on {run.Computer}",
        $"{(run.Simulated ? "Simulation" : "Deployment")} of {FewNames.OfDeployment(run.Deployment)}"
            + (run.Read is { } read ? ", read " + Time(read) : ""),
        "Design " + run.DesignPath,
    }.SelectMany(line => Reporting.Page.Wrap(line, "  ", 4));

    /// <summary>What is to be done where no command does it, and the exit code.</summary>
    public static IEnumerable<string> Ending(DriftResult result)
    {
        var design = DesignPath(result);
        var open = Open(result);
        if (result.Reference.NewCallers > 0 && open.Any(item => item.Numbers.Count > 0 && item.Severity > DriftSeverity.Minor))
            yield return string.Format(CultureInfo.InvariantCulture, "Plan {0} was proved with other callers{1}: {2} here now {3} not "
                + "among them. Plan again on the deployment as it is; New-E911TrunkPlan -Path {4} tells what they lack.",
                ApplyText.ShortId(result.Reference.PlanId), result.Reference.CallersTaken is { } taken ? ", those of " + Time(taken) : "",
                HarmText.Count(result.Reference.NewCallers, "group"), result.Reference.NewCallers == 1 ? "was" : "were", design);
        var gone = result.Reference.Gone
            .Where(one => !open.Any(item => HasMovedCallers(item) && AreOf(item.Effect!.Callers!, one))).ToArray();
        if (gone.Length > 0)
            yield return string.Format(CultureInfo.InvariantCulture, "Plan {0} proved calls of callers of whom none are counted there any "
                + "more: {1}. If they are still there, ask what they have granted now: their calls are followed from elsewhere, or by "
                + "nobody.", ApplyText.ShortId(result.Reference.PlanId), string.Join(", ", gone.Take(MostGone).Select(Name))
                + (gone.Length > MostGone ? $", and {gone.Length - MostGone} more" : ""));
        if (open.Any(item => item.Numbers.Count > 0))
            yield return "Where objects of the design are right and calls are worse all the same, Trace-E911Call shows what they come to.";
        if (open.FirstOrDefault(IsMoved) is { } moved)
            yield return "A network that belongs elsewhere is given back by Set-CsNetworkSubnet, or New-CsNetworkSubnet where it is gone: "
                + $"{moved.Identity} -{moved.Property} {CommandText.Quote(moved.Intended.Text)}. If it is meant, accept it in the design: "
                + Acceptance(moved) + Named("it");
        if (open.FirstOrDefault(IsOfDialPlan) is { } plan)
            yield return "A dial plan and its rules are put back as they were when the plan was applied, which no plan does: "
                + (plan.Kind == DriftKind.Changed ? $"Set-{plan.ObjectType} {CommandText.Quote(plan.Identity)} -{plan.Property} "
                    + CommandText.Quote(plan.Intended.Text)
                    : $"New-{plan.ObjectType} {CommandText.Quote(plan.Identity)} and its parameters, "
                        + "which the snapshot has that was saved when the plan was applied; of a dial plan its rules, too")
                + ". If it is meant, accept it in the design: " + Acceptance(plan) + Named("it");
        if (open.FirstOrDefault(HasMovedCallers) is { } callers)
            yield return "Of phones and people who have something else granted than when the plan was applied nobody knows where they are: "
                + "their calls are followed from where they were at home then. If they are still there, Grant- gives back what they had; "
                + "if they have moved with it, accept it in the design: " + Acceptance(callers) + Named("them");
        if (result.Count(DriftKind.Unexpected) > 0)
            yield return "What is unexpected belongs to others: have it taken away, or accept it in the design.";
        if (result.Run is { IsStale: true })
            yield return "Have a fresh snapshot delivered: Export-E911Snapshot makes one where the deployment is.";
        if (result.Count(DriftKind.Unreadable) > 0)
            yield return "Give the right to read, or accept in the design that it is not there: Unread:<noun>, with the reason.";
        if (result.Waiting > 0)
            yield return string.Format(CultureInfo.InvariantCulture,
                "{0} left over: New-E911TrunkPlan -Path {1} -Retire tells when it may be removed.", result.Waiting, design);
        yield return string.Format(CultureInfo.InvariantCulture, "Exit code {0}.", result.ExitCode);
    }

    /// <summary>
    /// The command that mends what differs; empty if there is nothing that it could. What looked for journals in a folder must find those
    /// of the mending there; what was a pilot stays one.
    /// </summary>
    public static string Mending(DriftResult result)
    {
        if (Open(result).All(item => item.Numbers.Count > 0 || IsMoved(item) || IsOfDialPlan(item) || HasMovedCallers(item))) return "";
        var zones = result.Reference.Zones.Count == 0 ? ""
            : " -Zone " + string.Join(",", result.Reference.Zones.Select(CommandText.Quote));
        var place = (result.Run is { JournalFolder.Length: > 0 } run ? " -JournalFolder " + CommandText.Quote(run.JournalFolder) : "")
            + (result.Run?.HasSession == true ? " -Session $session" : "");
        return $"New-E911TrunkPlan -Path {DesignPath(result)}{zones}{place} | Set-E911Routing{place}";
    }

    private static DriftItem[] Open(DriftResult result) =>
        [.. result.Items.Where(item => item is { Accepted.Length: 0, Kind: DriftKind.Missing or DriftKind.Changed })];

    // Once such a plan is applied the comparison is with what it left.
    private static string Named(string what) =>
        $". The next plan of that zone, or of all, names {what} (MovedSinceApply), and once it is applied with steps nobody else does.";

    private static string Acceptance(DriftItem moved) => $"{{ \"id\": \"{moved.AcceptedBy}\", "
        + $"\"object\": \"{moved.ObjectType} {moved.Identity}\""
        + (moved.Property.Length == 0 ? "" : $", \"property\": \"{moved.Property}\"")
        + (!HasMovedCallers(moved) ? "" : ", \"of\": [" + (moved.Actual.Other.Length == 0 ? "" : $"\"{moved.Actual.Other}\", ")
            + $"\"{moved.Actual.Text}\"]")
        + (moved.AtWorst is { } worst and < Outcome.Unlocated ? $", \"atWorst\": \"{worst.ToString().ToLowerInvariant()}\"" : "")
        + ", \"reason\": \"…\" }";

    // No plan maps networks: the design does not say which there are.
    private static bool IsMoved(DriftItem item) => item.ObjectType == NetworkSubnet.Type.Noun;

    // Nor does it write dial plans, or grant anything.
    private static bool IsOfDialPlan(DriftItem item) => !HasMovedCallers(item)
        && (item.ObjectType == DialPlan.Type.Noun || item.ObjectType == VoiceNormalizationRule.Type.Noun);

    private static string Name(GoneCallers gone) =>
        $"{gone.Kind.ToString().ToLowerInvariant()} {(gone.NetworkSite is null ? "" : "at ")}{CallerText.Where(gone.NetworkSite)}";

    private static bool AreOf(CallerKey callers, GoneCallers gone) => callers.Kind == gone.Kind
        && string.Equals(callers.NetworkSite, gone.NetworkSite, StringComparison.OrdinalIgnoreCase);

    private static bool HasMovedCallers(DriftItem item) => item.Actual.Kind == DriftValueKind.HaveNow;

    private static string DesignPath(DriftResult result) =>
        result.Run is { DesignPath.Length: > 0 } run ? CommandText.Quote(run.DesignPath) : "<design>";

    /// <summary>That what was read is too old; empty if it is not.</summary>
    public static string Stale(DriftResult result) => result.Run switch
    {
        { IsStale: true, Read: null } => "the snapshot does not say when it was taken.",
        { IsStale: true, Read: { } read } run => string.Format(CultureInfo.InvariantCulture,
            "the snapshot is of {0}, more than {1} hours before this check.", Time(read), run.MaxHours),
        _ => "",
    };

    /// <summary>A moment, to the minute.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Basis(DriftReference reference) => reference.Basis switch
    {
        BasisKind.NotAsked => " alone",
        BasisKind.NoJournal => " alone: no journal tells of a plan of it that was applied here",
        BasisKind.JournalWithoutPlan => " alone: the journal of the plan that was applied last is of a version that saved none",
        _ => string.Format(CultureInfo.InvariantCulture, " and plan {0}{1}{2} ({3} of its {4} calls)",
            ApplyText.ShortId(reference.PlanId),
            reference.Applied is { } applied
                ? $", applied {Time(applied)}{(reference.AppliedBy.Length == 0 ? "" : " by " + reference.AppliedBy)}" : "",
            reference.IsOfThisText ? "" : ", of another text of the design", reference.FollowedCalls, reference.ProvenCalls),
    };

    private static string Unread(DriftResult result)
    {
        var unread = result.Items.Where(item => item is { Kind: DriftKind.Unreadable, Accepted.Length: 0, Numbers.Count: 0 }).ToArray();
        var reasons = new[]
        {
            Stale(result), unread.Length == 0 ? "" : string.Join(", ", unread.Select(item => item.ObjectType)) + " could not be read.",
        }.Where(reason => reason.Length > 0).ToArray();
        return reasons.Length > 0 ? $"Inconclusive: {string.Join(" ", reasons)} "
            : result.Inconclusive ? "Inconclusive: what becomes of some calls cannot be told. " : "";
    }

    /// <summary>What people are not told, or shown, any more.</summary>
    public static string Lost(Deployment.ValueRecord lost) => Lost(lost.Text("property"), lost.Text("value"));

    private static string Lost(string property, string value) => property switch
    {
        "NotificationUri" => value + " is not told",
        "ConferenceUri" => value + " is not joined",
        _ => "the disclaimer is not shown",
    };

    private static string Beginning(DriftEffect effect, string code = "") => string.Format(
        CultureInfo.InvariantCulture, "{0} from {1} ({2}): {3}{4} instead of {5}", string.Join(", ", effect.Numbers),
            Where(effect), CallerText.Of(effect.Callers!),
        effect.Outcome, code.Length == 0 ? "" : ", " + ReasonCodeText.Of(code), effect.InsteadOf);

    private static string Where(DriftEffect effect) =>
        effect.Network.Length > 0 ? "an address of " + effect.Network : CallerText.Where(effect.Callers!.NetworkSite);

    private static string Leaves(DriftEffect effect) => string.Format(CultureInfo.InvariantCulture,
        "{0} from {1} ({2}) leaves {3} as {4}, {5}{6}{7}", string.Join(", ", effect.Numbers), Where(effect),
        CallerText.Of(effect.Callers!), effect.Leaving[1], effect.Leaving[0], effect.Kind switch
        {
            DriftEffectKind.NumberForm => "in another form than the design declares",
            DriftEffectKind.OtherNumber => "another emergency number",
            _ => "and reaches an emergency service: it is no test",
        }, effect.FailedElement.Length == 0 ? "" : $" when {effect.FailedElement} fails", Others(effect, ", and {0} more"));

    private static string Others(DriftEffect effect, string words) => effect.Others == 0 ? ""
        : string.Format(CultureInfo.InvariantCulture, words, effect.Others);

    private static string Comparison(DriftResult result)
    {
        var counts = new[] { (DriftKind.Missing, "missing"), (DriftKind.Changed, "changed"), (DriftKind.Unexpected, "unexpected") }
            .Select(kind => (Count: result.Count(kind.Item1), Word: kind.Item2)).Where(kind => kind.Count > 0)
            .Select(kind => string.Format(CultureInfo.InvariantCulture, "{0} {1}", kind.Count, kind.Word)).ToArray();
        return string.Format(CultureInfo.InvariantCulture, "{0}{1}{2}{5}; {3} objects compared with {4}.",
            counts.Length == 0 ? result.Inconclusive ? "What was read shows no drift" : "No drift" : "Drift: " + string.Join(", ", counts),
            result.Accepted == 0 ? "" : string.Format(CultureInfo.InvariantCulture, ", {0} accepted", result.Accepted),
            result.Waiting == 0 ? "" : string.Format(CultureInfo.InvariantCulture, ", {0} waiting for removal", result.Waiting),
            result.Compared, Reference(result.Reference), Severities(result));
    }

    private static string Severities(DriftResult result)
    {
        var all = result.BySeverity.ToArray();
        if (all.Length == 0) return "";
        var worst = all.FirstOrDefault(same => same.Key != DriftSeverity.NotRated)?.Key;
        return (worst is null ? "; " : $"; at worst {worst}: ") + string.Join(", ", all.Select(same => string.Format(
            CultureInfo.InvariantCulture, "{0} {1}", same.Count(), same.Key == DriftSeverity.NotRated ? "not rated"
                : same.Key.ToString())));
    }

    private static IEnumerable<string> Lines(DriftTestItem item) =>
    [
        .. Reporting.Page.Wrap(
            $"{item.ObjectType} {item.IdentityText}".TrimEnd() + Values(item) + Marks(item),
            $"  {item.Severity,-8} {item.Kind,-10} ", Indent),
        .. item.Effect.Length == 0 ? [] : Reporting.Page.Wrap(item.Effect, new string(' ', Indent), Indent),
    ];

    private static string Marks(DriftTestItem item) =>
        (item.New == true ? " (new)" : "") + (item.Waiting ? " (waiting for removal)" : "")
            + (item.Accepted.Length == 0 ? "" : $" (accepted: {item.Accepted})")
            + (item.NotAccepted.Length == 0 ? "" : $" ({item.NotAccepted})");

    /// <summary>Why an acceptance does not cover a difference, in words; empty where none is meant.</summary>
    public static string Of(AcceptanceGap gap) => gap switch
    {
        AcceptanceGap.Expired => "it was accepted, and \"until\" is over",
        AcceptanceGap.PropertyNotNamed => "it is accepted, but not the harm that it does now: name its \"property\"",
        AcceptanceGap.ToldNotNamed =>
            "it is accepted, but not that people are told or shown less: name the property that is lost in \"of\"",
        AcceptanceGap.ForSomethingElse => "it is accepted, but for what \"of\" says alone",
        AcceptanceGap.WorseThanBorne => "it is accepted, but worse becomes of calls than \"atWorst\" bears",
        _ => "",
    };

    private static string Values(DriftTestItem item) => item.Kind switch
    {
        DriftKind.Missing => "",
        DriftKind.Unreadable => ": " + item.Actual,
        _ => (item.Property.Length > 0 ? $" {item.Property}: " : item.Kind == DriftKind.Changed ? ": " : " ")
            + $"is {Shown(item.Actual)}, intended {Shown(item.Intended)}",
    };

    private static string Shown(string value) => value.Length == 0 ? "(none)" : value;
}
