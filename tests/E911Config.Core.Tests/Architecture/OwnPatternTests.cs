using System;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using E911Config.Core.Deployment;
using E911Config.Core.Location;
using Xunit;

namespace E911Config.Core.Tests.Architecture;

/// <summary>
/// Patterns of the project's own never explode, and have no limit of time: on a busy machine a second passes between two characters.
/// </summary>
public sealed class OwnPatternTests
{
    [Fact]
    public void OwnPatternsAreWaitedFor()
    {
        var own = typeof(DeploymentObject).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(field => field.FieldType == typeof(Regex)).ToArray();
        Assert.NotEmpty(own);
        Offenders.None(own.Where(field => ((Regex)field.GetValue(null)!).MatchTimeout != Regex.InfiniteMatchTimeout)
            .Select(field => $"{field.DeclaringType}.{field.Name}"));
    }

    [Fact]
    public void ALongTextIsReadInOneGo()
    {
        foreach (var text in new[] { new string(' ', 200_000) + "x", "1" + new string('-', 200_000), new string('1', 200_000) })
            Assert.False(LocationRow.IsElin(text));
    }
}
