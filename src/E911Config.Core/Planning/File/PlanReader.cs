using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Core.Planning;

/// <summary>Reads a plan file; errors name line and column.</summary>
internal sealed class PlanReader
{
    private readonly JsonFile file;

    private PlanReader(JsonFile file) => this.file = file;

    public static Plan Read(string path, string text)
    {
        var file = new JsonFile(path, "PlanInvalid", " Is this a plan file?");
        var root = file.Parse(text);
        var plan = new PlanReader(file).Whole(root);

        // What follows from the rest, such as the text of a command, is not read; but people read it, so it must be what follows. So must
        // id and seal.
        return FirstOther(root, file.Parse(PlanWriter.Write(plan, withSeal: true))) is { } other
            ? throw file.Fail("PlanEdited", other,
                "the plan was edited after it was made: its content no longer matches its seal. Change the design and make a new plan.")
            : plan;
    }

    private static JsonNode? FirstOther(JsonNode stated, JsonNode meant)
    {
        var (members, items) = (stated.Members, stated.Items);
        if (members?.Count != meant.Members?.Count || items?.Count != meant.Items?.Count
            || !Equals(stated.Scalar, meant.Scalar)) return stated;
        return members?.Zip(meant.Members!, (one, other) => one.Name == other.Name ? FirstOther(one.Value, other.Value) : one.Value)
                .FirstOrDefault(node => node is not null)
            ?? items?.Zip(meant.Items!, FirstOther).FirstOrDefault(node => node is not null);
    }

    private Plan Whole(JsonNode node)
    {
        var root = file.Open(node, "the plan");
        var version = root.Get("formatVersion");
        if (version.Scalar is not PlanFile.FormatVersion)
        {
            // Designs and snapshots have a version too.
            root.Get("steps");
            throw file.Fail("PlanVersionUnsupported", version,
                $"this plan has another format version than {PlanFile.FormatVersion}, the one of this version of E911Config. Make it "
                    + "anew with New-E911TrunkPlan -OutPath.");
        }

        var design = file.Open(root.Get("design"), "the design of the plan");
        var proof = new ProofReader(file);
        var calls = proof.Calls(root);
        return new Plan
        {
            Created = Timestamp.Parse(root.RequiredText("created")) ?? throw file.Fail(root.Get("created"), "this is no time."),
            Deployment = root.RequiredText("deployment"),
            Simulated = root.Flag("simulated"),
            Read = root.Text("read") is { } read
                ? Timestamp.Parse(read) ?? throw file.Fail(root.Get("read"), "this is no time.") : null,
            Design = new DesignReference(
                design.RequiredText("name"), design.RequiredText("path"), design.RequiredText("hash"), design.RequiredText("text")),
            Zones = root.RequiredTexts("zones"),
            Retire = root.RequiredFlag("retire"),
            Compared = root.RequiredInteger("compared"),
            Steps = root.RequiredItems("steps").Select(StepOf).ToArray(),
            Calls = calls,
            Callers = proof.Callers(root.Get("callers")),
            OtherCalls = root.RequiredItems("otherCalls").Select(proof.OtherCall).ToArray(),
            OtherZones = proof.Reach(root.Get("otherZones")),
            RolesBefore = proof.Roles(root.Get("rolesBefore")),
            Findings = root.RequiredItems("findings").Select(finding => proof.Finding(finding, calls)).ToArray(),
        };
    }

    private Step StepOf(JsonNode node)
    {
        var step = file.Open(node, "a step");
        var before = StoredObject.Read(file, step.Get("before"));
        var after = StoredObject.Read(file, step.Get("after"));
        if (before is null && after is null) throw file.Fail(node, "a step has an object before it or after it.");
        if (before is not null && after is not null && (before.Type != after.Type || before.Identity != after.Identity))
            throw file.Fail(node, "a step has one object, before it and after it.");
        var others = step.RequiredItems("dependsOn");
        return new Step(step.RequiredInteger("number"), Reason(step.Get("reason")), new ObjectChange(before, after))
        {
            DependsOn = step.RequiredTexts("dependsOn").Select((text, index) =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? number : throw file.Fail(others[index], "this is no step number.")).ToArray(),
        };
    }

    private StepReason Reason(JsonNode node)
    {
        var reason = file.Open(node, "a reason");
        return new StepReason(reason.RequiredWord<ReasonKind>("kind"))
        {
            Purpose = reason.Get("purpose").IsNull ? null
                : new ObjectPurpose(reason.RequiredWord<PurposeKind>("purpose"), reason.RequiredText("zone"), reason.RequiredText("leg")),
            Properties = reason.RequiredTexts("properties"),
            Source = reason.RequiredText("source"),
        };
    }
}
