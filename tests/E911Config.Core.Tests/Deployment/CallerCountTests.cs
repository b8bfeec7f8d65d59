using System;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Deployment;

/// <summary>Counting callers, and what a snapshot remembers of them.</summary>
public class CallerCountTests
{
    private static readonly DateTimeOffset Earlier = new(2025, 12, 29, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void SpellingsOfOneClassAreOneInWhateverOrderTheyCome()
    {
        CallerClass[] callers = [User("pool", "tag:reno"), User("POOL", "Reno"), User("pool", "Tag:RENO"), User("pool", null),
            User("pool", ""), User("pool", "Site:Reno")];
        var counted = Count(callers);
        Assert.Equal([(1L, "Site:Reno"), (3L, "Reno"), (2L, "")],
            counted.OrderByDescending(known => known.VoicePolicy, StringComparer.Ordinal)
            .Select(known => (known.Count, known.VoicePolicy ?? "")));
        Assert.Equal(counted, Count([.. callers.Reverse()]));
    }

    [Theory]
    [InlineData("tel:+911", true)]
    [InlineData("TEL:911", true)]
    [InlineData(" +112 ", true)]
    [InlineData("tel:999", true)]
    [InlineData("988", true)]
    [InlineData("tel:933", true)]
    [InlineData("tel:++911", false)]
    [InlineData("tel:911;ext=1", false)]
    [InlineData("tel:9911", false)]
    [InlineData("", false)]
    public void ALineIsNotedIfItEqualsADialStringOrMask(string line, bool noted)
    {
        var snapshot = new DeploymentBuilder().LocationPolicy("Reno", "E911", "911:112;999", "988").Build();
        var count = new CallerCount([.. LineUri.EmergencyNumbers(snapshot.All(LocationPolicy.Type)), "933"]);
        count.Line(line);
        count.Line(line);
        Assert.Equal(noted ? [line.Trim()] : [], count.Owners);
    }

    [Fact]
    public void EarlierCallersComeWithTheirTimeTheirOwnersAndWhatWasNotCounted()
    {
        var now = new DeploymentBuilder().Callers(1, null, "pool", "Now").Owner("tel:1").Unread("CsTrunk").Build();
        var earlier = Made(Offices.One.Callers(7, "Reno", "pool", "Then").Owner("tel:+911").Build(), Earlier, null,
            new UnreadNoun("CsAnalogDevice", "Denied."));
        var both = now.WithCallersOf(earlier);
        Assert.Equal((Earlier, "Then", "tel:+911"),
            (both.CallersCapturedAt, Assert.Single(both.Callers).VoicePolicy, Assert.Single(both.EmergencyNumberOwners)));
        Assert.Equal(["CsTrunk", "CsAnalogDevice"], both.Unread.Select(unread => unread.Noun));
        Assert.Equal("CsAnalogDevice not counted; callers of 2025-12-29 05:00Z, 2 days old", CallersText.Of(both));

        var back = SnapshotFile.Parse("x", SnapshotFile.Format(both));
        Assert.Equal(Earlier, back.CallersCapturedAt);
        Assert.Equal(Earlier, now.WithCallersOf(back).CallersCapturedAt);
        Assert.Equal(Earlier, back.With([]).CallersCapturedAt);
        Assert.Equal("callersCapturedAt is no time such as 2026-11-22T06:00:00Z.",
            Problem("{ \"formatVersion\": 1, \"callersCapturedAt\": \"soon\" }"));
    }

    [Fact]
    public void CallersOfTheSameMomentHaveNoTimeOfTheirOwnInTheFile()
    {
        var snapshot = Offices.One.Callers(7, "Reno", "pool", "Then").Build();
        Assert.DoesNotContain("callersCapturedAt", SnapshotFile.Format(snapshot.WithCallersOf(snapshot)), StringComparison.Ordinal);
        Assert.Equal("", CallersText.Of(snapshot.WithCallersOf(snapshot)));
    }

    [Fact]
    public void UsersWhoWereNotCountedAreSupposedBesideTheRest()
    {
        var devices = Offices.One.Callers(7, null, "pool.x", "Users", kind: "analog").Build();
        Assert.Equal([ClientKind.Analog], Kinds(devices));
        var snapshot = Made(devices, null, null, new UnreadNoun("CsUser", "Denied."));
        Assert.Equal([ClientKind.Modern, ClientKind.Analog], Kinds(snapshot));
        Assert.Equal("users not counted, one class supposed for each voice policy and pool", CallersText.Of(snapshot));
        Assert.StartsWith("no callers known", CallersText.Of(Offices.One.Build()), StringComparison.Ordinal);
    }

    [Fact]
    public void OnlyALiveReadingWithoutClientsSaysThatTheyWereTakenForModernOnes()
    {
        var modern = Offices.One.Callers(7, null, "pool", "Users").Build();
        Assert.Equal("", CallersText.Of(modern));
        Assert.Equal("every user taken for a modern client", CallersText.Of(modern.From(new SnapshotSource("live", "", ""), null)));
        Assert.Equal("7 in 1 class (every user taken for a modern client)",
            CallersText.Count(modern.From(new SnapshotSource("live", "", ""), null)));
        Assert.Equal("", CallersText.Of(Offices.One.Callers(7, null, "pool", "Users").Callers(1, null, "pool", "Users", kind: "legacy")
            .Build().From(new SnapshotSource("live", "", ""), null)));
    }

    private static Snapshot Made(Snapshot like, DateTimeOffset? captured, DateTimeOffset? counted, UnreadNoun unread) =>
        new(like.ReadTypes.Select(type =>
            new System.Collections.Generic.KeyValuePair<ObjectType,
            System.Collections.Generic.IReadOnlyList<DeploymentObject>>(type, like.All(type))))
        {
            CapturedAt = captured, CallersCapturedAt = counted, Source = like.Source, Callers = like.Callers,
                EmergencyNumberOwners = like.EmergencyNumberOwners, Unread = [unread],
        };

    private static ClientKind[] Kinds(Snapshot snapshot) =>
        [.. CallerGroups.Of(snapshot, CallFacts.Assumed(snapshot)).Select(group => group.Caller.Kind).Distinct().Order()];

    private static CallerClass User(string pool, string? policy) => new(1, null, pool, policy, null, null, "modern");

    private static CallerClass[] Count(CallerClass[] callers)
    {
        var count = new CallerCount([]);
        foreach (var one in callers) count.Add(one);
        return [.. count.Classes];
    }

    private static string Problem(string text) =>
        Assert.ThrowsAny<Exception>(() => SnapshotFile.Parse("x", text)).Message.Split(": ", 2)[1];
}
