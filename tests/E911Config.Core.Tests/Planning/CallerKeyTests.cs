using E911Config.Core.Calls;
using E911Config.Core.Planning;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>Callers are told apart by what decides the way of their calls, and by nothing else.</summary>
public sealed class CallerKeyTests
{
    private static readonly CallerKey Key = new("Reno", ClientKind.Modern, "pool.x", "Tag:RenoUsers", "Tag:E911", "Tag:Nevada");

    [Fact]
    public void SpellingDoesNotTellCallersApart()
    {
        var other = new CallerKey("RENO", ClientKind.Modern, "POOL.x", "renousers", "E911", "tag:nevada");

        Assert.Equal(Key, other);
        Assert.Equal(Key.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void EveryPartDoes()
    {
        Assert.NotEqual(Key, Key with { NetworkSite = null });
        Assert.NotEqual(Key, Key with { Kind = ClientKind.Legacy });
        Assert.NotEqual(Key, Key with { RegistrarPool = "pool.y" });
        Assert.NotEqual(Key, Key with { VoicePolicy = null });
        Assert.NotEqual(Key, Key with { LocationPolicy = "Tag:Other" });
        Assert.NotEqual(Key, Key with { DialPlan = null });
    }

    [Fact]
    public void ASiteOfThatNameIsNotOffTheNetwork() =>
        Assert.NotEqual(Key with { NetworkSite = "off the network" }, Key with { NetworkSite = null });
}
