using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>The id of a plan is that of the change; the seal is that of the file.</summary>
public sealed class PlanIdTests
{
    private static readonly Snapshot Start = Offices.One.Build();
    private static readonly Plan Plan = Make(Offices.Design(), Start, Litware.Created);

    [Fact]
    public void TheSameChangeHasTheSameIdWheneverItIsPlanned()
    {
        var later = Make(Offices.Design(), Start, Litware.Created.AddDays(3));

        Assert.Equal(Plan.Id, later.Id);
        Assert.NotEqual(Plan.Seal, later.Seal);
    }

    [Fact]
    public void NorDoCallersOrTheNameOfTheFileChangeIt()
    {
        var design = DesignFile.Parse("elsewhere.e911.json", Offices.Text());

        Assert.Equal(Plan.Id, Make(design, Offices.One.Callers(7, "Reno", "pool.x", "Tag:RenoUsers").Build(), Litware.Created).Id);
    }

    [Fact]
    public void AnotherChangeHasAnotherId()
    {
        var ids = new List<string>
        {
            Plan.Id,
            Make(DesignFile.Parse("test.e911.json", Offices.Text() + "\n// A comment is text of the design too."), Start, Litware.Created)
                .Id,
            Make(Offices.Design(), Start.From(new SnapshotSource("live", "", "another.x"), null), Litware.Created).Id,
            Planner.Make(Offices.Design(), Start, ["Reno"], Litware.Created).Plan!.Id,
            Make(Offices.Design(), Offices.One.Usage("E911-Reno").Build(), Litware.Created).Id,
        };

        Assert.Equal(ids, ids.Distinct());
    }

    [Fact]
    public void BothStandInTheFileAndNeitherCanBeExchanged()
    {
        var text = PlanFile.Format(Plan);
        var other = Make(Offices.Design(), Start, Litware.Created.AddDays(3));

        Assert.Equal((Plan.Id, Plan.Seal), (PlanFile.Parse("p", text).Id, PlanFile.Parse("p", text).Seal));
        Assert.Equal("PlanEdited", Refused(text.Replace(Plan.Seal, other.Seal, StringComparison.Ordinal)));
        Assert.Equal("PlanEdited", Refused(text.Replace(Plan.Id, new string('0', 64), StringComparison.Ordinal)));
    }

    [Fact]
    public void AnOlderFileIsRefusedWithTheCommandThatMakesItAnew()
    {
        var error = Assert.Throws<Core.Text.DataFileException>(() =>
            PlanFile.Parse("old.e911-plan.json", """{ "formatVersion": 1, "id": "x", "steps": [] }"""));

        Assert.Equal("PlanVersionUnsupported", error.ErrorId);
        Assert.Contains("New-E911TrunkPlan", error.Message, StringComparison.Ordinal);
    }

    private static string Refused(string text) => Assert.Throws<Core.Text.DataFileException>(() => PlanFile.Parse("p", text)).ErrorId;

    private static Plan Make(DesignDocument design, Snapshot snapshot, DateTimeOffset at) => Planner.Make(design, snapshot, [], at).Plan!;
}
