using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Resilience;
using Xunit;

namespace E911Config.Core.Tests.Resilience;

public sealed class FailedSetTests
{
    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 0 })]
    [InlineData(new[] { 65534 })]
    [InlineData(new[] { 7, 3 })]
    [InlineData(new[] { 65534, 0, 255 })]
    [InlineData(new[] { 4, 3, 2, 1 })]
    [InlineData(new[] { 65534, 0, 65533, 1 })]
    public void HoldsWhatWasPutInInOrder(int[] numbers)
    {
        var set = Of(numbers);
        Assert.Equal(numbers.Order(), Enumerable.Range(0, set.Count).Select(place => set[place]));
        Assert.All(numbers, number => Assert.True(set.Has(number)));
        Assert.False(set.Has(9));
        Assert.Equal(Of([.. numbers.Reverse()]), set);
        Assert.All(Enumerable.Range(0, numbers.Length), place =>
            Assert.Equal(Of([.. numbers.Order().Where((_, at) => at != place)]), set.Without(place)));
    }

    [Fact]
    public void KnowsWhetherAProperPartIsAmongOthers()
    {
        var set = Of([5, 1, 9, 3]);
        Assert.False(set.HasPartIn([]));
        Assert.False(set.HasPartIn([set, Of([1, 2]), default]));
        Assert.True(set.HasPartIn([Of([9])]));
        Assert.True(set.HasPartIn([Of([3, 5])]));
        Assert.True(set.HasPartIn([Of([9, 1, 3])]));
        Assert.False(Of([5]).HasPartIn([Of([5])]));
    }

    private static FailedSet Of(IReadOnlyList<int> numbers) => numbers.Aggregate(default(FailedSet), (set, number) => set.With(number));
}
