using System;
using System.Collections;
using System.Linq;
using System.Reflection;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using Xunit;

namespace E911Config.Core.Tests.Reporting;

/// <summary>What New-E911TrunkPlan returns: the plan's values and words, of which nothing can be changed.</summary>
public sealed class TrunkPlanTests
{
    private static readonly TrunkPlan Plan = new(Litware.Plan);

    [Fact]
    public void NothingOfItCanBeSetAndNoListCanBeChanged()
    {
        foreach (var type in typeof(TrunkPlan).Assembly.GetTypes()
            .Where(type => type.IsPublic && type.Name.StartsWith("TrunkPlan", StringComparison.Ordinal)))
        {
            Assert.True(type.IsSealed, type.Name);
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                Assert.False(property.CanWrite, type.Name + "." + property.Name);
                if (property.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(property.PropertyType))
                    Assert.True(IsReadOnly(property.PropertyType), type.Name + "." + property.Name);
            }
        }
    }

    [Fact]
    public void AnObjectAnswersByTheNamesOfItsProperties()
    {
        var route = Plan.Steps.Single(step => step.Identity == "E911-Chicago-Primary");

        Assert.Equal(@"^\+?(?:911|933)$", route.After!["numberpattern"]);
        Assert.Null(route.Before);
        Assert.Equal(Litware.Plan.Steps.Select(step => step.Command), Plan.Steps.Select(step => step.Command));
    }

    [Fact]
    public void ItsItemsSayWhatThePlanSays()
    {
        Assert.Equal(Litware.Plan.Steps.Select(step => ReasonText.Of(step.Reason)), Plan.Steps.Select(step => step.Reason));
        Assert.Equal(Litware.Plan.Findings.Select(FindingText.Message), Plan.Findings.Select(finding => finding.Message));
        Assert.Equal(Litware.Plan.Calls.Select(call => (call.Number, call.Before, call.After, call.Worst)),
            Plan.Calls.Select(call => (call.Number, call.Before, call.After, call.Worst)));
        Assert.Contains(Plan.Calls, call => call.From == "off the network");
        Assert.Equal((Litware.Plan.Id, "Litware", Litware.Plan.Safe), (Plan.Id, Plan.Design.ToString(), Plan.Safe));
    }

    [Fact]
    public void ItsPageIsEightyColumnsWideButForNames()
    {
        var lines = Plan.Text.Split(Environment.NewLine);

        Assert.All(lines, line => Assert.True(line.Length <= Page.Width || !line.Trim().Contains(' ', StringComparison.Ordinal), line));
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
    }

    private static bool IsReadOnly(Type type) => type == typeof(TextList) || type == typeof(NumberList) || type == typeof(PropertyMap)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(System.Collections.ObjectModel.ReadOnlyCollection<>));
}
