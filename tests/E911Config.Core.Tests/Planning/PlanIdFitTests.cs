using E911Config.Core.Planning;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>A plan is named by its id, or by as much of its beginning as tells it apart.</summary>
public sealed class PlanIdFitTests
{
    private const string Id = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData(Id, true)]
    [InlineData("01234567", true)]
    [InlineData(" 0123456789AB ", true)]
    [InlineData("0123456", false)]
    [InlineData("", false)]
    [InlineData("11234567", false)]
    [InlineData("12345678", false)]
    [InlineData(Id + "0", false)]
    public void EightDigitsAreEnough(string given, bool fits) => Assert.Equal(fits, PlanIds.Fits(given, Id));
}
