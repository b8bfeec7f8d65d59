using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Core.Planning;

/// <summary>Reads a plan file; errors name line and column.</summary>
internal sealed class PlanReader : PlanNodes
{
    private PlanReader(string path)
        : base(path)
    {
    }

    public static Plan Read(string path, string text)
    {
        var reader = new PlanReader(path);
        var root = JsonTree.Parse(path, text, ErrorId);
        var plan = reader.Whole(root);

        // What follows from the rest, such as the text of a command, is not read; but people read it, so it must be what follows. So must id and seal.
        return FirstOther(root, JsonTree.Parse(path, PlanWriter.Write(plan, withSeal: true), ErrorId)) is { } other
            ? throw new DataFileException("PlanEdited", path, other.Line, other.Column,
                "the plan was edited after it was made: its content no longer matches its seal. Change the design and make a new plan.")
            : plan;
    }

    private static JsonNode? FirstOther(JsonNode stated, JsonNode meant)
    {
        var (members, items) = (stated.Members, stated.Items);
        if (members?.Count != meant.Members?.Count || items?.Count != meant.Items?.Count || !Equals(stated.Scalar, meant.Scalar)) return stated;
        return members?.Zip(meant.Members!, (one, other) => one.Name == other.Name ? FirstOther(one.Value, other.Value) : one.Value).FirstOrDefault(node => node is not null)
            ?? items?.Zip(meant.Items!, FirstOther).FirstOrDefault(node => node is not null);
    }

    private Plan Whole(JsonNode root)
    {
        var version = Get(root, "formatVersion");
        if (version.Scalar is not PlanFile.FormatVersion)
        {
            throw new DataFileException("PlanVersionUnsupported", Path, version.Line, version.Column,
                $"this plan has another format version than {PlanFile.FormatVersion}, the one of this version of E911Config. Make it anew with New-E911TrunkPlan -OutPath.");
        }

        var design = Get(root, "design");
        var created = Get(root, "created");
        var proof = new ProofReader(Path);
        var calls = proof.Calls(root);
        return new Plan
        {
            Created = Timestamp.Parse(created.Scalar as string) ?? throw Fail(created, "this is no time."),
            Deployment = Text(root, "deployment"),
            Design = new DesignReference(Text(design, "name"), Text(design, "path"), Text(design, "hash"), Text(design, "text")),
            Zones = Texts(root, "zones"),
            Retire = Flag(root, "retire"),
            Compared = (int)Number(root, "compared"),
            Steps = Items(root, "steps").Select(StepOf).ToArray(),
            Calls = calls,
            Callers = proof.Callers(Get(root, "callers")),
            OtherCalls = Items(root, "otherCalls").Select(proof.OtherCall).ToArray(),
            OtherZones = proof.Reach(Get(root, "otherZones")),
            Findings = Items(root, "findings").Select(finding => proof.Finding(finding, calls)).ToArray(),
        };
    }

    private Step StepOf(JsonNode node)
    {
        var before = StoredObject.Read(Get(node, "before"), Path, ErrorId);
        var after = StoredObject.Read(Get(node, "after"), Path, ErrorId);
        if (before is null && after is null) throw Fail(node, "a step has an object before it or after it.");
        if (before is not null && after is not null && (before.Type != after.Type || before.Identity != after.Identity))
            throw Fail(node, "a step has one object, before it and after it.");
        return new Step((int)Number(node, "number"), Reason(Get(node, "reason")), new ObjectChange(before, after))
        {
            DependsOn = Items(node, "dependsOn").Select(item => int.TryParse(TextOf(item), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number : throw Fail(item, "this is no step number.")).ToArray(),
        };
    }

    private StepReason Reason(JsonNode node) => new(Word<ReasonKind>(node, "kind"))
    {
        Purpose = TextOrNull(node, "purpose") is null ? null : new ObjectPurpose(Word<PurposeKind>(node, "purpose"), Text(node, "zone"), Text(node, "leg")),
        Properties = Texts(node, "properties"),
        Source = Text(node, "source"),
    };
}
