using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drafting;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using Xunit;

namespace E911Config.Core.Tests.Drafting;

/// <summary>Drafts, held against all that a draft must be.</summary>
internal static class Drafts
{
    public const string Schema = "../../schema/e911-design.schema.json";
    private static readonly JsonSchema Published =
        JsonSchema.FromFileAsync(TestSupport.Repository.File("schema/e911-design.schema.json")).GetAwaiter().GetResult();

    /// <summary>A draft with its file and the plan of that, after all laws were asked.</summary>
    public sealed record Made(DraftResult Result, DraftText File, DesignDocument Design, Plan Plan)
    {
        public Draft Draft => Result.Draft;
    }

    /// <summary>
    /// Drafts; the file fits the schema and the reader, its plan leaves nobody worse off or dark, and touches nothing that is neither the
    /// design's nor adopted.
    /// </summary>
    public static Made Of(Snapshot snapshot, string? name = null)
    {
        var result = Drafter.Draft(snapshot, name, Litware.Created);
        var file = DraftFile.Text(result.Draft, Schema);
        Assert.Equal(file.Text, DraftFile.Text(Drafter.Draft(snapshot, name, Litware.Created).Draft, Schema).Text);
        Assert.Empty(Published.Validate(WithoutComments(file.Text)).Select(error => error.ToString()));
        var design = DesignFile.Parse("draft.e911.json", file.Text);
        var planned = Planner.Make(design, snapshot, [], Litware.Created);
        Assert.True(planned.Plan is not null, string.Join(Environment.NewLine, planned.Findings.Select(FindingText.Of)) + file.Text);
        Assert.True(planned.Plan.Safe,
            string.Join(";", planned.Plan.Calls.Where(call => call.Dark || call.Worse || call.Weaker).Select(CallText.Of)) + file.Text);
        Assert.Empty(Foreign(planned.Plan, result.Draft));
        Assert.Empty(OfOthers(planned.Plan, snapshot));
        var changed = Changed(snapshot, planned.Plan, file.Text, design.Name);
        Assert.Subset(result.Foreign.ToHashSet(StringComparer.OrdinalIgnoreCase), changed.ToHashSet(StringComparer.OrdinalIgnoreCase));
        Assert.Equal(result.Plan.Steps.Count > 0 && result.Foreign.Count == 0, new DesignDraft(result, file, SnapshotSource.Unknown, null)
            .Summary.Contains("nothing foreign touched", StringComparison.Ordinal));
        Assert.Equal(planned.Plan.Steps.Select(step => step.ToString()), result.Plan.Steps.Select(step => step.ToString()));
        return new Made(result, file, design, planned.Plan);
    }

    /// <summary>The steps that touch what is neither the design's nor adopted, and no setting that a trunk needs.</summary>
    public static string[] Foreign(Plan plan, Draft draft) =>
    [
        .. from step in plan.Steps
           where step.Before is not null && step.ObjectType != "CsTrunkConfiguration"
               && !plan.Scope.Adopts(step.ObjectType + " " + step.Identity)
               && !plan.Scope.Desired.Ownership.Owns(step.Before)
           let zone = draft.AllZones.First(zone => zone.Name == step.Reason.Purpose!.Zone)
           where !zone.IsOwned && zone.Adopt.Count > 0
           select step.ToString(),
    ];

    /// <summary>The calls of others that miss something afterwards, but for the timer of a trunk that the design uses.</summary>
    public static OtherCallChange[] OfOthers(Plan plan, Snapshot snapshot)
    {
        var used = new[] { VoicePolicy.Type, VoiceRoutingPolicy.Type, TrunkConfiguration.Type }.SelectMany(snapshot.All)
            .SelectMany(item => item.List("PstnUsages")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. plan.OtherCalls.Where(change => change.Kind switch
            {
                OtherCallKind.TrunkProperty => change.Property != "EnableFastFailoverTimer",
                OtherCallKind.Numbers => snapshot.Find(VoiceRoute.Type, change.Identity)?.List("PstnUsages").Any(used.Contains) != false,
                _ => true,
            }),
        ];
    }

    /// <summary>
    /// What is another object after the plan, and neither has the design's mark before nor stands under "adopt" of a zone in the file.
    /// </summary>
    private static string[] Changed(Snapshot before, Plan plan, string file, string design)
    {
        var adopted = JObject.Parse(WithoutComments(file)).Descendants().OfType<JProperty>().Where(member => member.Name == "adopt")
            .SelectMany(member => member.Value.Values<string>()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (old, later) = (Objects(before), Objects(PlannedDeployment.After(before, plan.Steps)));
        return [.. old.Where(pair => !(later.TryGetValue(pair.Key, out var now) && JToken.DeepEquals(pair.Value, now))
            && !adopted.Contains(pair.Key)
            && !pair.Value.ToString().Contains($"[E911Config:{design}]", StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Key)];
    }

    // Usages are one object, to which a plan adds. Rules that stay move back where one of the design comes before them.
    private static Dictionary<string, JToken> Objects(Snapshot snapshot) => JObject.Parse(SnapshotFile.Format(snapshot.Without(
            snapshot.All(OutboundTranslationRule.Type)).With(snapshot.All(OutboundTranslationRule.Type)
                .Select(rule => rule.With("Priority", null))))).Properties()
        .Where(noun => noun.Name.StartsWith("Cs", StringComparison.Ordinal) && noun.Name != "CsPstnUsage" && noun.Value is JArray)
        .SelectMany(noun => noun.Value.OfType<JObject>().Where(item => item["Identity"] is not null)
            .Select(item => (Key: noun.Name + " " + item["Identity"], item))).ToDictionary(pair => pair.Key, pair => (JToken)pair.item);

    private static string WithoutComments(string text) =>
        JToken.Parse(text, new JsonLoadSettings { CommentHandling = CommentHandling.Ignore }).ToString();
}
