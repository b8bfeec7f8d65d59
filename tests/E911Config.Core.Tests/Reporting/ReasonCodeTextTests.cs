using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using E911Config.Core.Calls;
using E911Config.Core.Reporting;
using Xunit;

namespace E911Config.Core.Tests.Reporting;

/// <summary>Nobody has to know the numbers of the server's diagnostics.</summary>
public sealed class ReasonCodeTextTests
{
    public static TheoryData<string> Codes => [.. typeof(ReasonCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(one => (string)one.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryReasonCodeHasWords(string code)
    {
        var words = ReasonCodeText.Words(code);
        Assert.NotEmpty(words);
        Assert.Equal($"{code} ({words})", ReasonCodeText.Of(code));
    }

    [Fact]
    public void ACodeThatNobodyKnowsStandsAsItIs() => Assert.Equal("42", ReasonCodeText.Of("42"));
}
